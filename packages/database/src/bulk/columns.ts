/** What a bulk column may hold, by its PostgreSQL type. Times are UTC. */
interface ValueByType {
  text: string;
  uuid: string;
  int4: number;
  int8: bigint | number;
  float8: number;
  /** Exact decimals travel as text. */
  numeric: string | number;
  bool: boolean;
  /** A day, `2021-10-15`, or a time of which the UTC day counts. */
  date: string | Date;
  timestamp: Date;
  timestamptz: Date;
  /** Any JSON value. The JSON null is not SQL's NULL: a null here is SQL's. */
  jsonb: object | string | number | boolean;
  bytea: Uint8Array;
  'text[]': readonly string[];
}

/** PostgreSQL types that bulk writes know. */
export type ColumnType = keyof ValueByType;

/** Column name -> PostgreSQL type, for the columns that a bulk write sets: `{ id: 'uuid', facts: 'jsonb' }`. */
export type Columns = Readonly<Record<string, ColumnType>>;

/** A row for these columns. What is absent or null is written as NULL, never as the column's default. */
export type RowOf<C extends Columns> = { readonly [Name in keyof C]?: ValueByType[C[Name]] | null };

const QUOTED = /["\\]/g;

function quote(text: string): string {
  return `"${text.replace(QUOTED, '\\$&')}"`;
}

/** Text of one value as PostgreSQL reads it, without the quotes of an array element. */
function valueText(type: ColumnType, value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array)
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`;
  if (type === 'jsonb') return JSON.stringify(value);
  if (Array.isArray(value)) return `{${value.map((element) => quote(String(element))).join(',')}}`;
  return String(value);
}

/** Types whose texts contain nothing that an array literal would have to quote. */
const PLAIN: ReadonlySet<ColumnType> = new Set([
  'uuid',
  'int4',
  'int8',
  'float8',
  'numeric',
  'bool',
  'date',
  'timestamp',
]);

/**
 * One column of many rows as a PostgreSQL array literal. A single text passes through the driver and through Prisma
 * untouched, where a JavaScript array would be walked twice more.
 */
export function arrayLiteral(type: ColumnType, values: readonly unknown[]): string {
  const isPlain = PLAIN.has(type);
  const elements = values.map((value) => {
    if (value === null || value === undefined) return 'NULL';
    const text = valueText(type, value);
    return isPlain ? text : quote(text);
  });
  return `{${elements.join(',')}}`;
}

/** A name as SQL writes it. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Rows as a table of SQL, `unnest($1::uuid[], $2::text[]) AS r("id", "name")`. Arrays do not nest in `unnest`: a column
 * of arrays travels as text and is cast back by {@link columnOf}.
 */
export function unnestSource(columns: Columns): string {
  const names = Object.keys(columns);
  const casts = names.map((name, index) => `$${index + 1}::${columns[name] === 'text[]' ? 'text' : columns[name]}[]`);
  return `unnest(${casts.join(', ')}) AS r(${names.map(identifier).join(', ')})`;
}

/** The parameters of {@link unnestSource}: one array literal per column. */
export function unnestRows<C extends Columns>(columns: C, rows: readonly RowOf<C>[]): string[] {
  return Object.keys(columns).map((name) =>
    arrayLiteral(
      columns[name] as ColumnType,
      rows.map((row) => row[name]),
    ),
  );
}

const COPY_SPECIAL = /[\\\n\r\t]/g;
const COPY_ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The rows as `COPY … FROM STDIN` reads them: a line each, tabs between the columns. */
export function copyData<C extends Columns>(columns: C, rows: readonly RowOf<C>[]): Buffer {
  const fields = Object.keys(columns).map((name) => {
    const type = columns[name] as ColumnType;
    return { name, type, isPlain: PLAIN.has(type) };
  });
  let data = '';
  for (const row of rows) {
    let separator = '';
    for (const { name, type, isPlain } of fields) {
      const value = row[name];
      data += separator;
      separator = '\t';
      if (value === null || value === undefined) data += '\\N';
      else if (isPlain) data += valueText(type, value);
      else data += valueText(type, value).replace(COPY_SPECIAL, (special) => COPY_ESCAPES[special] ?? special);
    }
    data += '\n';
  }
  return Buffer.from(data, 'utf8');
}

/** Reads a column of {@link unnestRows} in its own type. */
export function columnOf(columns: Columns, name: string): string {
  return columns[name] === 'text[]' ? `r.${identifier(name)}::text[]` : `r.${identifier(name)}`;
}
