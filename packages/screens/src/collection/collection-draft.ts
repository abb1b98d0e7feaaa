import {
  answeredFacts,
  computedFacts,
  type Facts,
  FORM_PART_KEYS,
  type FormPartKey,
  type FormRecord,
  formPart,
  indicator,
  isIndicatorKey,
  type PartState,
  partOfKey,
  partProgress,
  type Question,
  readFen,
  sharingMemberCount,
  statementQuestions,
} from '@shouwang/domain';
import { type CollectionForm, changedAnswers, lastYearOf, savedState } from './collection-form.ts';

/** What has been filled in since the form was saved last. */
export type CollectionDraft = {
  /** By row id and indicator; an empty text clears a value. */
  answers: { [rowId: string]: { [key: string]: string } };
  /** Parts that a person has been through. */
  through: FormPartKey[];
  /** Indicators whose question was answered with 属实. */
  confirmed: string[];
};

export const EMPTY_COLLECTION: CollectionDraft = { answers: {}, through: [], confirmed: [] };

/** Where the draft of a household's form is kept. */
export const collectionDraftKey = (householdId: string, year: number): string => `collection:${householdId}:${year}`;

/** The draft with one value filled in; a value as registered is no change. */
export const withAnswer = (draft: CollectionDraft, rowId: string, key: string, text: string): CollectionDraft => ({
  ...draft,
  answers: { ...draft.answers, [rowId]: { ...draft.answers[rowId], [key]: text } },
  // A new value is a new question.
  confirmed: draft.confirmed.filter((confirmed) => confirmed !== key),
});

/** How a part stands on this device. */
export type PartStanding = {
  readonly state: PartState;
  readonly missing: readonly Question[];
  /** Values that differ from the register. */
  readonly changed: number;
  /** Somebody has been through it since the last save. */
  readonly isThrough: boolean;
};

/** How a part stands: by the last save, and by what has been filled in since. */
export const standingOf = (
  form: CollectionForm,
  record: FormRecord,
  draft: CollectionDraft,
  key: FormPartKey,
): PartStanding => {
  const isThrough = draft.through.includes(key);
  const { state, missing } = partProgress(formPart(key), record, { answers: draft.answers, confirmed: isThrough });
  const changed = changedAnswers(form, draft.answers).filter(
    (answer) => isIndicatorKey(answer.key) && partOfKey(answer.key)?.key === key,
  ).length;
  return { state: state === 'NOT_STARTED' ? savedState(form, key) : state, missing, changed, isThrough };
};

/** What is handed in: the parts gone through, the values that changed, the questions answered. */
export const collectionInput = (form: CollectionForm, draft: CollectionDraft) => {
  const answers = changedAnswers(form, draft.answers);
  const isChanged = (part: FormPartKey) =>
    answers.some(({ key }) => isIndicatorKey(key) && partOfKey(key)?.key === part);
  return {
    parts: draft.through.map((key) => ({ key, unchanged: !isChanged(key) })),
    answers,
    confirmed: draft.confirmed,
  };
};

/** The statement as it stands: facts with their sums, how many people share it, yuan per head. */
export const statementOf = (form: CollectionForm, record: FormRecord, draft: CollectionDraft) => {
  const lastYear: Facts = lastYearOf(form, record.household.id);
  const facts = answeredFacts(record.household, draft.answers);
  const period = { start: form.periodStart, end: form.periodEnd };
  const computed = computedFacts(record, draft.answers, { period, lastYear });
  return {
    facts,
    lastYear,
    computed,
    memberCount: sharingMemberCount(record, draft.answers),
    perCapita: (readFen(computed.netIncomePerCapita) ?? 0) / 100,
    questions: statementQuestions(facts, lastYear, {
      jumpShare: form.jumpShare,
      confirmed: new Set([...form.confirmed, ...draft.confirmed]),
    }),
  };
};

/** The part to go to after one: the next that is not done, in the order of the form. */
export const partAfter = (
  current: FormPartKey,
  standing: (key: FormPartKey) => PartStanding,
): FormPartKey | undefined => {
  const at = FORM_PART_KEYS.indexOf(current);
  const order = [...FORM_PART_KEYS.slice(at + 1), ...FORM_PART_KEYS.slice(0, at)];
  return order.find((key) => standing(key).state !== 'DONE');
};

/** A value as people read it, with its unit. */
export const valueText = (key: string, text: string): string => {
  if (text === '' || !isIndicatorKey(key)) return text;
  const { unit, label } = indicator(key);
  return unit && !label.includes(unit) ? `${text} ${unit}` : text;
};
