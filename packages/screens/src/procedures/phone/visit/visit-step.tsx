import { shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { fieldErrors } from '../../../states/field-errors.ts';
import { SubmitBar } from '../../../sync/phone/submit-bar.tsx';
import { activeMembers, type StepCase } from '../../step-case.ts';
import { type StepAnswers, useStep } from '../../use-step.ts';
import { incomePeriodOf } from '../../visit/income-lines.ts';
import { lastYearOf } from '../../visit/last-year.ts';
import { emptyVisit } from '../../visit/visit-draft.ts';
import { exitVisitFormData, visitFormData } from '../../visit/visit-form-data.ts';
import { EXIT_VISIT_PARTS, missingInVisit, VISIT_PARTS } from '../../visit/visit-progress.ts';
import { StepGate } from '../step-page.tsx';
import { VisitForm } from './visit-form.tsx';

/** The two visits of the procedures: before a household is admitted, and before it leaves or comes back. */
const VISITS = {
  visit: { parts: VISIT_PARTS, dataOf: visitFormData },
  exitVisit: { parts: EXIT_VISIT_PARTS, dataOf: exitVisitFormData },
} as const;

type VisitStep = keyof typeof VISITS;

const Form = ({
  step,
  of,
  viewerName,
  label,
}: {
  readonly step: VisitStep;
  readonly of: StepCase;
  readonly viewerName: string;
  readonly label: string;
}) => {
  const today = shanghaiDateOf(new Date());
  const { parts, dataOf } = VISITS[step];
  const { draft, change, kept, state, submit, submitOn } = useStep(of, step, label, () =>
    emptyVisit(viewerName, today),
  );
  const lastYear = lastYearOf(of);
  const answers: StepAnswers = {
    occurredOn: draft.visitedOn,
    data: dataOf(draft, {
      memberIds: activeMembers(of).map(({ id }) => id),
      period: incomePeriodOf(of.income, today),
    }),
  };
  return (
    <VisitForm
      of={of}
      draft={draft}
      change={change}
      lastYear={lastYear}
      errorOf={fieldErrors(state)}
      today={today}
      label={label}
      kept={kept}
      parts={parts}
      papersOf={step}
      lastFoot={
        <SubmitBar
          state={state}
          label={phrase('visit.submit')}
          refusal={missingInVisit(draft, lastYear, parts)[0]?.sentence}
          onSubmit={() => submit(answers)}
          onTakeMine={(version) => submitOn(version, answers)}
          aside={
            <Button size="main" onClick={() => change({ part: parts.length - 2 })}>
              {phrase('fields.previous')}
            </Button>
          }
        />
      }
    />
  );
};

/** 入户核查. */
export function VisitStepScreen({ caseId, step = 'visit' }: { readonly caseId: string; readonly step?: VisitStep }) {
  return (
    <StepGate caseId={caseId} step={step}>
      {(of, viewerName, label) => <Form step={step} of={of} viewerName={viewerName} label={label} />}
    </StepGate>
  );
}
