/** What is asked of one column. Only these three: they mean the same in SQL, on the server and in a browser. */
export type ColumnCondition =
  | { readonly equals: string }
  | { readonly in: readonly string[] }
  | { readonly startsWith: string };

/** Columns that must all hold, in the shape of a Prisma where. */
export type Conditions = Readonly<Record<string, ColumnCondition>>;

function holds(value: unknown, asked: ColumnCondition): boolean {
  // As in SQL: nothing is equal to null, and null is in no list.
  if (typeof value !== 'string') return false;
  if ('equals' in asked) return value === asked.equals;
  if ('in' in asked) return asked.in.includes(value);
  return value.startsWith(asked.startsWith);
}

/** Does a record meet the conditions? */
export function meets(record: Readonly<Record<string, unknown>>, conditions: Conditions): boolean {
  return Object.entries(conditions).every(([column, asked]) => holds(record[column], asked));
}
