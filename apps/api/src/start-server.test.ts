import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseInUseError } from '@shouwang/database';
import { copyTemplate, TEST_KEY_RING_TEXT } from '@shouwang/database/testing';
import { DIVISIONS_532929, ROLE_NAMES } from '@shouwang/domain';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../testing/api-client.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/demo-accounts.ts';
import { readEnvironment } from './platform/environment.ts';
import { startServer } from './start-server.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'shouwang-start-'));
await copyTemplate(join(dataFolder, 'database'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const start = (variables: Record<string, string> = {}) =>
  startServer({
    environment: readEnvironment({
      SHOUWANG_MODE: 'test',
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_FOLDER: dataFolder,
      KEYS: TEST_KEY_RING_TEXT,
      ...variables,
    }),
    trustedDocuments: {},
    log: pino({ level: 'silent' }),
  });

const site = '{ site { name countyName demo version demoAccounts { username password name role portal areaName } } }';
const signIn = `mutation SignIn($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { ... on SignedIn { viewer { account { id } } } ... on Refused { refusals { code } } }
}`;

describe('a server', () => {
  it('starts on an empty database as a demonstration: the county, its parameters, a person for every role', async () => {
    const server = await start();
    try {
      const client = new ApiClient(server.url, {});
      const answer = (await client.ask(site).data()).site;
      expect(answer).toMatchObject({ name: '守望', countyName: '云龙县', demo: true });
      expect(new Set(answer.demoAccounts.map(({ role }: { role: string }) => role))).toEqual(new Set(ROLE_NAMES));
      // Asked before anybody has signed in, and still by their names.
      const areaNames = answer.demoAccounts.map(({ areaName }: { areaName: string }) => areaName);
      expect(areaNames.filter((name: string) => /\d/u.test(name))).toEqual([]);
      await client.ask(signIn, { username: 'cun1', password: DEMO_PASSWORD }).data();
      const { prisma } = server.services.database;
      // Village groups come with the demonstration's register.
      const divisions = await prisma.area.count({ where: { level: { not: 'VILLAGE_GROUP' } } });
      expect([divisions, await prisma.parameter.count()]).toEqual([DIVISIONS_532929.length, 2]);
      expect(await prisma.household.count()).toBe(1200);
    } finally {
      await server.close();
    }
  });

  it('started again without demo mode lets nobody in with a demo account, and shows none', async () => {
    const server = await start({ DEMO: 'off' });
    try {
      const client = new ApiClient(server.url, {});
      expect((await client.ask(site).data()).site).toMatchObject({ demo: false, demoAccounts: [] });
      await client.ask(signIn, { username: 'guanli', password: DEMO_PASSWORD }).expectRefused('ACCOUNT_DISABLED');
    } finally {
      await server.close();
    }
  });

  it('refuses a folder that another server holds, and names its process', async () => {
    const server = await start();
    try {
      await expect(start()).rejects.toThrow(DatabaseInUseError);
      await expect(start()).rejects.toThrow(String(process.pid));
    } finally {
      await server.close();
    }
  });

  it('answers what was asked before it stops, and nothing after', async () => {
    const server = await start();
    const client = new ApiClient(server.url, {});
    const asked = Promise.all(Array.from({ length: 10 }, () => client.ask('{ site { name } }').data()));
    await client.ask('{ site { name } }').data();
    await server.close();
    await expect(asked).resolves.toHaveLength(10);
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it('stops in good order when it is told to', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
      cwd: new URL('..', import.meta.url),
      // biome-ignore lint/style/noProcessEnv: the child needs the machine's own variables to run at all
      env: { ...process.env, SHOUWANG_MODE: 'test', PORT: '0', DATA_FOLDER: dataFolder, KEYS: TEST_KEY_RING_TEXT },
    });
    let said = '';
    child.stdout.on('data', (text) => {
      said += String(text);
      if (said.includes('/department/')) child.kill('SIGTERM');
    });
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(said).toContain('/village/');
    expect(code).toBe(0);
    await (await start()).close();
  });
});

describe('the demonstration', () => {
  it('has names and usernames that nobody confuses, and two villages in two townships', () => {
    for (const key of ['username', 'name'] as const) {
      expect(new Set(DEMO_ACCOUNTS.map((account) => account[key])).size).toBe(DEMO_ACCOUNTS.length);
    }
    const villages = new Set(DEMO_ACCOUNTS.map(({ areaCode }) => areaCode).filter((code) => code.length === 12));
    expect(new Set([...villages].map((code) => code.slice(0, 9))).size).toBe(2);
  });
});
