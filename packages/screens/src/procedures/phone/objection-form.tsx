import { shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { PhoneBlock, TextField } from '@shouwang/ui/phone';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { DayField } from '../../fields/phone/day-field.tsx';
import { fieldErrors } from '../../states/field-errors.ts';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { useDraft } from '../../sync/use-draft.ts';
import { useSubmission } from '../../sync/use-submission.ts';
import { stepDraftKey } from '../draft-keys.ts';
import type { StepCase } from '../step-case.ts';
import { StepGate, StepPage } from './step-page.tsx';

const step = 'recordObjection';

const Form = ({ of, label }: { readonly of: StepCase; readonly label: string }) => {
  const [, navigate] = useLocation();
  const today = shanghaiDateOf(new Date());
  const address = {
    key: stepDraftKey(of.id, step),
    title: of.headName,
    task: label,
    path: `/cases/${of.id}/objection`,
  };
  const {
    data: draft,
    change,
    kept,
  } = useDraft<{ raisedOn: string; raisedBy: string; content: string }>(address, {
    raisedOn: today,
    raisedBy: '',
    content: '',
  });
  const done = useCallback(() => navigate(`/cases/${of.id}`, { replace: true }), [navigate, of.id]);
  const { state, send } = useSubmission(address, done);
  const errorOf = fieldErrors(state);
  const submitOn = (version: number): void =>
    void send('RecordObjection', {
      caseId: of.id,
      version,
      raisedOn: draft.raisedOn,
      raisedBy: draft.raisedBy.trim(),
      content: draft.content.trim(),
    });
  const missing =
    draft.raisedBy.trim() === ''
      ? phrase('procedures.objectionMissing.by')
      : draft.content.trim() === ''
        ? phrase('procedures.objectionMissing.content')
        : undefined;
  return (
    <StepPage
      of={of}
      label={label}
      kept={kept}
      foot={
        <SubmitBar
          state={state}
          label={phrase('procedures.submitObjection')}
          refusal={missing}
          onSubmit={() => submitOn(of.version)}
          onTakeMine={submitOn}
        />
      }
    >
      <PhoneBlock>
        <TextField
          label={phrase('procedures.raisedBy')}
          required
          value={draft.raisedBy}
          onChange={(raisedBy) => change({ raisedBy })}
          maxLength={200}
          error={errorOf('raisedBy')}
        />
        <TextField
          label={phrase('procedures.objectionContent')}
          required
          long
          value={draft.content}
          onChange={(content) => change({ content })}
          maxLength={2000}
          error={errorOf('content')}
        />
        <DayField
          label={phrase('procedures.raisedOn')}
          required
          value={draft.raisedOn}
          max={today}
          onChange={(raisedOn) => change({ raisedOn })}
          error={errorOf('occurredOn') ?? errorOf('raisedOn')}
        />
      </PhoneBlock>
    </StepPage>
  );
};

/** 登记异议. */
export function RecordObjectionScreen({ caseId }: { readonly caseId: string }) {
  return (
    <StepGate caseId={caseId} step={step}>
      {(of, _, label) => <Form of={of} label={label} />}
    </StepGate>
  );
}
