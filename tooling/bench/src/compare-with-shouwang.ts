import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../../apps/api/dist/cli.js', import.meta.url));

/** What `compare run --json` tells. */
export type Comparison = {
  readonly read: number;
  readonly matched: number;
  readonly unmatched: number;
  readonly rejected: number;
  readonly byOutcome: Readonly<Record<string, number>>;
  readonly clues: number;
  readonly seconds: number;
  readonly stages: { readonly keep: number; readonly match: number; readonly check: number };
};

/** The most memory that a running process has had so far, in MB; 0 where the system does not tell. */
const peakOf = (pid: number | undefined): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
};

/**
 * Runs one command of the server's command line.
 * @returns what it answers to programs, and its peak of memory in MB
 */
export const runShouwang = async (
  database: string,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly answer: unknown; readonly peakMb: number }> => {
  const child = spawn(process.execPath, [cli, '--database', database, ...command, '--json'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let answer = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  let peakMb = 0;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid));
  }, 50);
  const [code] = (await once(child, 'close')) as [number];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${answer}`);
  return { answer: JSON.parse(answer), peakMb };
};

/** Compares a file as an operator does: kept, matched, written, checked, written again. */
export const compareWithShouwang = async (
  database: string,
  costs: string,
  environment: Readonly<Record<string, string>>,
): Promise<Comparison & { readonly peakMb: number }> => {
  const command = ['compare', 'run', '--dataset', 'medical-costs', '--file', costs];
  const { answer, peakMb } = await runShouwang(database, command, environment);
  return { ...(answer as Comparison), peakMb };
};
