import { type CodeList, findName, type NameOf } from '../codelists/code-list.ts';
import { MULTI_VALUE_SEPARATOR } from '../codelists/read-code.ts';
import { readDate, readMonth } from './calendar-text.ts';
import type { Facts, IndicatorKey } from './catalogue.ts';
import { readDecimal, readFen, readInteger } from './number-text.ts';

/**
 * Typed reading of facts. Every function answers undefined when the value is empty or not readable as that type, so
 * that a rule decides itself what emptiness means.
 */

/** Money in fen. */
export function amountOf(facts: Facts, key: IndicatorKey): number | undefined {
  return readFen(facts[key]);
}

/** Money in fen; empty or no number counts as nothing. */
export function fenOf(facts: Facts, key: IndicatorKey): number {
  return amountOf(facts, key) ?? 0;
}

export function integerOf(facts: Facts, key: IndicatorKey): number | undefined {
  return readInteger(facts[key]);
}

export function decimalOf(facts: Facts, key: IndicatorKey): number | undefined {
  return readDecimal(facts[key]);
}

/** A number; empty or no number counts as nothing. */
export function numberOf(facts: Facts, key: IndicatorKey): number {
  return decimalOf(facts, key) ?? 0;
}

/** `YYYY-MM-DD`. */
export function dateOf(facts: Facts, key: IndicatorKey): string | undefined {
  return readDate(facts[key]);
}

/** `YYYYMM`. */
export function monthOf(facts: Facts, key: IndicatorKey): string | undefined {
  return readMonth(facts[key]);
}

/** 是 is true, 否 is false. */
export function flagOf(facts: Facts, key: IndicatorKey): boolean | undefined {
  const text = facts[key];
  return text === '是' ? true : text === '否' ? false : undefined;
}

/** The name of a code: `nameIn(facts, 'laborSkill', LABOR_SKILL)` is `'SKILLED'`. */
export function nameIn<List extends CodeList>(facts: Facts, key: IndicatorKey, list: List): NameOf<List> | undefined {
  const text = facts[key];
  return text === undefined ? undefined : findName(list, text);
}

/** The separate values of a multi-value fact; none when it is empty. */
export function valuesOf(facts: Facts, key: IndicatorKey): readonly string[] {
  const text = facts[key];
  return text === undefined || text === '' ? [] : text.split(MULTI_VALUE_SEPARATOR);
}

/** The names of a multi-value code. */
export function namesIn<List extends CodeList>(facts: Facts, key: IndicatorKey, list: List): readonly NameOf<List>[] {
  return valuesOf(facts, key).flatMap((value) => findName(list, value) ?? []);
}
