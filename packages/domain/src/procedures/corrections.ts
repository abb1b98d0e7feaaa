import type { z } from 'zod';
import { readForm } from './form-refusals.ts';
import {
  everyAdultAuthorizes,
  everyHitExplained,
  fingerprintsHaveProxy,
  hardshipIsExplained,
  incomeAddsUp,
  risksAreWellFormed,
  visitorsSuffice,
} from './identification-checks.ts';
import type { IdentificationFacts, IdentificationRecords } from './identification-facts.ts';
import {
  applyForm,
  CASE_SECTIONS,
  type CaseSection,
  type correctForm,
  explainHitsForm,
  publishForm,
  visitForm,
} from './identification-forms.ts';
import { proposedCategory } from './identification-income.ts';
import type { Branch, Check, FilledStepContext } from './procedure-template.ts';
import { type ProcedureRefusal, refusal } from './refusal.ts';

type Correction = z.output<typeof correctForm>['corrections'][number];
type CorrectContext = FilledStepContext<IdentificationRecords, IdentificationFacts, z.output<typeof correctForm>>;

interface Correctable {
  readonly form: z.ZodType<object>;
  readonly checks: readonly Check<IdentificationRecords, IdentificationFacts, never>[];
}

/** What can be filled in anew after a return. Votes cannot: a flawed review is held again. */
const CORRECTABLE: Readonly<Partial<Record<CaseSection, Correctable>>> = {
  apply: { form: applyForm, checks: [everyAdultAuthorizes, fingerprintsHaveProxy] },
  visit: { form: visitForm, checks: [visitorsSuffice, risksAreWellFormed, incomeAddsUp, hardshipIsExplained] },
  explainHits: { form: explainHitsForm, checks: [everyHitExplained] },
  publish: { form: publishForm, checks: [] },
};

const REPEATABLE: readonly CaseSection[] = ['review', 'publish'];

function refusalsOf(correction: Correction, index: number, context: CorrectContext): readonly ProcedureRefusal[] {
  const section = CASE_SECTIONS[correction.section];
  const field = `corrections.${index}`;
  const asked = context.case.records.returnToVillage?.asks ?? [];
  if (!asked.some((ask) => ask.section === correction.section)) {
    return [refusal('CORRECTION_NOT_ASKED', { section }, `${field}.section`)];
  }
  if (correction.repeat && !REPEATABLE.includes(correction.section)) {
    return [refusal('FIELD_INVALID', { field: '重新开展' }, `${field}.repeat`)];
  }
  if (correction.data === undefined) return [];
  const correctable = CORRECTABLE[correction.section];
  if (correctable === undefined) return [refusal('CORRECTION_ONLY_BY_REPEATING', { section }, `${field}.data`)];
  const read = readForm(correctable.form, correction.data);
  const found =
    'refusals' in read
      ? read.refusals
      : correctable.checks.flatMap((check) => check.check({ ...context, data: read.data as never }));
  return found.map((one) => ({ ...one, field: one.field === undefined ? field : `${field}.data.${one.field}` }));
}

/** After a return exactly what was asked is corrected: nothing else, and all of it, each by its own form's rules. */
export const exactlyWhatWasAsked: Check<IdentificationRecords, IdentificationFacts, z.output<typeof correctForm>> = {
  name: 'exactlyWhatWasAsked',
  check: (context) => {
    const { corrections } = context.data;
    const unanswered = (context.case.records.returnToVillage?.asks ?? [])
      .filter((ask) => !corrections.some((correction) => correction.section === ask.section))
      .map((ask) => refusal('ASK_UNANSWERED', { section: CASE_SECTIONS[ask.section] }, 'corrections'));
    return [...unanswered, ...corrections.flatMap((correction, index) => refusalsOf(correction, index, context))];
  },
};

/** The records that accepted corrections replace; what a step had derived stays. */
export function correctedRecords({ data, case: { records } }: CorrectContext): Partial<IdentificationRecords> {
  const replaced = data.corrections.flatMap((correction) => {
    const form = CORRECTABLE[correction.section]?.form;
    if (form === undefined || correction.data === undefined) return [];
    return [[correction.section, { ...records[correction.section], ...form.parse(correction.data) }] as const];
  });
  return Object.fromEntries(replaced);
}

/** Do category or kinds of risk differ from what the public was told? */
function differsFromPublished(records: IdentificationRecords, facts: IdentificationFacts): boolean {
  const { publish, visit } = records;
  const riskTypes = (visit?.risks ?? []).map((risk) => risk.type).sort();
  return (
    publish === undefined ||
    proposedCategory(records, facts) !== publish.category ||
    riskTypes.join() !== [...publish.riskTypes].sort().join()
  );
}

/**
 * Where a corrected case goes on: with the review when it is to be held again, with the publicity when it is to be
 * repeated or when category or risks have changed, else straight to the submission.
 */
export const afterCorrection: Branch<
  'CHECKED' | 'REVIEWED' | 'CORRECTED',
  IdentificationRecords,
  IdentificationFacts,
  z.output<typeof correctForm>
> = {
  outcomes: { REVIEW_AGAIN: 'CHECKED', PUBLISH_AGAIN: 'REVIEWED', UNCHANGED: 'CORRECTED' },
  choose: (context) => {
    const repeats = (section: CaseSection) =>
      context.data.corrections.some((correction) => correction.section === section && correction.repeat);
    if (repeats('review')) return 'REVIEW_AGAIN';
    const records = { ...context.case.records, ...correctedRecords(context) };
    return repeats('publish') || differsFromPublished(records, context.facts) ? 'PUBLISH_AGAIN' : 'UNCHANGED';
  },
};
