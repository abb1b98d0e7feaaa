import { phrase } from '@shouwang/phrases';
import { formatDateShort } from '@shouwang/ui';
import { FormHead, PhoneBlock, TextField } from '@shouwang/ui/phone';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { ChoiceField } from '../../fields/phone/choice-field.tsx';
import { fieldErrors } from '../../states/field-errors.ts';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { useDraft } from '../../sync/use-draft.ts';
import { useSubmission } from '../../sync/use-submission.ts';
import { stepDraftKey } from '../draft-keys.ts';
import type { StepCase } from '../step-case.ts';
import { EvidenceTiles } from './evidence-tiles.tsx';
import { StepGate, StepPage } from './step-page.tsx';

const step = 'settleObjection';

type Result = 'UPHELD' | 'DISMISSED';

const results = (['DISMISSED', 'UPHELD'] as const satisfies readonly Result[]).map((value) => ({
  value,
  label: phrase(`procedures.choice.${value}`),
}));

const Form = ({ of, label }: { readonly of: StepCase; readonly label: string }) => {
  const [, navigate] = useLocation();
  // One after the other, the oldest first: each has its own answer.
  const objection = of.objections.find(({ result }) => result === null);
  const address = {
    key: stepDraftKey(of.id, `${step}/${objection?.id ?? ''}`),
    title: of.headName,
    task: label,
    path: `/cases/${of.id}/objections`,
  };
  const {
    data: draft,
    change,
    kept,
  } = useDraft<{ result: Result | null; handling: string }>(address, {
    result: null,
    handling: '',
  });
  const done = useCallback(() => navigate(`/cases/${of.id}`, { replace: true }), [navigate, of.id]);
  const { state, send } = useSubmission(address, done);
  const errorOf = fieldErrors(state);
  const submitOn = (caseVersion: number): void => {
    if (!objection || draft.result === null) return;
    void send('SettleObjection', {
      objectionId: objection.id,
      caseVersion,
      result: draft.result,
      handling: draft.handling.trim(),
    });
  };
  const missing =
    draft.result === null
      ? phrase('procedures.objectionMissing.result')
      : draft.handling.trim() === ''
        ? phrase('procedures.objectionMissing.handling')
        : undefined;
  return (
    <StepPage
      of={of}
      label={label}
      kept={kept}
      foot={
        <SubmitBar
          state={state}
          label={phrase('procedures.submitSettlement')}
          refusal={missing}
          onSubmit={() => submitOn(of.version)}
          onTakeMine={submitOn}
        />
      }
    >
      {objection && (
        <PhoneBlock padded>
          <b>{objection.raisedBy}</b>
          <p>{objection.content}</p>
          <p className="sw-note">{formatDateShort(objection.raisedOn)}</p>
        </PhoneBlock>
      )}
      <PhoneBlock>
        <ChoiceField<Result>
          label={phrase('procedures.objectionResult')}
          required
          choices={results}
          chosen={draft.result === null ? [] : [draft.result]}
          onChange={(result) => change({ result })}
          help={phrase('procedures.objectionResultHelp')}
          error={errorOf('result')}
        />
        <TextField
          label={phrase('procedures.handling')}
          required
          long
          value={draft.handling}
          onChange={(handling) => change({ handling })}
          placeholder={phrase('procedures.handlingHint')}
          maxLength={2000}
          error={errorOf('handling')}
        />
        <FormHead title={phrase('procedures.papers')} />
        <EvidenceTiles procedureCase={of} step={step} errorOf={errorOf} />
      </PhoneBlock>
    </StepPage>
  );
};

/** 答复异议. */
export function SettleObjectionScreen({ caseId }: { readonly caseId: string }) {
  return (
    <StepGate caseId={caseId} step={step}>
      {(of, _, label) => <Form key={of.version} of={of} label={label} />}
    </StepGate>
  );
}
