import { shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { EmptyState } from '@shouwang/ui';
import { FormHead, PhoneBlock } from '@shouwang/ui/phone';
import { fieldErrors } from '../../states/field-errors.ts';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { authorizationsData, type SignatureDrafts } from '../application/application-draft.ts';
import { authorizedPersonIds } from '../case-records.ts';
import { adultMembers, type StepCase } from '../step-case.ts';
import { useStep } from '../use-step.ts';
import { EvidenceTiles } from './evidence-tiles.tsx';
import { SignatureList } from './signature-list.tsx';
import { StepGate, StepPage } from './step-page.tsx';

const step = 'authorize';

const Form = ({ of, label }: { readonly of: StepCase; readonly label: string }) => {
  const today = shanghaiDateOf(new Date());
  const { draft, change, kept, state, submit, submitOn } = useStep<{ signatures: SignatureDrafts }>(
    of,
    step,
    label,
    () => ({ signatures: {} }),
  );
  const signed = authorizedPersonIds(of.facts);
  const unsigned = adultMembers(of).filter(({ id }) => !signed.has(id));
  const errorOf = fieldErrors(state);
  const answers = { data: { authorizations: authorizationsData(draft.signatures) } };
  return (
    <StepPage
      of={of}
      label={label}
      kept={kept}
      foot={
        <SubmitBar
          state={state}
          label={phrase('procedures.submitAuthorizations')}
          refusal={Object.keys(draft.signatures).length === 0 ? phrase('procedures.nobodySigned') : undefined}
          onSubmit={() => submit(answers)}
          onTakeMine={(version) => submitOn(version, answers)}
        />
      }
    >
      <PhoneBlock>
        <FormHead title={phrase('procedures.stillToSign')} aside={unsigned.length} />
        {unsigned.length === 0 && <EmptyState title={phrase('procedures.everybodySigned')} />}
        <SignatureList
          members={unsigned}
          signatures={draft.signatures}
          onChange={(signatures) => change({ signatures })}
          today={today}
          errorOf={errorOf}
        />
      </PhoneBlock>
      <PhoneBlock>
        <FormHead title={phrase('procedures.papers')} />
        <EvidenceTiles procedureCase={of} step={step} errorOf={errorOf} />
      </PhoneBlock>
    </StepPage>
  );
};

/** 补充授权: members who sign later. */
export function AuthorizeStepScreen({ caseId }: { readonly caseId: string }) {
  return (
    <StepGate caseId={caseId} step={step}>
      {(of, _, label) => <Form of={of} label={label} />}
    </StepGate>
  );
}
