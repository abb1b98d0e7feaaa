import type { PrismaClient, Transaction } from '@shouwang/database';
import type { DivisionIndex } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import type { TableRefusal } from '@shouwang/spreadsheet';
import { actorOf } from '../platform/context.ts';
import type { Work } from '../platform/jobs/inline-work.ts';
import { type PassOutput, type PassRequest, registerPass } from './comparing/register-pass.ts';
import { ScatteredHousehold, USUAL_WINDOW } from './reading/household-stream.ts';
import { readRegisterRows } from './reading/read-register-rows.ts';
import type { RegisterSheet } from './reading/register-sheet.ts';

/**
 * Runs the way through a file with the usual memory, and once more with as much as it needs when the rows of a
 * household stand far apart. What the first try wrote must be undone by `run` itself.
 */
export const withEnoughMemory = async <Result>(run: (window: number) => Promise<Result>): Promise<Result> => {
  try {
    return await run(USUAL_WINDOW);
  } catch (error) {
    if (!(error instanceof ScatteredHousehold)) throw error;
    return run(Number.POSITIVE_INFINITY);
  }
};

export type WayThrough = {
  readonly path: string;
  readonly sheet: RegisterSheet;
  readonly db: PrismaClient | Transaction;
  readonly divisions: DivisionIndex;
  readonly window: number;
  readonly output: PassOutput;
  /** How conflicting cells were settled; nothing of them is settled in a preview. */
  readonly choicesOf?: PassRequest['choicesOf'];
  /** Pasted cells: some rows, some columns. */
  readonly isPartial?: boolean;
};

const NOTHING_CHOSEN = () => () => undefined;

/**
 * Goes through a register file row by row and compares it with the register.
 * @returns why the file could not be read to its end; then everything put out so far is void
 */
export const goThrough = async (
  { context, signal, report }: Work,
  { path, sheet, db, divisions, window, output, choicesOf = NOTHING_CHOSEN, isPartial = false }: WayThrough,
): Promise<TableRefusal | undefined> => {
  const { crypto } = context.services;
  const scope = actorOf(context).areaPath;
  const pass = registerPass(sheet.file.kind, {
    db,
    crypto,
    divisions,
    scope,
    window,
    output,
    choicesOf,
    isPartial,
  });
  let rows = 0;
  let fraction = 0;
  const refusal = await readRegisterRows(path, sheet.file, {
    signal,
    onSheet: pass.sheet,
    onRows: async (read) => {
      rows += read.length;
      await pass.add(read);
      // The file does not say how many rows it has; the part of its bytes that was read does, nearly.
      const total = Math.max(rows, Math.round(rows / Math.max(fraction, 0.01)));
      report({ done: rows, total, label: phrase('imports.progress.comparing', { rows }) });
    },
    onProgress: (read) => {
      fraction = read;
    },
  });
  if (refusal) return refusal;
  await pass.end();
  report({ done: rows, total: rows, label: phrase('imports.progress.comparing', { rows }) });
  return undefined;
};
