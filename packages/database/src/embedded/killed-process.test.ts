import { type ChildProcessByStdio, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyTemplate } from '../../testing/template.ts';
import { openEmbedded } from './open-embedded.ts';

const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

type Program = ChildProcessByStdio<Writable, Readable, null>;

function start(program: string, ...words: string[]): Program {
  return spawn(process.execPath, ['--import', 'tsx', `testing/programs/${program}.ts`, ...words], {
    cwd: packageFolder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

function ended(program: Program): Promise<void> {
  return new Promise((resolve) => program.once('close', () => resolve()));
}

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'killed-process-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test('kill -9 loses no acknowledged row, and the next process takes the folder over', async () => {
  await copyTemplate(folder);
  const acknowledged: number[] = [];
  let next = 0;
  for (const milliseconds of [30, 150, 400, 900]) {
    const writer = start('write-rows', folder, String(next));
    const firstRow = new Promise<void>((resolve) => {
      let text = '';
      writer.stdout.on('data', (chunk: Buffer) => {
        const lines = (text + chunk.toString()).split('\n');
        text = lines.pop() ?? '';
        acknowledged.push(...lines.map(Number));
        resolve();
      });
    });
    await firstRow;
    await delay(milliseconds);
    writer.kill('SIGKILL');
    await ended(writer);

    const database = await openEmbedded(folder);
    const { rows } = await database.pool.query<{ last: number }>('SELECT last FROM "RunningNumber" ORDER BY last');
    await database.close();
    const present = new Set(rows.map((row) => row.last));
    expect(acknowledged.filter((number) => !present.has(number))).toEqual([]);
    next = (rows.at(-1)?.last ?? -1) + 1;
  }
  expect(acknowledged.length).toBeGreaterThan(50);
});

test('of ten processes that start together one gets the folder; after its end another one does', async () => {
  const programs = Array.from({ length: 10 }, () => start('hold-folder', folder));
  const answers = await Promise.all(
    programs.map(
      (program) =>
        new Promise<string>((resolve) => program.stdout.once('data', (data) => resolve(String(data).trim()))),
    ),
  );
  const holders = programs.filter((_, index) => answers[index] === 'held');
  expect(holders).toHaveLength(1);
  const refused = answers.filter((answer) => answer.startsWith('refused '));
  expect(refused).toHaveLength(9);

  holders[0]?.kill('SIGKILL');
  await Promise.all(programs.filter((program) => program.exitCode === null && program.signalCode === null).map(ended));
  const next = start('hold-folder', folder);
  const answer = await new Promise<string>((resolve) =>
    next.stdout.once('data', (data) => resolve(String(data).trim())),
  );
  expect(answer).toBe('held');
  next.stdin.end();
  await ended(next);
  expect(fs.readdirSync(path.join(folder, 'lock'))).toEqual([]);
});
