import { phrase } from '@shouwang/phrases';
import { Button, Field, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { FixRectificationItem } from '../../clues/fix-rectification-item.ts';
import { useWrite, type WriteState } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { RecheckRectificationItem } from '../recheck-rectification-item.ts';
import './item-steps.css';

type StepProps = {
  readonly id: string;
  readonly version: number;
  /** Why it cannot be done now, in the server's words. */
  readonly refusal: string | undefined;
  readonly onDone: () => void;
};

const errorAt = (state: WriteState, field: string): { error?: string } => {
  const sentence =
    state.kind === 'refused' ? state.refusals.find((refusal) => refusal.field === field)?.sentence : undefined;
  return sentence === undefined ? {} : { error: sentence };
};

/** 答复: what was found and done; for a value of the register also the right value. */
export function FixForm({
  id,
  version,
  refusal,
  onDone,
  asksValue,
  asksDocument,
}: StepProps & { readonly asksValue: boolean; readonly asksDocument: boolean }) {
  const [response, setResponse] = useState('');
  const [after, setAfter] = useState('');
  const [proof, setProof] = useState('');
  const { state, send } = useWrite(FixRectificationItem);
  const fix = (): void =>
    void send({
      id,
      version,
      response: response.trim(),
      ...(asksValue ? { after: after.trim() } : {}),
      ...(asksDocument ? { document: proof.trim() } : {}),
    }).then((item) => item && onDone());
  const missing =
    response.trim() === ''
      ? phrase('rectifications.missing.response')
      : asksValue && after.trim() === ''
        ? phrase('rectifications.missing.after')
        : asksDocument && proof.trim() === ''
          ? phrase('rectifications.missing.document')
          : undefined;
  return (
    <div className="ss-item-form">
      {asksValue && (
        <Field label={phrase('rectifications.after')} required {...errorAt(state, 'after')}>
          {(control) => <TextBox {...control} value={after} onChange={setAfter} maxLength={500} />}
        </Field>
      )}
      <Field label={phrase('rectifications.response')} required help={phrase('rectifications.responseHelp')}>
        {(control) => <TextBox {...control} long value={response} onChange={setResponse} maxLength={2000} />}
      </Field>
      {asksDocument && (
        <Field
          label={phrase('rectifications.document')}
          required
          help={phrase('rectifications.documentHelp')}
          {...errorAt(state, 'document')}
        >
          {(control) => <TextBox {...control} value={proof} onChange={setProof} maxLength={200} />}
        </Field>
      )}
      <Button look="filled" busy={state.kind === 'busy'} refusal={refusal ?? missing} onClick={fix}>
        {phrase('rectifications.submitFix')}
      </Button>
      <WriteNotice state={state} onRetry={fix} onReload={onDone} />
    </div>
  );
}

/** 复核: passes, or goes back with what is still wrong. */
export function RecheckForm({ id, version, refusal, onDone }: StepProps) {
  const [text, setText] = useState('');
  const { state, send } = useWrite(RecheckRectificationItem);
  const said = text.trim();
  const recheck = (passed: boolean): void =>
    void send({ id, version, passed, ...(said ? { text: said } : {}) }).then((item) => item && onDone());
  return (
    <div className="ss-item-form">
      <Field
        label={phrase('rectifications.remark')}
        help={phrase('rectifications.remarkHelp')}
        {...errorAt(state, 'remark')}
      >
        {(control) => <TextBox {...control} long value={text} onChange={setText} maxLength={500} />}
      </Field>
      <span className="ss-item-buttons">
        <Button look="filled" busy={state.kind === 'busy'} refusal={refusal} onClick={() => recheck(true)}>
          {phrase('rectifications.pass')}
        </Button>
        <Button
          busy={state.kind === 'busy'}
          refusal={refusal === undefined && said === '' ? phrase('rectifications.missing.remark') : refusal}
          onClick={() => recheck(false)}
        >
          {phrase('rectifications.sendBack')}
        </Button>
      </span>
      <WriteNotice state={state} onRetry={onDone} onReload={onDone} />
    </div>
  );
}
