import { MULTI_VALUE_SEPARATOR } from '../codelists/read-code.ts';
import { type Facts, type IndicatorKey, indicator } from '../collection/catalogue.ts';
import { isDecimalText } from '../collection/number-text.ts';

/** One value that differs; an empty text is an empty cell. */
export interface Difference {
  readonly key: IndicatorKey;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface RecordComparison {
  readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED';
  readonly differences: readonly Difference[];
}

const NUMERIC = new Set(['integer', 'decimal', 'money']);
const SEVERAL = new Set(['codes', 'texts']);

/** A number without what does not change it: `+03.10` is `3.1`. Exact at any length, unlike floating point. */
function plainNumber(text: string): string {
  const [whole = '', decimals = ''] = text.replace(/^[+-]/u, '').split('.');
  const digits = `${whole.replace(/^0+(?=\d)/u, '')}.${decimals.replace(/0+$/u, '')}`.replace(/\.$/u, '');
  return text.startsWith('-') && digits !== '0' ? `-${digits}` : digits;
}

function sortedValues(text: string): string {
  return text.split(MULTI_VALUE_SEPARATOR).toSorted().join(MULTI_VALUE_SEPARATOR);
}

/** Do two texts of an indicator mean the same? Numbers by value, several values as a set, the rest letter by letter. */
export function isSameValue(key: IndicatorKey, before: string, after: string): boolean {
  if (before === after) return true;
  const { type } = indicator(key);
  if (NUMERIC.has(type)) {
    return isDecimalText(before) && isDecimalText(after) && plainNumber(before) === plainNumber(after);
  }
  return SEVERAL.has(type) && sortedValues(before) === sortedValues(after);
}

/**
 * Compares a record of the register with a read one, value by value.
 * @param before the record of the register; undefined when there is none
 * @param keys what the sheet has columns for: an empty cell there empties the value, other values are left alone
 */
export function compareRecord(before: Facts | undefined, after: Facts, keys: Iterable<IndicatorKey>): RecordComparison {
  if (before === undefined) return { outcome: 'NEW', differences: [] };
  const differences: Difference[] = [];
  for (const key of keys) {
    const old = before[key] ?? '';
    const read = after[key] ?? '';
    if (!isSameValue(key, old, read)) differences.push({ key, label: indicator(key).label, before: old, after: read });
  }
  return { outcome: differences.length === 0 ? 'UNCHANGED' : 'CHANGED', differences };
}
