import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const { values } = parseArgs({ options: { people: { type: 'string', default: '210000' } } });

const run = fileURLToPath(new URL('sheet-run.ts', import.meta.url));

type Figures = { readonly seconds: number; readonly megabytes: number; readonly rows: number | null };

const measure = async (act: string, engine: string, path: string): Promise<Figures> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    run,
    act,
    engine,
    path,
    values.people,
  ]);
  return JSON.parse(stdout) as Figures;
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const line = (name: string, { seconds, megabytes }: Figures, baseline: Figures): string =>
  `  ${name.padEnd(34)}${seconds.toFixed(1).padStart(7)} s  ${String(Math.round(megabytes)).padStart(5)} MB  ${(seconds / baseline.seconds).toFixed(2)}`;

const folder = await mkdtemp(join(tmpdir(), 'shouwang-bench-excel-'));
try {
  const ours = join(folder, 'ours.xlsx');
  const theirs = join(folder, 'theirs.xlsx');
  const baselineWrite = await measure('write', 'exceljs', theirs);
  const write = await measure('write', 'shouwang', ours);
  const megabytes = async (path: string) => Math.round((await stat(path)).size / 1_048_576);
  say(
    `户信息 of ${values.people} people, 125 columns; ${await megabytes(ours)} MB (exceljs ${await megabytes(theirs)} MB)`,
  );
  say(line('write: exceljs, streaming', baselineWrite, baselineWrite));
  say(line('write: Shouwang', write, baselineWrite));
  const baselineRead = await measure('read', 'exceljs', ours);
  const read = await measure('read', 'shouwang', ours);
  if (read.rows !== Number(values.people)) throw new Error(`rows were lost: ${read.rows}`);
  if (baselineRead.rows !== Number(values.people)) throw new Error(`the baseline lost rows: ${baselineRead.rows}`);
  say(line('read: exceljs, streaming, texts only', baselineRead, baselineRead));
  say(line('read: Shouwang, every cell judged', read, baselineRead));
} finally {
  await rm(folder, { recursive: true, force: true });
}
