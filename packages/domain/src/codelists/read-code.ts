import type { CodeItem, CodeList } from './code-list.ts';

/** A value that was read: `value` is the canonical Chinese label. */
export type ReadCode<Item extends CodeItem = CodeItem> =
  | { readonly ok: true; readonly value: string; readonly code: string; readonly en: Item['en']; readonly item: Item }
  | { readonly ok: false; readonly unknown: string };

/** Several values of one cell: `value` is the canonical labels joined by a half-width comma, in the order written. */
export type ReadCodes<Item extends CodeItem = CodeItem> =
  | { readonly ok: true; readonly value: string; readonly items: readonly Item[] }
  | { readonly ok: false; readonly unknown: readonly string[] };

/** What separates the values of a multi-value column in the national exports. */
export const MULTI_VALUE_SEPARATOR = ',';

/** Full-width to half-width, no white space: how labels are compared. */
export function labelKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

const lookups = new WeakMap<CodeList, ReadonlyMap<string, CodeItem>>();

function findItem<Item extends CodeItem>(lookup: ReadonlyMap<string, Item>, text: string): Item | undefined {
  // Nearly every cell holds the label itself: no need to bring it to its normal form.
  return lookup.get(text) ?? lookup.get(labelKey(text));
}

function lookupOf<Item extends CodeItem>(list: CodeList<Item>): ReadonlyMap<string, Item> {
  const known = lookups.get(list);
  if (known !== undefined) return known as ReadonlyMap<string, Item>;
  const lookup = new Map<string, Item>();
  for (const item of list.items) for (const alias of item.aliases ?? []) lookup.set(labelKey(alias), item);
  // Labels last: a label always wins over an alias of another item.
  for (const item of list.items) lookup.set(labelKey(item.zh), item);
  lookups.set(list, lookup);
  return lookup;
}

/**
 * Reads one value with the tolerance of DOMAIN B.12: trimmed, full-width to half-width, old labels. An unknown value
 * is returned as unknown, never as nothing.
 */
export function readCode<Item extends CodeItem>(list: CodeList<Item>, text: string): ReadCode<Item> {
  const item = findItem(lookupOf(list), text);
  if (item === undefined) return { ok: false, unknown: text.trim() };
  return { ok: true, value: item.zh, code: item.code, en: item.en, item };
}

/**
 * Reads a multi-value cell. The values may be separated by comma, semicolon or 、 (full-width or half-width). Some
 * labels contain 、 themselves (种苗、化肥等物资帮扶), therefore the longest run of parts that is a label is taken as one.
 * A value written twice counts once.
 */
export function readCodes<Item extends CodeItem>(list: CodeList<Item>, text: string): ReadCodes<Item> {
  const lookup = lookupOf(list);
  const items: Item[] = [];
  const unknown: string[] = [];
  for (const written of text.split(/[,，;；]/u)) {
    const parts = written.split('、').filter((part) => part.trim() !== '');
    for (let at = 0; at < parts.length; ) {
      let end = parts.length;
      let item = findItem(lookup, parts.slice(at, end).join('、'));
      while (item === undefined && end > at + 1) item = findItem(lookup, parts.slice(at, --end).join('、'));
      if (item === undefined) {
        unknown.push((parts[at] as string).trim());
        at++;
      } else {
        if (!items.includes(item)) items.push(item);
        at = end;
      }
    }
  }
  if (unknown.length > 0) return { ok: false, unknown };
  return { ok: true, value: items.map((item) => item.zh).join(MULTI_VALUE_SEPARATOR), items };
}
