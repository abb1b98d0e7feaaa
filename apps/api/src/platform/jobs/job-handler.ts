import type { Transaction } from '@shouwang/database';
import type { Context } from '../context.ts';

/** How far a job is; what is left out stays as it was. */
export type JobProgress = { readonly done?: number; readonly total?: number; readonly label?: string };

/** What a running job works with. */
export type JobWork = {
  readonly id: string;
  readonly payload: unknown;
  /** 1 at the first run; more after a crash or a restart, so that the handler looks what is already there. */
  readonly attempt: number;
  /** Of the person who asked for the job, with what they may do now. */
  readonly context: Context;
  /** Aborted when the job was cancelled, the server stops, or another server took the job over. */
  readonly signal: AbortSignal;
  /** Cheap to call often: it is written at most twice a second. */
  report(progress: JobProgress): void;
  /**
   * A transaction that commits only while this server still holds the job, so that a job that was taken over never
   * writes twice.
   * @throws LeaseLost
   */
  inTransaction<Result>(work: (db: Transaction, now: Date) => Promise<Result>): Promise<Result>;
};

/** What stays of a finished job. `fileId` names a stored file that the one who asked may download. */
export type JobOutcome = { readonly result?: object; readonly fileId?: string };

/**
 * Work of one kind that outlives a request. It runs to its end once in effect: what it has written before a crash it
 * finds again and goes on from there. A `Refused` that it throws ends it with that sentence.
 */
export type JobHandler = { readonly kind: string; run(work: JobWork): Promise<JobOutcome> };

/** Another server works on this job now; this one stops without a word. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}
