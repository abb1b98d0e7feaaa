import { CASE_SECTIONS, type CaseSection, shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button, NotFound } from '@shouwang/ui';
import { ActionBar } from '@shouwang/ui/phone';
import { useDraft } from '../../sync/use-draft.ts';
import { applicationOfFacts } from '../application/application-draft.ts';
import { correctionStep } from '../corrections.ts';
import { stepDraftKey } from '../draft-keys.ts';
import { type ExplanationDrafts, explanationsOfFacts } from '../explanations.ts';
import type { StepCase } from '../step-case.ts';
import { lastYearOf } from '../visit/last-year.ts';
import { visitOfFacts } from '../visit/visit-of-facts.ts';
import { ApplicationFields } from './application-fields.tsx';
import { ExplainHitsFields } from './explain-hits-fields.tsx';
import { StepGate, StepPage } from './step-page.tsx';
import { VisitForm } from './visit/visit-form.tsx';

// A correction is judged as a whole when it is handed in, on its own page.
const noErrors = (): undefined => undefined;

const upOf = (of: StepCase): string => `/cases/${of.id}/steps/correct`;

const addressOf = (of: StepCase, section: CaseSection) => ({
  key: stepDraftKey(of.id, correctionStep(section)),
  title: of.headName,
  task: phrase('procedures.correcting', { section: CASE_SECTIONS[section] }),
  path: `/cases/${of.id}/steps/${correctionStep(section)}`,
});

const Done = ({ of }: { readonly of: StepCase }) => (
  <ActionBar
    actions={
      <Button look="filled" size="main" wide href={upOf(of)}>
        {phrase('procedures.backToCorrection')}
      </Button>
    }
  />
);

const ApplicationAgain = ({ of }: { readonly of: StepCase }) => {
  const today = shanghaiDateOf(new Date());
  const { data, change, kept } = useDraft(addressOf(of, 'apply'), applicationOfFacts(of.facts, today));
  return (
    <StepPage of={of} label={CASE_SECTIONS.apply} kept={kept} up={upOf(of)} foot={<Done of={of} />}>
      <ApplicationFields of={of} draft={data} change={change} today={today} errorOf={noErrors} asksDay={false} />
    </StepPage>
  );
};

const VisitAgain = ({ of, viewerName }: { readonly of: StepCase; readonly viewerName: string }) => {
  const today = shanghaiDateOf(new Date());
  const { data, change, kept } = useDraft(addressOf(of, 'visit'), visitOfFacts(of.facts, viewerName, today));
  return (
    <VisitForm
      of={of}
      draft={data}
      change={change}
      lastYear={lastYearOf(of)}
      errorOf={noErrors}
      today={today}
      label={CASE_SECTIONS.visit}
      kept={kept}
      papersOf="correct"
      up={upOf(of)}
      lastFoot={<Done of={of} />}
    />
  );
};

const ExplanationsAgain = ({ of }: { readonly of: StepCase }) => {
  const { data, change, kept } = useDraft<{ explanations: ExplanationDrafts }>(addressOf(of, 'explainHits'), {
    explanations: explanationsOfFacts(of.facts),
  });
  return (
    <StepPage of={of} label={CASE_SECTIONS.explainHits} kept={kept} up={upOf(of)} foot={<Done of={of} />}>
      <ExplainHitsFields
        of={of}
        explanations={data.explanations}
        onChange={(explanations) => change({ explanations })}
        errorOf={noErrors}
      />
    </StepPage>
  );
};

/** One section of a returned case filled in anew, beginning with what was handed in before. */
export function CorrectSectionScreen({ caseId, section }: { readonly caseId: string; readonly section: string }) {
  return (
    <StepGate caseId={caseId} step="correct">
      {(of, viewerName) => {
        switch (section) {
          case 'apply':
            return <ApplicationAgain of={of} />;
          case 'visit':
            return <VisitAgain of={of} viewerName={viewerName} />;
          case 'explainHits':
            return <ExplanationsAgain of={of} />;
          default:
            return <NotFound title={phrase('errors.recordNotFound')} />;
        }
      }}
    </StepGate>
  );
}
