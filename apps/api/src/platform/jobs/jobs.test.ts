import { setTimeout as pause } from 'node:timers/promises';
import type { Job } from '@shouwang/database';
import { describe, expect, it } from 'vitest';
import { anApi } from '../../../testing/an-api.ts';
import type { ApiClient } from '../../../testing/api-client.ts';
import { actorOf, type Context } from '../context.ts';
import { refuse } from '../refusal.ts';
import { contextFor } from '../request-context.ts';
import { runUseCase } from '../run-use-case.ts';
import { loadActor } from '../session/load-actor.ts';
import type { JobHandler, JobWork } from './job-handler.ts';
import { renewLease, takeJob } from './job-lease.ts';
import { createJobs } from './jobs.ts';
import { queueJob } from './queue-job.ts';
import { runJob } from './run-job.ts';

let run: (work: JobWork) => Promise<object> = async () => ({});
const handler: JobHandler = { kind: 'test', run: (work) => run(work) };
const api = await anApi({ handlers: [handler] });

const someone = await api.signedInAs('COUNTY_OFFICER');
const contextOf = async ({ account }: ApiClient): Promise<Context> => {
  if (!account) throw new Error('nobody is signed in');
  return contextFor(api.services, await loadActor(api.prisma, account));
};

const queued = async (kind = 'test', client = someone): Promise<string> => {
  const { id } = await runUseCase(await contextOf(client), { name: 'test.queue' }, async (step) => ({
    id: (await queueJob(step, { kind, title: '试一试', payload: { n: 1 }, areaPath: step.actor.areaPath })).id,
  }));
  return id;
};

const ask = async (id: string, client = someone) =>
  (
    await client
      .ask(
        `query Job($id: ID!) { job(id: $id) { status done total progressLabel failure result actions { name allowed } } }`,
        { id },
      )
      .data()
  ).job;

const jobRow = (id: string): Promise<Job> => api.prisma.job.findUniqueOrThrow({ where: { id } });

const until = async (id: string, status: string) => {
  for (let tries = 0; tries < 500; tries += 1) {
    const row = await jobRow(id);
    if (row.status === status) return row;
    api.services.jobs.wake();
    await pause(10);
  }
  throw new Error(`never ${status}: ${JSON.stringify(await jobRow(id))}`);
};

describe('a job', () => {
  it('runs as the one who asked for it and leaves its result', async () => {
    run = async ({ context, payload, report }) => {
      report({ done: 3, total: 3, label: '3 / 3 行' });
      return { result: { by: actorOf(context).accountId, payload } };
    };
    const id = await queued();
    await until(id, 'DONE');
    expect(await ask(id)).toMatchObject({
      status: 'DONE',
      done: 3,
      total: 3,
      progressLabel: '3 / 3 行',
      result: { by: someone.account?.id, payload: { n: 1 } },
      actions: [{ name: 'cancel', allowed: false }],
    });
  });

  it('that fails shows one sentence with a number; the log has what happened', async () => {
    run = async () => {
      throw new Error('the disk is on fire');
    };
    const id = await queued();
    const { failure } = await until(id, 'FAILED');
    expect(failure).not.toContain('fire');
    const reference = /编号 (\S+)/u.exec(failure ?? '')?.[1] ?? 'none';
    expect(api.log.filter((line) => line.includes(reference) && line.includes('fire'))).toHaveLength(1);
  });

  it('that is refused says why', async () => {
    run = async () => refuse('FILE_EMPTY');
    expect((await until(await queued(), 'FAILED')).failure).toBe('文件是空的，请检查后再传。');
  });

  it('of somebody whose account was disabled meanwhile does not run', async () => {
    const leaver = await api.signedInAs('COUNTY_OFFICER');
    let hasRun = false;
    run = async () => {
      hasRun = true;
      return {};
    };
    const id = await queued('unhandled', leaver);
    await api.prisma.account.update({ where: { id: leaver.account?.id ?? '' }, data: { disabledAt: new Date() } });
    await api.prisma.job.update({ where: { id }, data: { kind: 'test' } });
    await until(id, 'FAILED');
    expect(hasRun).toBe(false);
  });

  it('is stopped by its owner, while it waits and while it runs', async () => {
    const cancel = 'mutation Cancel($id: ID!) { cancelJob(id: $id) { status } }';
    const waiting = await queued('unhandled');
    expect((await someone.ask(cancel, { id: waiting }).data()).cancelJob.status).toBe('CANCELLED');

    run = ({ signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('stopped')));
      });
    const running = await queued();
    await until(running, 'RUNNING');
    await someone.ask(cancel, { id: running }).data();
    await until(running, 'CANCELLED');
  }, 30_000);

  it('is nobody else’s to see or stop: answered like one that does not exist', async () => {
    const id = await queued('unhandled');
    const other = await api.signedInAs('COUNTY_OFFICER');
    const seen = 'query Job($id: ID!) { job(id: $id) { status } }';
    const stop = 'mutation Cancel($id: ID!) { cancelJob(id: $id) { status } }';
    const strangers = ['019a0000-0000-7000-8000-000000000000', 'no-id'];
    for (const document of [seen, stop]) {
      const texts = await Promise.all(
        [id, ...strangers].map(async (one) => (await other.ask(document, { id: one })).text),
      );
      expect(new Set(texts).size).toBe(1);
    }
    expect((await jobRow(id)).cancelRequested).toBe(false);
  });
});

describe('a job whose server crashed', () => {
  const { services } = api;
  const takeOf = (kind: string) => takeJob(api.prisma, services.clock, [kind]);

  it('is left alone while the lease lasts, and then taken over', async () => {
    await queued('crash-once');
    const first = await takeOf('crash-once');
    expect(first).toMatchObject({ attempts: 1, fence: 1 });
    expect(await takeOf('crash-once')).toBeUndefined();
    api.clock.advance(31_000);
    expect(await takeOf('crash-once')).toMatchObject({ id: first?.id, attempts: 2, fence: 2 });
  });

  it('can no longer be written by the server that lost it', async () => {
    const id = await queued('taken-over');
    const lost = await takeOf('taken-over');
    api.clock.advance(31_000);
    const holder = await takeOf('taken-over');
    expect(holder?.id).toBe(id);
    const now = await services.clock.now(api.prisma);
    if (!lost || !holder) throw new Error('unreachable');
    await expect(renewLease(api.prisma, lost, now)).rejects.toThrow('');
    let hasWritten = false;
    const stale: JobHandler = {
      kind: 'taken-over',
      run: async ({ inTransaction }) => {
        await inTransaction(async () => {
          hasWritten = true;
        });
        return { result: { stale: true } };
      },
    };
    await runJob(services, lost, stale, new AbortController().signal);
    expect(hasWritten).toBe(false);
    expect(await jobRow(id)).toMatchObject({ status: 'RUNNING', fence: 2, result: null });
  });

  it('is given up after five crashes', async () => {
    const id = await queued('hopeless');
    for (let crashes = 0; crashes < 5; crashes += 1) {
      await takeOf('hopeless');
      api.clock.advance(31_000);
    }
    await takeOf('hopeless');
    expect(await jobRow(id)).toMatchObject({ status: 'FAILED' });
  });

  it('is given back by a server that stops in good order, and counts no attempt', async () => {
    const slow: JobHandler = {
      kind: 'slow',
      run: ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('stopped')));
        }),
    };
    const jobs = createJobs([slow], () => services);
    const id = await queued('slow');
    jobs.wake();
    while ((await jobRow(id)).status !== 'RUNNING') await pause(5);
    await jobs.close();
    expect(await jobRow(id)).toMatchObject({ status: 'QUEUED', attempts: 0, leasedUntil: null });
  });

  it('is taken by one of many servers', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => queued('shared')));
    const taken = await Promise.all(Array.from({ length: 12 }, () => takeJob(api.prisma, services.clock, ['shared'])));
    expect(taken.flatMap((job) => (job ? [job.id] : [])).sort()).toEqual([...ids].sort());
  });
});
