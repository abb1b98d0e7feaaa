import { shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { FormHead, PhoneBlock } from '@shouwang/ui/phone';
import { DayField } from '../../fields/phone/day-field.tsx';
import { fieldErrors } from '../../states/field-errors.ts';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { countUnexplained, type ExplanationDrafts, explanationsData } from '../explanations.ts';
import type { StepCase } from '../step-case.ts';
import { useStep } from '../use-step.ts';
import { EvidenceTiles } from './evidence-tiles.tsx';
import { ExplainHitsFields } from './explain-hits-fields.tsx';
import { StepGate, StepPage } from './step-page.tsx';

const step = 'explainHits';

const Form = ({ of, label }: { readonly of: StepCase; readonly label: string }) => {
  const today = shanghaiDateOf(new Date());
  const { draft, change, kept, state, submit, submitOn } = useStep<{ on: string; explanations: ExplanationDrafts }>(
    of,
    step,
    label,
    () => ({ on: today, explanations: {} }),
  );
  const errorOf = fieldErrors(state);
  const left = countUnexplained(of.facts, draft.explanations);
  const answers = { occurredOn: draft.on, data: explanationsData(of.facts, draft.explanations) };
  return (
    <StepPage
      of={of}
      label={label}
      kept={kept}
      foot={
        <SubmitBar
          state={state}
          label={phrase('procedures.submitExplanations')}
          refusal={left > 0 ? phrase('procedures.unexplained', { n: left }) : undefined}
          onSubmit={() => submit(answers)}
          onTakeMine={(version) => submitOn(version, answers)}
        />
      }
    >
      <ExplainHitsFields
        of={of}
        explanations={draft.explanations}
        onChange={(explanations) => change({ explanations })}
        errorOf={errorOf}
      />
      <PhoneBlock>
        <DayField
          label={phrase('procedures.explainedOn')}
          required
          value={draft.on}
          max={today}
          onChange={(on) => change({ on })}
          error={errorOf('occurredOn')}
        />
        <FormHead title={phrase('procedures.papers')} />
        <EvidenceTiles procedureCase={of} step={step} errorOf={errorOf} />
      </PhoneBlock>
    </StepPage>
  );
};

/** 核实说明疑点. */
export function ExplainHitsStepScreen({ caseId }: { readonly caseId: string }) {
  return (
    <StepGate caseId={caseId} step={step}>
      {(of, _, label) => <Form of={of} label={label} />}
    </StepGate>
  );
}
