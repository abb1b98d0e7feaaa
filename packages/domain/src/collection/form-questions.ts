import { ageOn } from '../calendar/age.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { type Facts, type IndicatorKey, indicator } from './catalogue.ts';
import type { FormSubject } from './condition.ts';
import { collectedKeysOf, type FormEntity, type FormPart } from './household-form.ts';

/** The household or a member, as the register has it. */
export interface FormRow {
  readonly id: string;
  readonly entity: FormEntity;
  readonly facts: Facts;
  /** Indicators that a department has given: shown with their source, not asked. */
  readonly locked: readonly string[];
}

/** What a form is filled in about. */
export interface FormRecord {
  readonly household: FormRow;
  readonly members: readonly FormRow[];
  readonly isMonitored: boolean;
  /** Ages are taken on this day (DOMAIN D.3). */
  readonly referenceDate: IsoDate;
}

/** Values as filled in, by id of the household or member and by indicator; an empty text clears a value. */
export type FormAnswers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One question of a form. */
export interface Question {
  readonly row: FormRow;
  readonly key: IndicatorKey;
  readonly isRequired: boolean;
  readonly isLocked: boolean;
  /** The value now: as filled in, else as registered; empty for none. */
  readonly text: string;
}

/** The facts of a row with what was filled in. */
export function answeredFacts(row: FormRow, answers: FormAnswers): Facts {
  const given = answers[row.id];
  if (given === undefined) return row.facts;
  return Object.fromEntries(Object.entries({ ...row.facts, ...given }).filter(([, text]) => text !== ''));
}

/** The subjects of a part: the household, then its members in their order. */
function rowsOf(part: FormPart, record: FormRecord): readonly FormRow[] {
  return [...(part.household.length > 0 ? [record.household] : []), ...(part.person.length > 0 ? record.members : [])];
}

function subjectOf(row: FormRow, record: FormRecord, answers: FormAnswers): FormSubject {
  const facts = answeredFacts(row, answers);
  return {
    facts,
    household: row.entity === 'household' ? facts : answeredFacts(record.household, answers),
    age: row.entity === 'person' ? ageOn(facts.birthDate, record.referenceDate) : undefined,
    isMonitored: record.isMonitored,
  };
}

/** The questions of one row: what its declarations ask of it now. */
function questionsOfRow(part: FormPart, row: FormRow, record: FormRecord, answers: FormAnswers): readonly Question[] {
  const subject = subjectOf(row, record, answers);
  const given = answers[row.id] ?? {};
  return collectedKeysOf(part, row.entity).flatMap((key) => {
    const { askedWhen, requiredWhen } = indicator(key);
    const text = subject.facts[key] ?? '';
    // What is filled in stays in sight, even where it would not be asked: it may have to be cleared.
    const isAsked = askedWhen === undefined || askedWhen.holds(subject) || text !== '' || given[key] !== undefined;
    if (!isAsked) return [];
    const isLocked = row.locked.includes(key);
    const isRequired = !isLocked && requiredWhen?.holds(subject) === true;
    return [{ row, key, isRequired, isLocked, text }];
  });
}

/** Every question of a part, by what has been filled in so far. */
export function questionsOf(part: FormPart, record: FormRecord, answers: FormAnswers): readonly Question[] {
  return rowsOf(part, record).flatMap((row) => questionsOfRow(part, row, record, answers));
}

/** How far a part has come: 未开始, 部分, 完成. */
export type PartState = 'NOT_STARTED' | 'PARTIAL' | 'DONE';

export interface PartProgress {
  readonly state: PartState;
  /** Required questions without a value. */
  readonly missing: readonly Question[];
}

/**
 * How far a part has come. It is done when a person has said so, by 没有变化 or after changing it, and nothing that is
 * required is missing.
 */
export function partProgress(
  part: FormPart,
  record: FormRecord,
  { answers, confirmed }: { readonly answers: FormAnswers; readonly confirmed: boolean },
): PartProgress {
  const questions = questionsOf(part, record, answers);
  const missing = questions.filter(({ isRequired, text }) => isRequired && text === '');
  if (confirmed && missing.length === 0) return { state: 'DONE', missing };
  const isTouched = questions.some(({ row, key }) => answers[row.id]?.[key] !== undefined);
  return { state: confirmed || isTouched ? 'PARTIAL' : 'NOT_STARTED', missing };
}
