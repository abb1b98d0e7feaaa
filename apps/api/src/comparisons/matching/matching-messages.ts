import type { KeyRing } from '@shouwang/database';
import type { ComparisonSettings, DatasetKey, IndicatorKey, RowOutcome, RowRejection } from '@shouwang/domain';
import type { ColumnMapping, GivenFact, RowCounts } from '@shouwang/matching';
import type { TableRefusal } from '@shouwang/spreadsheet';
import type { FindingPack } from './finding-pack.ts';
import type { OutcomePack } from './outcome-packs.ts';

/** A column of the file as it was recognised; `column` null is not read. */
export type FileColumn = { readonly position: number; readonly header: string; readonly column: string | null };

/** What is asked of the thread: look at the head of a file only, or compare all of it. */
export type MatchingRequest = {
  readonly path: string;
  readonly dataset: DatasetKey;
  /** Headers that somebody has corrected for this office. */
  readonly mapping: ColumnMapping;
} & ({ readonly kind: 'recognise' } | ({ readonly kind: 'compare' } & ComparisonRequest));

export type ComparisonRequest = {
  readonly settings: ComparisonSettings;
  /** Opens the sealed identity numbers of the register. */
  readonly keys: KeyRing;
  /** The facts at the end of each person of a portion, in this order. */
  readonly factKeys: readonly IndicatorKey[];
  /** Whether outcomes are handed over as well, and not only what the checks find. */
  readonly wantsRows: boolean;
  /** Writes every row's outcome, and every finding, into these files as well. */
  readonly csv?: ComparisonCsv;
};

/** Files for programs that an operator asks for. */
export type ComparisonCsv = { readonly fileName: string; readonly outcomes?: string; readonly clues?: string };

/** A row worth a look: everything but an exact match and a person outside the register. */
export type KeptRow = {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly reason: RowRejection | null;
  readonly note: string | null;
  readonly name: string;
  readonly column: string | null;
  readonly original: string | null;
  /** All cells of a rejected row; null for others. */
  readonly cells: readonly string[] | null;
  readonly personNos: readonly string[];
  readonly householdNo: string | null;
};

export type RecognisedFile = {
  readonly ok: true;
  readonly encoding: string | null;
  readonly headerRow: number;
  readonly columns: readonly FileColumn[];
};

export type ComparedFile = { readonly ok: true; readonly counts: RowCounts; readonly findingCount: number };

export type NotRead = { readonly ok: false; readonly refusal: TableRefusal };

/** Main thread to worker. Each `rows`, `findings` and `facts` is answered by one `taken`; the worker sends the next only then. */
export type ToWorker =
  | { readonly kind: 'request'; readonly request: MatchingRequest }
  /** People as JSON text, made by the database; undefined after the last. */
  | { readonly kind: 'people'; readonly text: string | undefined }
  | { readonly kind: 'taken' };

/** Worker to main thread. */
export type FromWorker =
  | { readonly kind: 'wantPeople' }
  | { readonly kind: 'rows'; readonly rows: readonly KeptRow[]; readonly packs: readonly OutcomePack[] }
  | { readonly kind: 'findings'; readonly findings: FindingPack }
  | { readonly kind: 'facts'; readonly facts: readonly GivenFact[] }
  | { readonly kind: 'progress'; readonly rows: number; readonly fraction: number }
  | { readonly kind: 'done'; readonly result: RecognisedFile | ComparedFile | NotRead }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string | undefined };
