import { setTimeout as pause } from 'node:timers/promises';
import { readerFor, TooSlowError } from '@shouwang/database';
import { actorSettings } from '@shouwang/permissions';
import { describe, expect, it, vi } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { requestDeadline } from './request-deadline.ts';

const api = await anApi();

describe('a reader', () => {
  it('gives up when its time is over, and reads no more', async () => {
    const stop = new AbortController();
    const reader = readerFor(api.prisma, actorSettings(undefined), { statementTimeoutMs: 0, signal: stop.signal });
    const slow = reader.$queryRaw`SELECT pg_sleep(1)`;
    await pause(100);
    stop.abort(new TooSlowError('over'));
    await expect(slow).rejects.toBeInstanceOf(TooSlowError);
    await expect(reader.area.count()).rejects.toBeInstanceOf(TooSlowError);
  });

  it.runIf(api.services.database.kind === 'server')('has its long statements cancelled by the database', async () => {
    const reader = readerFor(api.prisma, actorSettings(undefined), { statementTimeoutMs: 100 });
    const startedAt = performance.now();
    await expect(reader.$queryRaw`SELECT pg_sleep(5)`).rejects.toBeInstanceOf(TooSlowError);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    expect(await reader.area.count()).toBe(0);
  });
});

describe('the time of a request', () => {
  it('is 10 seconds for a read, 60 for what is declared long or writes, and over when it is answered', () => {
    vi.useFakeTimers();
    const [read, long, answered] = [requestDeadline(), requestDeadline(), requestDeadline()];
    expect(read.statementTimeoutMs).toBe(5_000);
    long.allowLong();
    expect(long.statementTimeoutMs).toBe(30_000);
    answered.end();
    vi.advanceTimersByTime(10_001);
    expect([read, long, answered].map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
    vi.advanceTimersByTime(50_000);
    expect([read, long, answered].map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
    vi.useRealTimers();
  });

  it('ends a read that hangs with 503, says when to come back, and lets the next one through', async () => {
    const admin = await api.signedInAs('SYS_ADMIN');
    const question = '{ areas { code } }';
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const holding = api.prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`LOCK TABLE "Area" IN ACCESS EXCLUSIVE MODE`;
        await held;
      },
      { timeout: 30_000 },
    );
    await pause(200);
    setTimeout(letGo, 11_000);
    const answer = await admin.ask(question);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(answer.errors[0]?.extensions?.code).toBe('TOO_SLOW');
    expect(answer.text).not.toMatch(/cancel|timeout|statement/iu);
    await holding;
    expect((await admin.ask(question).data()).areas.length).toBeGreaterThan(0);
  }, 40_000);
});
