import { phrase } from '@shouwang/phrases';
import { Button, Field, FloatingDialog, StatusWord, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import type { QualityFilter } from '../quality-path.ts';
import { MakeQualityExport } from '../quality-writes.ts';
import './quality.css';

export type ExportQualityProps = {
  /** What the list shows now; the table holds the same. */
  readonly filter: QualityFilter;
  readonly onClose: () => void;
};

/** 导出: 到户到人具体问题清单 as a workbook; the purpose is kept with who and when. */
export function ExportQuality({ filter, onClose }: ExportQualityProps) {
  const [purpose, setPurpose] = useState('');
  const [made, setMade] = useState<{ readonly url: string; readonly name: string; readonly rowCount: number }>();
  const { state, send } = useWrite(MakeQualityExport);
  const make = async (): Promise<void> => setMade(await send({ filter, purpose: purpose.trim() }));
  const missing = purpose.trim() === '' ? phrase('issues.purposeMissing') : undefined;
  return (
    <FloatingDialog title={phrase('quality.sheetTitle')} onClose={onClose}>
      <div className="sq-form">
        <p className="sw-note">{phrase('quality.exportWhat')}</p>
        <Field label={phrase('issues.exportPurpose')} required help={phrase('issues.exportPurposeHint')}>
          {(control) => <TextBox {...control} maxLength={200} value={purpose} onChange={setPurpose} />}
        </Field>
        <WriteNotice state={state} onRetry={() => void make()} />
        {made ? (
          <span className="sq-ready">
            <StatusWord kind="done">{phrase('issues.exportReady', { name: made.name, n: made.rowCount })}</StatusWord>
            <a className="sw-link" href={made.url} download={made.name}>
              {phrase('issues.download')}
            </a>
          </span>
        ) : (
          <Button
            look="filled"
            busy={state.kind === 'busy'}
            onClick={() => void make()}
            {...(missing !== undefined && { refusal: missing })}
          >
            {phrase('issues.exportMake')}
          </Button>
        )}
      </div>
    </FloatingDialog>
  );
}
