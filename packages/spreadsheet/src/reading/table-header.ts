import { columnLetters } from './column-letters.ts';
import { refuse } from './table-refusal.ts';

/** A column the caller wants to read: its own key and the names under which files carry it, the preferred name first. */
export interface TableColumn {
  readonly key: string;
  readonly names: readonly string[];
  /** A row without all required columns is no header. */
  readonly required?: boolean;
}

/** The header row as found. */
export interface TableHeader {
  /** Name of the worksheet; empty for CSV. */
  readonly sheet: string;
  readonly rowNumber: number;
  /** All header cells as written. */
  readonly cells: readonly string[];
  /** Zero-based position of each known column that the file has. */
  readonly columnOf: Readonly<Record<string, number>>;
  /** The rows above the header that hold anything. */
  readonly titleRows: readonly (readonly string[])[];
}

/**
 * The form in which header names are compared: half-width, without white space and without the star that marks a
 * compulsory column. `人均纯收入（元）`, ` *人均纯收入(元)` and a name broken over two lines are equal.
 */
export function normaliseHeader(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^\*+|\*+$/g, '');
}

interface KnownName {
  readonly column: TableColumn;
  readonly rank: number;
}

/** Looks for the header among the first rows by the names it must contain; its position does not matter (E.2). */
export class HeaderSearch {
  private readonly known = new Map<string, KnownName>();
  private readonly columns: readonly TableColumn[];
  private readonly maxRows: number;
  private readonly sheet: string;
  private readonly seen: (readonly string[])[] = [];
  private missing: readonly TableColumn[];

  constructor(columns: readonly TableColumn[], maxRows: number, sheet: string) {
    this.columns = columns;
    this.maxRows = maxRows;
    this.sheet = sheet;
    this.missing = columns.filter((column) => column.required);
    for (const column of columns) {
      column.names.forEach((name, rank) => {
        const normal = normaliseHeader(name);
        if (!this.known.has(normal)) this.known.set(normal, { column, rank });
      });
    }
  }

  /** Whether so many rows were offered in vain that the search is over. */
  get isExhausted(): boolean {
    return this.seen.length >= this.maxRows;
  }

  /** The rows offered in vain. */
  get rowsSeen(): number {
    return this.seen.length;
  }

  private get place(): { sheet?: string } {
    return this.sheet === '' ? {} : { sheet: this.sheet };
  }

  /** Looks at the next row that holds anything; refuses when a column that is read occurs twice. */
  offer(rowNumber: number, texts: readonly string[]): TableHeader | undefined {
    const best = new Map<string, { position: number; rank: number; name: string }>();
    const twice: { position: number; name: string; rank: number; key: string }[] = [];
    texts.forEach((text, position) => {
      const found = this.known.get(normaliseHeader(text));
      if (!found) return;
      const { key } = found.column;
      const earlier = best.get(key);
      if (earlier?.rank === found.rank) twice.push({ position, name: text.trim(), rank: found.rank, key });
      // Of two names of one column the preferred one is read (风险是否已消除 before 风险是否已消除0).
      if (!earlier || found.rank < earlier.rank) best.set(key, { position, rank: found.rank, name: text.trim() });
    });

    const missing = this.columns.filter((column) => column.required && !best.has(column.key));
    if (missing.length > 0) {
      if (missing.length < this.missing.length) this.missing = missing;
      this.seen.push(texts);
      return undefined;
    }
    const clash = twice.find(({ key, rank }) => best.get(key)?.rank === rank);
    if (clash) {
      refuse({
        code: 'DUPLICATE_HEADER',
        ...this.place,
        row: rowNumber,
        column: columnLetters(clash.position),
        names: [clash.name],
      });
    }
    return {
      sheet: this.sheet,
      rowNumber,
      cells: [...texts],
      columnOf: Object.fromEntries([...best].map(([key, { position }]) => [key, position])),
      titleRows: this.seen,
    };
  }

  /** Ends the search without success. */
  giveUp(): never {
    refuse({
      code: 'NO_HEADER',
      ...this.place,
      names: this.missing.map((column) => column.names[0] ?? column.key),
      firstRows: this.seen.slice(0, 8).map((texts) => texts.slice(0, 30).map((text) => text.slice(0, 40))),
    });
  }
}
