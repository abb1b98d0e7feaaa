import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@shouwang/database';
import { copyTemplate } from '@shouwang/database/testing';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readCommandEnvironment } from '../platform/environment.ts';
import { shouwang } from './shouwang.ts';

const folder = mkdtempSync(join(tmpdir(), 'shouwang-cli-'));
await copyTemplate(join(folder, 'database'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Types a command and reads what stands on the screen and what a program behind a pipe gets. */
const type = async (...args: string[]) => {
  const written = { stdout: '', stderr: '' };
  const catching = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    }),
  );
  try {
    return { code: await shouwang(args), ...written };
  } finally {
    for (const spy of catching) spy.mockRestore();
    process.exitCode = undefined;
  }
};

const onFolder = (...args: string[]) => type(...args, '--database', folder);
const aClerk = ['--username', 'zhangsan', '--name', '张三', '--role', 'VILLAGE_CLERK', '--area', '532929101205'];

describe('the command line', () => {
  it.each([[['--help']], [['account', '--help']], [['account', 'create', '--help']], [['help', 'doctor']]])(
    'explains %j in Chinese',
    async (args) => {
      const { code, stdout } = await type(...args);
      expect(code).toBe(0);
      expect(stdout).toContain('用法：');
      expect(stdout).not.toMatch(/Usage|Options:|Commands:|display help/u);
    },
  );

  it.each([
    [['nonsense'], '没有“nonsense”这个命令'],
    [['migrate', '--nonsense'], '没有“--nonsense”这个选项'],
    [['account', 'create'], '少写了选项 --username'],
    [['account', 'disable'], '少写了'],
  ])('answers %j with exit code 2 and says what is wrong', async (args, sentence) => {
    const { code, stderr } = await type(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });

  it('brings a database up to date, and says so when there is nothing to do', async () => {
    const { code, stdout } = await onFolder('migrate', '--json');
    expect([code, JSON.parse(stdout)]).toEqual([0, { applied: [] }]);
    expect((await onFolder('migrate')).stdout).toContain('已经是当前版本');
  });

  it('gives a county its divisions and, when asked, its demonstration', async () => {
    expect(JSON.parse((await onFolder('seed', '--json')).stdout)).toMatchObject({ areas: 104, demoAccounts: 0 });
    const again = JSON.parse((await onFolder('seed', '--demo', '--json')).stdout);
    expect(again.areas).toBe(104);
    expect(again.demoAccounts).toBeGreaterThan(10);
    expect(JSON.parse((await onFolder('seed', '--demo', '--json')).stdout).demoAccounts).toBe(0);
  });

  it('makes, resets, disables and enables an account', async () => {
    const made = JSON.parse((await onFolder('account', 'create', ...aClerk, '--json')).stdout);
    expect(made).toMatchObject({ username: 'zhangsan', password: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/u) });
    const reset = JSON.parse((await onFolder('account', 'reset-password', 'zhangsan', '--json')).stdout);
    expect(reset.password).not.toBe(made.password);
    expect((await onFolder('account', 'disable', 'ZHANGSAN')).stdout).toContain('已停用');
    expect((await onFolder('account', 'disable', 'zhangsan', '--undo')).stdout).toContain('已恢复');
  });

  it.each([
    ['USERNAME_TAKEN', ['account', 'create', ...aClerk]],
    ['NOT_FOUND', ['account', 'disable', 'nobody']],
  ])('answers a refusal %s with exit code 3, in words and as JSON', async (refusal, args) => {
    const { code, stdout, stderr } = await onFolder(...args, '--json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout).error.code).toBe(refusal);
    expect(stderr).toMatch(/\p{Script=Han}/u);
  });

  it('refuses a folder that a running server holds, and names the process', async () => {
    const database = await openDatabase(readCommandEnvironment(folder).database);
    try {
      const { code, stderr } = await onFolder('seed');
      expect(code).toBe(4);
      expect(stderr).toContain(String(process.pid));
    } finally {
      await database.close();
    }
  });

  it('finds a sound installation sound, and a missing database not', async () => {
    const sound = await onFolder('doctor', '--json');
    expect([sound.code, JSON.parse(sound.stdout).isFine]).toEqual([0, true]);
    const gone = await type('doctor', '--json', '--database', 'postgres://nobody@127.0.0.1:1/none');
    expect([gone.code, JSON.parse(gone.stdout).isFine]).toEqual([1, false]);
  });
});
