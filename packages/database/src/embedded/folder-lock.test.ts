import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseInUseError } from './embedded-database-errors.ts';
import { acquireFolderLock } from './folder-lock.ts';
import { ownIdentity } from './process-identity.ts';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'folder-lock-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const claims = () => fs.readdirSync(path.join(folder, 'lock'));

/** Leaves a claim as another process would have left it. */
function leaveClaim(claim: Partial<ReturnType<typeof ownIdentity>>, ageSeconds = 0): void {
  fs.mkdirSync(path.join(folder, 'lock'), { recursive: true });
  const file = path.join(folder, 'lock', 'other.json');
  fs.writeFileSync(file, JSON.stringify({ ...ownIdentity(), since: '2021-10-15T08:00:00.000Z', ...claim }));
  const written = Date.now() / 1000 - ageSeconds;
  fs.utimesSync(file, written, written);
}

/** A process that has ended, whose number nobody else has got yet. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('close', resolve));
  return child.pid ?? 0;
}

test('a held folder is refused within two seconds, with the number of the process and a Chinese sentence', async () => {
  const lock = await acquireFolderLock(folder);
  const start = performance.now();
  const refusal = await acquireFolderLock(folder).catch((error: unknown) => error);
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(refusal).toBeInstanceOf(DatabaseInUseError);
  expect((refusal as DatabaseInUseError).holder.pid).toBe(process.pid);
  expect((refusal as DatabaseInUseError).message).toContain(`正在被另一个程序使用（进程号 ${process.pid}`);
  lock.release();
  expect(claims()).toEqual([]);
});

test('a folder that was let go can be taken again; letting go twice does not hurt the next holder', async () => {
  const first = await acquireFolderLock(folder);
  first.release();
  const second = await acquireFolderLock(folder);
  first.release();
  await expect(acquireFolderLock(folder)).rejects.toThrow(DatabaseInUseError);
  second.release();
});

test('the folder of a process that has ended is taken over, and its claim removed', async () => {
  leaveClaim({ pid: await endedProcess() });
  const lock = await acquireFolderLock(folder);
  expect(claims()).toHaveLength(1);
  expect(claims()).not.toContain('other.json');
  lock.release();
});

test.skipIf(process.platform !== 'linux')(
  'a process number that was given to another process holds nothing',
  async () => {
    leaveClaim({ startTicks: '1' });
    const lock = await acquireFolderLock(folder);
    lock.release();
  },
);

test('a holder in another container counts for as long as it shows that it lives', async () => {
  leaveClaim({ realm: 'another container', host: 'ward-2' }, 30);
  await expect(acquireFolderLock(folder)).rejects.toThrow('主机 ward-2');
  leaveClaim({ realm: 'another container', host: 'ward-2' }, 90);
  const lock = await acquireFolderLock(folder);
  lock.release();
});

test('of many that start together exactly one gets the folder, also over a stale claim', async () => {
  leaveClaim({ pid: await endedProcess() });
  const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => acquireFolderLock(folder)));
  const holders = attempts.filter((attempt) => attempt.status === 'fulfilled');
  expect(holders).toHaveLength(1);
  expect(claims()).toHaveLength(1);
  holders[0]?.value.release();
});
