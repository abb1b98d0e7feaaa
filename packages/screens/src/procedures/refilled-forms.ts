import { type CaseSection, shanghaiDateOf } from '@shouwang/domain';
import type { JsonValue } from '@shouwang/graphql-client';
import type { DraftStore } from '../sync/draft-store.ts';
import { type ApplicationDraft, applicationData } from './application/application-draft.ts';
import { correctionStep, REFILLED } from './corrections.ts';
import { stepDraftKey } from './draft-keys.ts';
import { type ExplanationDrafts, explanationsData } from './explanations.ts';
import { activeMembers, type StepCase } from './step-case.ts';
import { incomePeriodOf } from './visit/income-lines.ts';
import type { VisitDraft } from './visit/visit-draft.ts';
import { visitFormData } from './visit/visit-form-data.ts';

const dataOf = (section: CaseSection, of: StepCase, draft: JsonValue): JsonValue | undefined => {
  switch (section) {
    case 'apply':
      return applicationData(draft as unknown as ApplicationDraft);
    case 'visit':
      return visitFormData(draft as unknown as VisitDraft, {
        memberIds: activeMembers(of).map(({ id }) => id),
        period: incomePeriodOf(of.income, shanghaiDateOf(new Date())),
      });
    case 'explainHits':
      return explanationsData(of.facts, (draft as { explanations: ExplanationDrafts }).explanations);
    default:
      return undefined;
  }
};

/** The sections of a returned case that have been filled in anew on this phone, in the shape of their forms. */
export const refilledForms = (of: StepCase, store: DraftStore): Partial<Record<CaseSection, JsonValue>> =>
  Object.fromEntries(
    REFILLED.flatMap((section) => {
      const draft = store.find(stepDraftKey(of.id, correctionStep(section)))?.data;
      const data = draft === undefined ? undefined : dataOf(section, of, draft);
      return data === undefined ? [] : [[section, data] as const];
    }),
  );

/** Takes the refilled forms off the phone once the correction has been acknowledged. */
export const discardRefilledForms = (caseId: string, store: DraftStore): void => {
  for (const section of REFILLED) store.remove(stepDraftKey(caseId, correctionStep(section)));
};
