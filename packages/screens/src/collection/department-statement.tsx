import { indicator, isIndicatorKey } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button, Provenance } from '@shouwang/ui';
import { useState } from 'react';
import { useWrite } from '../states/use-write.ts';
import { WriteNotice } from '../states/write-notice.tsx';
import { type CollectionForm, findValue } from './collection-form.ts';
import { ReportDepartmentValue } from './report-value.ts';
import './department-statement.css';

export type DepartmentStatementProps = {
  readonly form: CollectionForm;
  readonly rowId: string;
  readonly indicatorKey: string;
};

/**
 * What a department says of a value: department, day and file, what stands otherwise in the register or had been
 * collected, and one press that tells the department that it is wrong. Nothing where no department has spoken.
 */
export function DepartmentStatement({ form, rowId, indicatorKey: key }: DepartmentStatementProps) {
  const statement = findValue(form, rowId, key)?.statement;
  const { state, send } = useWrite(ReportDepartmentValue);
  const [isReported, setReported] = useState(false);
  if (!statement || !isIndicatorKey(key)) return null;
  const { department, text, effectiveOn, fileName, isOther, collected } = statement;
  const report = async (): Promise<void> => {
    const item = await send({ householdId: form.householdId, rowId, key });
    if (item) setReported(true);
  };
  const name = form.rows.find(({ id }) => id === rowId)?.name ?? '';
  return (
    <div className="ss-statement">
      <Provenance who={department} when={effectiveOn.slice(5)} from={fileName} />
      {isOther && (
        <span className="sw-note">{phrase('collection.statedOtherwise', { department, day: effectiveOn, text })}</span>
      )}
      {collected !== null && (
        <span className="sw-note">{phrase('collection.collectedBefore', { text: collected })}</span>
      )}
      {isReported ? (
        <span className="sw-note" role="status">
          {phrase('collection.reported', { department })}
        </span>
      ) : (
        form.mayCollect && (
          <Button
            look="text"
            size="small"
            busy={state.kind === 'busy'}
            aria-label={`${name} ${indicator(key).label} ${phrase('collection.report', { department })}`}
            onClick={() => void report()}
          >
            {phrase('collection.report', { department })}
          </Button>
        )
      )}
      <WriteNotice state={state} onRetry={() => void report()} />
    </div>
  );
}
