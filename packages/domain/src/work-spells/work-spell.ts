import type { IsoDate } from '../calendar/iso-date.ts';
import { readMonth } from '../collection/calendar-text.ts';
import { type Facts, type IndicatorKey, indicator, indicatorKeysOf, isIndicatorKey } from '../collection/catalogue.ts';
import { readValue } from '../collection/read-value.ts';
import { type ProcedureRefusal, refusal } from '../procedures/refusal.ts';

/** 已外出务工 or 计划外出务工 (DOMAIN B.4). */
export const WORK_SPELL_KINDS = { OUT: '外出务工', PLANNED: '计划外出务工' } as const;
export type WorkSpellKind = keyof typeof WORK_SPELL_KINDS;

/** Is this text, for instance of a request, a kind of work spell? */
export function isWorkSpellKind(text: string): text is WorkSpellKind {
  return Object.hasOwn(WORK_SPELL_KINDS, text);
}

/** What is asked of a kind, in the order of its national sheet. */
export function workSpellKeys(kind: WorkSpellKind): readonly IndicatorKey[] {
  return indicatorKeysOf(kind === 'OUT' ? 'workSpell' : 'workPlan');
}

/**
 * What tells the spells of a person apart, from one import to the next: start month and enterprise; a person has one
 * plan.
 */
export function spellKeyOf(kind: WorkSpellKind, facts: Facts): string {
  return kind === 'PLANNED' ? 'plan' : `${facts.startMonth ?? ''} ${facts.workEnterprise ?? ''}`.trim();
}

/** Somebody who is not working any more has a month in which it ended; somebody who is has none. */
export function endIsAsked(facts: Facts): boolean {
  return facts.currentlyWorking === '否';
}

/** Must a form have this value, by what else stands in it? */
export function isRequiredOfSpell(key: IndicatorKey, facts: Facts): boolean {
  return key === 'endMonth' ? endIsAsked(facts) : indicator(key).requiredWhen !== undefined;
}

const monthOfDay = (day: IsoDate): string => day.slice(0, 7).replace('-', '');

function readFacts(kind: WorkSpellKind, texts: Readonly<Record<string, string>>) {
  const keys = workSpellKeys(kind);
  const refusals: ProcedureRefusal[] = [];
  const facts: Record<string, string> = {};
  for (const [key, written] of Object.entries(texts)) {
    if (!isIndicatorKey(key) || !keys.includes(key)) {
      refusals.push(
        refusal('WORK_SPELL_NOT_ASKED', { indicator: isIndicatorKey(key) ? indicator(key).label : key }, key),
      );
      continue;
    }
    const { text, problem } = readValue(key, written);
    if (problem)
      refusals.push(refusal('WORK_SPELL_UNREADABLE', { indicator: indicator(key).label, value: written }, key));
    else if (text !== '') facts[key] = text;
  }
  return { facts: facts as Facts, refusals };
}

function refusalsOfMonths(facts: Facts, today: IsoDate): ProcedureRefusal[] {
  const [start, end] = [readMonth(facts.startMonth), readMonth(facts.endMonth)];
  const now = monthOfDay(today);
  return [
    ...(start !== undefined && start > now
      ? [refusal('WORK_SPELL_NOT_BEGUN', { startMonth: facts.startMonth ?? '' }, 'startMonth')]
      : []),
    ...(start !== undefined && end !== undefined && end < start
      ? [
          refusal(
            'WORK_SPELL_REVERSED',
            { startMonth: facts.startMonth ?? '', endMonth: facts.endMonth ?? '' },
            'endMonth',
          ),
        ]
      : []),
    ...(end !== undefined && end > now
      ? [refusal('WORK_SPELL_END_AHEAD', { endMonth: facts.endMonth ?? '' }, 'endMonth')]
      : []),
    ...(end !== undefined && facts.currentlyWorking === '是' ? [refusal('WORK_SPELL_GOES_ON', {}, 'endMonth')] : []),
  ];
}

/**
 * Reads a work spell as a form has it (WRK-1 to WRK-3).
 * @param texts by indicator, as written; an empty text is no value
 * @returns the facts as they are kept, or everything that is wrong, each at its field
 */
export function readWorkSpell(
  kind: WorkSpellKind,
  texts: Readonly<Record<string, string>>,
  today: IsoDate,
): { readonly facts: Facts } | { readonly refusals: readonly ProcedureRefusal[] } {
  const { facts, refusals } = readFacts(kind, texts);
  const missing = workSpellKeys(kind)
    .filter((key) => isRequiredOfSpell(key, facts) && (texts[key] ?? '').trim() === '')
    .map((key) => refusal('WORK_SPELL_INCOMPLETE', { indicator: indicator(key).label }, key));
  const all = [...refusals, ...missing, ...(kind === 'OUT' ? refusalsOfMonths(facts, today) : [])];
  return all.length > 0 ? { refusals: all } : { facts };
}

/** The first day of a month as it is written; undefined for none. */
export function firstDayOf(month: string | undefined): IsoDate | undefined {
  const read = readMonth(month);
  return read === undefined ? undefined : `${read.slice(0, 4)}-${read.slice(4)}-01`;
}
