import { verifyChains } from '@shouwang/database';
import { describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { actorOf, type Context } from './context.ts';
import { exactlyOne } from './exactly-one.ts';
import { refuse } from './refusal.ts';
import { contextFor } from './request-context.ts';
import { retrySerialization } from './retry-serialization.ts';
import { runUseCase } from './run-use-case.ts';
import { loadActor } from './session/load-actor.ts';

const api = await anApi();

const aContext = async (): Promise<Context> =>
  contextFor(api.services, await loadActor(api.prisma, await api.anAccount('TOWNSHIP_OFFICER')));

/** An act with a visible effect: it writes the person's telephone. */
const setPhone = (context: Context, phone: string, idempotencyKey?: string) =>
  runUseCase(
    context,
    { name: 'test.setPhone', input: { phone }, ...(idempotencyKey && { idempotencyKey }) },
    async ({ db, actor, audit }) => {
      const account = await db.account.update({
        where: { id: actor.accountId },
        data: { phone, version: { increment: 1 } },
      });
      audit({
        objectType: 'Account',
        objectId: actor.accountId,
        areaPath: actor.areaPath,
        versionAfter: account.version,
      });
      return { phone, version: account.version };
    },
  );

const accountOf = (context: Context) =>
  api.prisma.account.findUniqueOrThrow({ where: { id: actorOf(context).accountId } });

const actsOf = (context: Context) => api.prisma.auditEntry.count({ where: { actorId: actorOf(context).accountId } });

describe('one act of a person', () => {
  it('[P1] is there with its audit entry, or not at all', async () => {
    const context = await aContext();
    await setPhone(context, '1');
    const broken = runUseCase(context, { name: 'test.broken' }, async ({ db, actor, audit }) => {
      await db.account.update({ where: { id: actor.accountId }, data: { phone: 'half' } });
      audit({ objectType: 'Account', objectId: actor.accountId, areaPath: actor.areaPath });
      return refuse('FORBIDDEN');
    });
    await expect(broken).rejects.toMatchObject({ refusals: [{ code: 'FORBIDDEN' }] });
    expect([(await accountOf(context)).phone, await actsOf(context)]).toEqual(['1', 1]);
  });

  it('[P2] has its effect once, however often the same key comes', async () => {
    const context = await aContext();
    const answers = [await setPhone(context, '1', 'key'), await setPhone(context, '1', 'key')];
    expect(answers).toEqual([
      { phone: '1', version: 2 },
      { phone: '1', version: 2 },
    ]);
    expect([(await accountOf(context)).version, await actsOf(context)]).toEqual([2, 1]);
  });

  it('[P2] has its effect once when the same key comes twenty times at once', async () => {
    const context = await aContext();
    const answers = await Promise.all(Array.from({ length: 20 }, () => setPhone(context, '1', 'key')));
    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([2]));
    expect((await accountOf(context)).version).toBe(2);
  });

  it('[P2] is refused when its key was used for something else', async () => {
    const context = await aContext();
    await setPhone(context, '1', 'key');
    await expect(setPhone(context, '2', 'key')).rejects.toMatchObject({
      refusals: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    expect((await accountOf(context)).phone).toBe('1');
  });

  it('shares its key with nobody else', async () => {
    const [one, other] = [await aContext(), await aContext()];
    await setPhone(one, '1', 'key');
    await setPhone(other, '2', 'key');
    expect((await accountOf(other)).phone).toBe('2');
  });

  it('that was refused may be tried again with its key', async () => {
    const context = await aContext();
    let isAllowed = false;
    const attempt = () =>
      runUseCase(context, { name: 'test.later', idempotencyKey: 'key' }, async () =>
        isAllowed ? { done: true } : refuse('FORBIDDEN'),
      );
    await expect(attempt()).rejects.toThrow();
    isAllowed = true;
    expect(await attempt()).toEqual({ done: true });
  });

  it('[P5] finds the row as it was read, or conflicts and names who was faster', async () => {
    const context = await aContext();
    const { id, name } = await accountOf(context);
    await setPhone(context, '1');
    const late = runUseCase(context, { name: 'test.late' }, async (step) => {
      const { count } = await step.db.account.updateMany({ where: { id, version: 1 }, data: { phone: 'lost' } });
      await exactlyOne(step, count, { type: 'Account', id, currentVersion: 2 });
      return {};
    });
    await expect(late).rejects.toMatchObject({ currentVersion: 2, changedBy: name });
    expect((await accountOf(context)).phone).toBe('1');
  });

  it('leaves an unbroken chain behind', async () => {
    await Promise.all(Array.from({ length: 5 }, async () => setPhone(await aContext(), '1')));
    expect((await verifyChains(api.prisma)).faults).toEqual([]);
  });
});

describe('a transaction that lost to another', () => {
  const lost = (code: string) => Object.assign(new Error('lost'), { code });

  it.each(['40001', '40P01', 'P2034'])('with %s runs again', async (code) => {
    let tries = 0;
    const run = async () => {
      tries += 1;
      if (tries < 3) throw lost(code);
      return 'won';
    };
    expect(await retrySerialization(run)).toBe('won');
    expect(tries).toBe(3);
  });

  it('for any other reason does not', async () => {
    let tries = 0;
    const run = async () => {
      tries += 1;
      throw lost('23505');
    };
    await expect(retrySerialization(run)).rejects.toThrow('lost');
    expect(tries).toBe(1);
  });
});
