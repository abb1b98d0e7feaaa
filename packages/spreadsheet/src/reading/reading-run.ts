import type { RowBatch } from './row-batch.ts';
import type { TableColumn, TableHeader } from './table-header.ts';
import type { TableLimits } from './table-limits.ts';

/** How far reading has come. */
export interface ReadingProgress {
  readonly rows: number;
  /** 0 … 1, by bytes. */
  readonly fraction: number;
}

/** What the caller of `readTable` wants to hear. */
export interface ReadingListener {
  /** Called for every sheet whose header is found, before its rows. */
  readonly onHeader?: (header: TableHeader) => void;
  /** Called with some thousand rows at a time; reading waits for the promise. */
  readonly onBatch: (batch: RowBatch) => void | Promise<void>;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** The state of one reading that both formats share: counts, headers, limits, the way to the listener. */
export class ReadingRun {
  readonly columns: readonly TableColumn[];
  readonly limits: TableLimits;
  readonly signal: AbortSignal | undefined;
  readonly headers: TableHeader[] = [];
  rowCount = 0;
  private readonly maxRows: number;
  private readonly listener: ReadingListener;

  constructor(
    columns: readonly TableColumn[],
    limits: TableLimits,
    maxRows: number,
    listener: ReadingListener,
    signal: AbortSignal | undefined,
  ) {
    this.columns = columns;
    this.limits = limits;
    this.maxRows = maxRows;
    this.listener = listener;
    this.signal = signal;
  }

  /** How many rows the caller still wants. */
  get rowsWanted(): number {
    return this.maxRows - this.rowCount;
  }

  /** Whether the caller has as many rows as wanted. */
  get isStopped(): boolean {
    return this.rowCount >= this.maxRows;
  }

  begin(header: TableHeader): void {
    this.headers.push(header);
    this.listener.onHeader?.(header);
  }

  async hand(batch: RowBatch): Promise<void> {
    this.rowCount += batch.length;
    await this.listener.onBatch(batch);
    this.signal?.throwIfAborted();
  }

  report(fraction: number): void {
    this.listener.onProgress?.({ rows: this.rowCount, fraction });
  }
}
