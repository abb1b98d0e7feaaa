import { phrase } from '@shouwang/phrases';
import { Button, Field, Sheet, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import type { RecordDeliveries, RecordPairings } from '../help-writes.ts';
import '../../states/form-grid.css';

export type PasteTableProps = {
  readonly document: typeof RecordDeliveries | typeof RecordPairings;
  readonly title: string;
  /** Which columns, and where they come from. */
  readonly help: string;
  /** The verb of the button, with its object. */
  readonly label: string;
  readonly onRecorded: () => void;
};

/** A table of a spreadsheet program, pasted: how many lines were recorded, and of each that was not, why. */
export function PasteTable({ document, title, help, label, onRecorded }: PasteTableProps) {
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<{
    readonly sentence: string;
    readonly left: readonly { readonly line: number; readonly sentence: string }[];
  }>();
  const { state, send } = useWrite(document);
  const record = async (): Promise<void> => {
    const done = await send({ text });
    if (!done) return;
    const { read, matched, unmatched, rejected, left } = done;
    setOutcome({ sentence: phrase('measures.department.outcome', { read, matched, unmatched, rejected }), left });
    setText('');
    onRecorded();
  };
  return (
    <Sheet title={title}>
      <Field label={phrase('measures.department.table')} help={help}>
        {(control) => <TextBox {...control} long value={text} onChange={setText} />}
      </Field>
      <div className="ss-steps">
        <Button
          busy={state.kind === 'busy'}
          refusal={text.trim() === '' ? phrase('measures.department.tableMissing') : undefined}
          onClick={() => void record()}
        >
          {label}
        </Button>
        <WriteNotice state={state} onRetry={() => void record()} />
      </div>
      {outcome && (
        <div role="status">
          <p>{outcome.sentence}</p>
          <ul>
            {outcome.left.map(({ line, sentence }) => (
              <li key={line}>{phrase('measures.department.leftLine', { line, sentence })}</li>
            ))}
          </ul>
        </div>
      )}
    </Sheet>
  );
}
