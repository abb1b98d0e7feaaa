import { shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { fieldErrors } from '../../../sync/field-errors.ts';
import { SubmitBar } from '../../../sync/phone/submit-bar.tsx';
import { activeMembers, type StepCase } from '../../step-case.ts';
import { type StepAnswers, useStep } from '../../use-step.ts';
import { incomePeriodOf } from '../../visit/income-lines.ts';
import { lastYearOf } from '../../visit/last-year.ts';
import { emptyVisit } from '../../visit/visit-draft.ts';
import { visitFormData } from '../../visit/visit-form-data.ts';
import { missingInVisit, VISIT_PARTS } from '../../visit/visit-progress.ts';
import { StepGate } from '../step-page.tsx';
import { VisitForm } from './visit-form.tsx';

const step = 'visit';

const Form = ({
  of,
  viewerName,
  label,
}: {
  readonly of: StepCase;
  readonly viewerName: string;
  readonly label: string;
}) => {
  const today = shanghaiDateOf(new Date());
  const { draft, change, kept, state, submit, submitOn } = useStep(of, step, label, () =>
    emptyVisit(viewerName, today),
  );
  const lastYear = lastYearOf(of);
  const answers: StepAnswers = {
    occurredOn: draft.visitedOn,
    data: visitFormData(draft, {
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
      papersOf={step}
      lastFoot={
        <SubmitBar
          state={state}
          label={phrase('visit.submit')}
          refusal={missingInVisit(draft, lastYear)[0]?.sentence}
          onSubmit={() => submit(answers)}
          onTakeMine={(version) => submitOn(version, answers)}
          aside={
            <Button size="main" onClick={() => change({ part: VISIT_PARTS.length - 2 })}>
              {phrase('fields.previous')}
            </Button>
          }
        />
      }
    />
  );
};

/** 入户核查. */
export function VisitStepScreen({ caseId }: { readonly caseId: string }) {
  return (
    <StepGate caseId={caseId} step={step}>
      {(of, viewerName, label) => <Form of={of} viewerName={viewerName} label={label} />}
    </StepGate>
  );
}
