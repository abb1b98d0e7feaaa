import { graphql } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, ChoiceChips, Field, FloatingDialog, StatusWord, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { RefusedAnswer } from '../../sync/refusals.ts';
import type { IssueListFilter } from '../issues-path.ts';

const MakeIssueExport = graphql(
  `
    mutation MakeIssueExport($filter: IssueFilter, $kind: String!, $purpose: String!) {
      exportIssues(filter: $filter, kind: $kind, purpose: $purpose) {
        ... on ExportFile { __typename url name rowCount }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);

const kinds = ['list', 'ledger'] as const;

export type ExportIssuesProps = {
  /** What the list shows now; the table holds the same. */
  readonly filter: IssueListFilter;
  readonly onClose: () => void;
};

/** 导出: the list of issues or the rectification ledger as a workbook; the purpose is kept with who and when. */
export function ExportIssues({ filter, onClose }: ExportIssuesProps) {
  const [kind, setKind] = useState<(typeof kinds)[number]>('list');
  const [purpose, setPurpose] = useState('');
  const [made, setMade] = useState<{ readonly url: string; readonly name: string; readonly rowCount: number }>();
  const { state, send } = useWrite(MakeIssueExport);
  const make = async (): Promise<void> => setMade(await send({ filter, kind, purpose: purpose.trim() }));
  const missing = purpose.trim() === '' ? phrase('issues.purposeMissing') : undefined;
  return (
    <FloatingDialog title={phrase('issues.exportTitle')} onClose={onClose}>
      <form
        className="si-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing && state.kind !== 'busy') void make();
        }}
      >
        <p className="sw-note">{phrase('issues.exportWhat')}</p>
        <ChoiceChips
          label={phrase('issues.exportTitle')}
          choices={kinds.map((value) => ({ value, label: phrase(`issues.exportKind.${value}`) }))}
          chosen={[kind]}
          onChange={(chosen) => {
            setKind(chosen);
            setMade(undefined);
          }}
        />
        <Field label={phrase('issues.exportPurpose')} required help={phrase('issues.exportPurposeHint')}>
          {(control) => <TextBox {...control} maxLength={200} value={purpose} onChange={setPurpose} />}
        </Field>
        <WriteNotice state={state} onRetry={() => void make()} />
        <div className="si-form-foot">
          {made ? (
            <>
              <StatusWord kind="done">{phrase('issues.exportReady', { name: made.name, n: made.rowCount })}</StatusWord>
              <a className="sw-link" href={made.url} download={made.name}>
                {phrase('issues.download')}
              </a>
            </>
          ) : (
            <Button
              type="submit"
              look="filled"
              busy={state.kind === 'busy'}
              {...(missing !== undefined && { refusal: missing })}
            >
              {phrase('issues.exportMake')}
            </Button>
          )}
        </div>
      </form>
    </FloatingDialog>
  );
}
