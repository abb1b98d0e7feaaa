/**
 * A code list: the values that the national system allows in a column. The Chinese label (`zh`) is what is exchanged
 * and stored in facts, `en` is the name that code branches on, `code` is our item number (the national dictionary
 * numbers are not public, so nothing is ever exchanged by number).
 */
export interface CodeItem {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Labels of older exports and everyday words that mean this item. */
  readonly aliases?: readonly string[];
  /** The item says nothing without a written remark ('其他'). */
  readonly requiresRemark?: boolean;
}

export interface CodeList<Item extends CodeItem = CodeItem> {
  readonly id: string;
  readonly zh: string;
  /** One cell may hold several values, separated by a half-width comma. */
  readonly multi: boolean;
  readonly items: readonly Item[];
}

/** The item names of a list as a union: `'HEAD' | 'SPOUSE' | …`. */
export type NameOf<List extends CodeList> = List['items'][number]['en'];

/**
 * Declares a list and keeps its item names as literal types. Attributes that only this list has are named in the
 * first call: `codeList<{ gender?: 'MALE' | 'FEMALE' }>()({ … })`.
 */
export function codeList<Attributes extends object = object>() {
  return <const Items extends readonly (CodeItem & Attributes)[]>(declaration: {
    id: string;
    zh: string;
    multi?: boolean;
    items: Items;
  }): CodeList<CodeItem & Attributes & { readonly en: Items[number]['en'] }> => ({
    multi: false,
    ...declaration,
  });
}

/** The names of a list as an object, so that code can say `HouseholdType.LIFTED`. */
export function namesOf<List extends CodeList>(list: List): { readonly [Name in NameOf<List>]: Name } {
  return Object.fromEntries(list.items.map((item) => [item.en, item.en])) as { [Name in NameOf<List>]: Name };
}

/** The item of a name. */
export function codeItem<List extends CodeList>(list: List, name: NameOf<List>): List['items'][number] {
  const item = list.items.find((candidate) => candidate.en === name);
  if (item === undefined) throw new Error(`Code list ${list.id} has no item ${name}`);
  return item;
}

/** The Chinese label of a name: `labelOf(HOUSEHOLD_TYPE, 'LIFTED')` is 脱贫户. */
export function labelOf<List extends CodeList>(list: List, name: NameOf<List>): string {
  return codeItem(list, name).zh;
}

/** The name of a stored (canonical) label; undefined when the text is empty or no label of the list. */
export function findName<List extends CodeList>(list: List, zh: string): NameOf<List> | undefined {
  return list.items.find((item) => item.zh === zh)?.en as NameOf<List> | undefined;
}
