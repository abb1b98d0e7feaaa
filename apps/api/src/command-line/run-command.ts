import { DatabaseInUseError } from '@shouwang/database';
import { refusalSentence } from '@shouwang/phrases';
import type { Command } from 'commander';
import { Refused } from '../platform/refusal.ts';
import { sayFailure } from '../platform/say-failure.ts';
import { anOperator, type Operator } from './operator.ts';

/** What a command answers: an object for machines (`--json`), lines for people. */
export type CommandReport = {
  readonly json: object;
  readonly lines: readonly string[];
  /** 0 unless something was found that a person must look at. */
  readonly exitCode?: number;
};

/** 0 done · 1 fault · 2 wrong arguments · 3 refused · 4 the database is held by a running server. */
export const EXIT = { done: 0, fault: 1, usage: 2, refused: 3, inUse: 4 } as const;

const codeOf = (error: unknown): string =>
  error instanceof Refused ? (error.refusals[0]?.code ?? 'REFUSED') : error instanceof Error ? error.name : 'FAULT';

const exitCodeOf = (error: unknown): number => {
  if (error instanceof Refused) return EXIT.refused;
  return error instanceof DatabaseInUseError ? EXIT.inUse : EXIT.fault;
};

const sentenceOf = (error: unknown): string =>
  error instanceof Refused
    ? error.refusals.map(({ code, params }) => refusalSentence(code, params)).join('\n')
    : sayFailure(error);

type Options = { readonly database?: string; readonly json?: boolean };

/**
 * Wraps the work of a command as commander's action: opens what it asks for, writes its report to stdout, its failure
 * to stderr (and as JSON to stdout when machines listen), and sets the exit code.
 * @param work gets the operator, the command's own arguments, and its options
 */
export const runCommand =
  <Own extends object>(
    work: (
      operator: Operator,
      own: { readonly args: readonly string[]; readonly options: Own },
    ) => Promise<CommandReport>,
  ) =>
  async (...given: unknown[]): Promise<void> => {
    const command = given.at(-1) as Command;
    const options = command.optsWithGlobals<Own & Options>();
    const isForMachines = options.json === true;
    let operator: ReturnType<typeof anOperator> | undefined;
    try {
      operator = anOperator({ database: options.database, isForMachines });
      const { json, lines, exitCode = EXIT.done } = await work(operator, { args: command.args, options });
      process.stdout.write(isForMachines ? `${JSON.stringify(json)}\n` : lines.map((line) => `${line}\n`).join(''));
      process.exitCode = exitCode;
    } catch (error) {
      const message = sentenceOf(error);
      if (isForMachines) process.stdout.write(`${JSON.stringify({ error: { code: codeOf(error), message } })}\n`);
      process.stderr.write(`${message}\n`);
      process.exitCode = exitCodeOf(error);
    } finally {
      await operator?.close();
    }
  };
