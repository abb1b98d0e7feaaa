import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { type AdmissionLimits, admission } from './admission.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server whose requests end when they are told to. */
const aBusyServer = async (limits: Partial<AdmissionLimits>) => {
  const running: { client: string; end: () => void }[] = [];
  const app = express().use(
    admission({ running: 1, waiting: 10, waitingPerClient: 5, longestWaitMs: 5_000, ...limits }),
    (request, response) => {
      running.push({ client: String(request.headers.cookie), end: () => response.end('done') });
    },
  );
  await new Promise<void>((resolve) => {
    server = createServer(app).listen(0, '127.0.0.1', resolve);
  });
  const address = server?.address() as AddressInfo | null | undefined;
  const port = address?.port;
  const ask = (client: string, signal?: AbortSignal) =>
    fetch(`http://127.0.0.1:${port}/`, { headers: { cookie: `sid=${client}` }, signal: signal ?? null });
  const next = async () => {
    while (running.length === 0) await pause(2);
    const [first] = running.splice(0, 1);
    first?.end();
    return first?.client.slice(4);
  };
  return { ask, next, running };
};

describe('admission', () => {
  it('lets clients in by turns, so that one who asks for much does not keep the others waiting', async () => {
    const { ask, next } = await aBusyServer({});
    const asked = [ask('busy')];
    await pause(30);
    for (const client of ['busy', 'busy', 'busy', 'calm', 'other']) {
      asked.push(ask(client));
      await pause(10);
    }
    const order = [];
    for (let turn = 0; turn < 6; turn += 1) order.push(await next());
    expect(order).toEqual(['busy', 'busy', 'calm', 'other', 'busy', 'busy']);
    await Promise.all(asked);
  });

  it('sends away at once who would have to wait too long, and says when to come back', async () => {
    const { ask, next } = await aBusyServer({ waiting: 1 });
    const [first, second] = [ask('a'), pause(20).then(() => ask('b'))];
    await pause(60);
    const third = await ask('c');
    expect(third.status).toBe(503);
    expect(third.headers.get('retry-after')).toBe('3');
    await next();
    await next();
    expect([(await first).status, (await second).status]).toEqual([200, 200]);
  });

  it('bounds what one client may have waiting', async () => {
    const { ask, next } = await aBusyServer({ waitingPerClient: 1 });
    const asked = [ask('a'), pause(20).then(() => ask('a'))];
    await pause(60);
    expect((await ask('a')).status).toBe(503);
    await next();
    await next();
    await Promise.all(asked);
  });

  it('sends away who has waited too long', async () => {
    const { ask, next } = await aBusyServer({ longestWaitMs: 50 });
    const first = ask('a');
    await pause(20);
    expect((await ask('b')).status).toBe(503);
    await next();
    expect((await first).status).toBe(200);
  });

  it('gives the place of one who hung up to the next', async () => {
    const { ask, next } = await aBusyServer({});
    const first = ask('a');
    await pause(20);
    const hangUp = new AbortController();
    const gone = ask('b', hangUp.signal).catch(() => 'gone');
    await pause(20);
    const third = ask('c');
    await pause(20);
    hangUp.abort();
    expect(await gone).toBe('gone');
    await pause(20);
    expect([await next(), await next()]).toEqual(['a', 'c']);
    expect([(await first).status, (await third).status]).toEqual([200, 200]);
    const later = ask('d');
    expect(await next()).toBe('d');
    await later;
  });
});
