import { phrase } from '@shouwang/phrases';
import { Button, Field, formatDateShort, formatStamp, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { DayInput } from '../fields/day-input.tsx';
import { fieldErrors } from '../states/field-errors.ts';
import { findAction } from '../states/find-action.ts';
import { StepButtons } from '../states/step-buttons.tsx';
import { useWrite } from '../states/use-write.ts';
import { WriteNotice } from '../states/write-notice.tsx';
import type { QualityIssue } from './issue-fields.ts';
import { RequestRuleWaiver, TakeRuleWaiverStep } from './quality-writes.ts';
import '../states/form-grid.css';

type PartProps = { readonly issue: QualityIssue; readonly onChanged: () => void };

const RequestForm = ({ issue, onChanged }: PartProps) => {
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const [until, setUntil] = useState('');
  const { state, send } = useWrite(RequestRuleWaiver);
  const errorOf = fieldErrors(state);
  const ask = async (): Promise<void> => {
    if (await send({ issueId: issue.id, request: { reason, document, until } })) onChanged();
  };
  const error = (field: string) => {
    const sentence = errorOf(field);
    return sentence === undefined ? {} : { error: sentence };
  };
  return (
    <div className="ss-steps">
      <Field label={phrase('quality.waiver.reason')} required {...error('reason')}>
        {(control) => <TextBox {...control} long maxLength={500} value={reason} onChange={setReason} />}
      </Field>
      <Field
        label={phrase('quality.waiver.document')}
        required
        help={phrase('quality.waiver.documentHelp')}
        {...error('document')}
      >
        {(control) => <TextBox {...control} maxLength={200} value={document} onChange={setDocument} />}
      </Field>
      <Field label={phrase('quality.waiver.until')} required {...error('until')}>
        {(control) => <DayInput {...control} value={until} onChange={setUntil} />}
      </Field>
      <Button look="filled" busy={state.kind === 'busy'} onClick={() => void ask()}>
        {phrase('quality.waiver.send')}
      </Button>
      <WriteNotice state={state} onRetry={() => void ask()} onReload={onChanged} />
    </div>
  );
};

/** What has been asked and decided about a waiver, and the step that waits for the viewer. */
const Asked = ({ issue: { waiver }, onChanged }: PartProps) => {
  const { state, send } = useWrite(TakeRuleWaiverStep);
  if (!waiver) return null;
  const { id, version, stateLabel, reason, document, until, requestedBy, events, actions } = waiver;
  const take = (step: string, text: string | null): void =>
    void send({ waiverId: id, version, step, text }).then((taken) => taken && onChanged());
  return (
    <div>
      <p className="sw-second">
        {phrase('quality.waiver.asked', { who: requestedBy, until: formatDateShort(until), state: stateLabel })}
      </p>
      <p>{phrase('quality.waiver.because', { reason, document })}</p>
      <ul>
        {events.map(({ label, at, actorName, text }) => (
          <li key={at} className="sw-note">
            {`${formatStamp(at)}　${actorName}　${label}${text ? `：${text}` : ''}`}
          </li>
        ))}
      </ul>
      {actions.length > 0 && <StepButtons actions={actions} state={state} onTake={take} onReload={onChanged} isQuiet />}
    </div>
  );
};

/** 豁免 of one issue: how it stands, the step that is due, or the form that asks for it. */
export function WaiverPart({ issue, onChanged }: PartProps) {
  const [isAsking, setAsking] = useState(false);
  const asking = findAction(issue.actions, 'requestWaiver');
  return (
    <>
      <Asked issue={issue} onChanged={onChanged} />
      {asking && !isAsking && (
        <span>
          <Button look="text" size="small" onClick={() => setAsking(true)}>
            {asking.label}
          </Button>
        </span>
      )}
      {asking && isAsking && <RequestForm issue={issue} onChanged={onChanged} />}
    </>
  );
}
