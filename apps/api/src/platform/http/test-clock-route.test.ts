import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_KEY_RING_TEXT, testDatabase } from '@shouwang/database/testing';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../start-server.ts';
import { readEnvironment } from '../environment.ts';

const aServer = async (mode: 'test' | 'production'): Promise<{ url: string; now(): Promise<string> }> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'shouwang-clock-'));
  const server = await startServer({
    environment: readEnvironment({
      SHOUWANG_MODE: mode,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_FOLDER: dataFolder,
      DEMO: 'off',
      KEYS: TEST_KEY_RING_TEXT,
    }),
    database: await testDatabase(),
    log: pino({ level: 'silent' }),
  });
  onTestFinished(async () => {
    await server.close();
    await rm(dataFolder, { recursive: true, force: true });
  });
  const { clock, database } = server.services;
  return {
    url: server.url.replace('localhost', '127.0.0.1'),
    now: async () => (await clock.now(database.prisma)).toISOString(),
  };
};

const setClock = (url: string, now: string): Promise<Response> =>
  fetch(`${url}/test/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  });

test('in test mode the time is set from outside and goes on from there', async () => {
  const { url, now } = await aServer('test');
  expect((await setClock(url, '2031-05-01T02:00:00Z')).status).toBe(200);
  expect(await now()).toMatch(/^2031-05-01T02:00:/u);
  expect((await setClock(url, 'tomorrow')).status).toBe(400);
});

test('in production nobody sets the time', async () => {
  const { url, now } = await aServer('production');
  expect((await setClock(url, '2031-05-01T02:00:00Z')).status).toBe(404);
  expect(await now()).not.toMatch(/^2031/u);
});
