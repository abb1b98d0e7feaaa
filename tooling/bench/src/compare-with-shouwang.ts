import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../../apps/api/dist/cli.js', import.meta.url));

/** What `compare run --json` tells. */
export type Comparison = {
  readonly read: number;
  readonly matched: number;
  readonly unmatched: number;
  readonly rejected: number;
  readonly clues: number;
  readonly seconds: number;
  readonly stages: { readonly keep: number; readonly match: number; readonly check: number };
};

/**
 * Runs one command of the server's command line.
 * @returns what it answers to programs
 */
export const runShouwang = async (
  database: string,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<unknown> => {
  const child = spawn(process.execPath, [cli, '--database', database, ...command, '--json'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let answer = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${answer}`);
  return JSON.parse(answer);
};

/** Compares a file as an operator does: kept, matched, written, checked, written again. */
export const compareWithShouwang = async (
  database: string,
  costs: string,
  environment: Readonly<Record<string, string>>,
): Promise<Comparison> => {
  const command = ['compare', 'run', '--dataset', 'medical-costs', '--file', costs];
  return (await runShouwang(database, command, environment)) as Comparison;
};
