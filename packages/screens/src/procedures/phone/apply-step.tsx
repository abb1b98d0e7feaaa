import { shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { FormHead, PhoneBlock } from '@shouwang/ui/phone';
import { fieldErrors } from '../../states/field-errors.ts';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { type ApplicationDraft, applicationData, emptyApplication } from '../application/application-draft.ts';
import { adultMembers, type StepCase } from '../step-case.ts';
import type { StepAnswers } from '../use-step.ts';
import { useStep } from '../use-step.ts';
import { ApplicationFields } from './application-fields.tsx';
import { EvidenceTiles } from './evidence-tiles.tsx';
import { StepGate, StepPage } from './step-page.tsx';

const step = 'apply';

const missingIn = (of: StepCase, { reason, signatures }: ApplicationDraft): string | undefined => {
  if (reason.trim() === '') return phrase('procedures.missingReason');
  const unsigned = adultMembers(of).filter(({ id }) => !signatures[id]);
  if (unsigned.length === 0) return undefined;
  return phrase('procedures.missingSignatures', {
    n: unsigned.length,
    names: unsigned.map(({ name }) => name).join('、'),
  });
};

const Form = ({ of, label }: { readonly of: StepCase; readonly label: string }) => {
  const today = shanghaiDateOf(new Date());
  const { draft, change, kept, state, submit, submitOn } = useStep(of, step, label, () => emptyApplication(today));
  const errorOf = fieldErrors(state);
  const answers: StepAnswers = { occurredOn: draft.appliedOn, data: applicationData(draft) };
  return (
    <StepPage
      of={of}
      label={label}
      kept={kept}
      foot={
        <SubmitBar
          state={state}
          label={phrase('procedures.submitApplication')}
          refusal={missingIn(of, draft)}
          onSubmit={() => submit(answers)}
          onTakeMine={(version) => submitOn(version, answers)}
        />
      }
    >
      <ApplicationFields of={of} draft={draft} change={change} today={today} errorOf={errorOf} asksDay />
      <PhoneBlock>
        <FormHead title={phrase('procedures.papers')} />
        <EvidenceTiles procedureCase={of} step={step} errorOf={errorOf} />
      </PhoneBlock>
    </StepPage>
  );
};

/** 登记申请和授权. */
export function ApplyStepScreen({ caseId }: { readonly caseId: string }) {
  return (
    <StepGate caseId={caseId} step={step}>
      {(of, _, label) => <Form of={of} label={label} />}
    </StepGate>
  );
}
