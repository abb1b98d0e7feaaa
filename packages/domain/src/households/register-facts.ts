import { isIsoDate } from '../calendar/iso-date.ts';
import { readDate } from '../collection/calendar-text.ts';
import { type IndicatorKey, indicator, isIndicatorKey } from '../collection/catalogue.ts';
import type { IndicatorEntity } from '../collection/indicator.ts';
import { type ReadValue, readValue } from '../collection/read-value.ts';

/** What the register holds rows of; the history of each row is kept fact by fact. */
export type RegisterEntity = 'household' | 'person' | 'monitoringCase' | 'workSpell';

/** Which indicators of the catalogue a row of the register has. */
const INDICATORS_OF: Readonly<Record<RegisterEntity, readonly IndicatorEntity[]>> = {
  household: ['household'],
  person: ['person'],
  monitoringCase: ['case'],
  workSpell: ['workSpell', 'workPlan'],
};

/**
 * Facts about the row itself, which no form has a column for: whether it belongs to the register, where, and how it
 * stands there. They change over time like any value, so they have the same history.
 */
export const ROW_FACTS = {
  household: { inRegister: '在登记册', areaPath: '所在区划', status: '户状态' },
  person: {
    inRegister: '在登记册',
    householdId: '所在户',
    isActiveMember: '在户',
    joinedOn: '进户日期',
    leftOn: '离户日期',
    leaveReason: '离户原因',
  },
  monitoringCase: { inRegister: '在登记册', status: '监测状态' },
  workSpell: { inRegister: '在登记册' },
} as const satisfies Readonly<Record<RegisterEntity, Readonly<Record<string, string>>>>;

/** The facts that follow from where and when something is recorded; nobody states them as a value. */
const DERIVED: ReadonlySet<string> = new Set(['inRegister', 'areaPath']);

/** Values that a fact about the row may have, as they are stored. */
const ROW_VALUES: Readonly<Record<string, readonly string[]>> = {
  'household.status': ['ACTIVE', 'CLOSED', 'MERGED'],
  'monitoringCase.status': ['OPEN', 'ELIMINATED', 'REMOVED'],
  'person.isActiveMember': ['是', '否'],
};

const labelsOf = (entity: RegisterEntity): Readonly<Record<string, string>> => ROW_FACTS[entity];

/** Is the key an indicator that a row of this kind has? */
export function isIndicatorOf(entity: RegisterEntity, key: string): key is IndicatorKey {
  return isIndicatorKey(key) && INDICATORS_OF[entity].includes(indicator(key).entity);
}

/** Is the key a fact about a row of this kind itself? */
export function isRowFact(entity: RegisterEntity, key: string): boolean {
  return Object.hasOwn(ROW_FACTS[entity], key);
}

/** What people call a fact of the register; the key itself when the catalogue no longer has it. */
export function factLabel(entity: RegisterEntity, key: string): string {
  return isIndicatorKey(key) ? indicator(key).label : (labelsOf(entity)[key] ?? key);
}

export type ReadFact =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: 'UNKNOWN' | 'UNREADABLE' | 'MISSING' };

function readIndicator(key: IndicatorKey, { text, problem }: ReadValue): ReadFact {
  if (problem) return { ok: false, problem: 'UNREADABLE' };
  return text === '' && indicator(key).required ? { ok: false, problem: 'MISSING' } : { ok: true, text };
}

function readRowFact(entity: RegisterEntity, key: string, written: string): ReadFact {
  const text = written.trim();
  const values = ROW_VALUES[`${entity}.${key}`];
  if (values) return values.includes(text) ? { ok: true, text } : { ok: false, problem: 'UNREADABLE' };
  if (!key.endsWith('On') || text === '') return { ok: true, text };
  const day = readDate(text);
  return day !== undefined && isIsoDate(day) ? { ok: true, text: day } : { ok: false, problem: 'UNREADABLE' };
}

/**
 * Reads a written fact of the register for good: what an import would only warn about is refused (REG-13), and so is a
 * key that a row of this kind does not have.
 */
export function readFact(entity: RegisterEntity, key: string, written: string): ReadFact {
  if (isIndicatorOf(entity, key)) return readIndicator(key, readValue(key, written));
  if (!isRowFact(entity, key) || DERIVED.has(key)) return { ok: false, problem: 'UNKNOWN' };
  return readRowFact(entity, key, written);
}
