import { appendAudit } from '@shouwang/database';
import { nuodeng, yunlong } from '@shouwang/database/testing';
import { describe, expect, it } from 'vitest';
import { anApi } from '../../../testing/an-api.ts';

const api = await anApi();
const { prisma } = api;
const supervisor = await api.signedInAs('SUPERVISOR');
const clerk = await api.signedInAs('VILLAGE_CLERK');

const act = (actorName: string, action: string, on: string, objectId: string) =>
  prisma.$transaction((db) =>
    appendAudit(db, {
      at: new Date(on),
      actorName,
      action,
      objectType: 'Household',
      objectId,
      areaPath: objectId === 'county' ? yunlong.path : nuodeng.path,
    }),
  );
await act('杨国华', 'register.reveal', '2021-10-18T23:59:59+08:00', 'a');
await act('杨国华', 'account.disable', '2021-10-19T00:00:00+08:00', 'b');
await act('李明', 'register.reveal', '2021-10-19T23:59:59+08:00', 'a');
await act('李明', 'register.reveal', '2021-10-20T00:00:00+08:00', 'county');

const TRAIL = `query Trail($actor: String, $action: String, $from: Date, $to: Date, $objectType: String, $objectId: String) {
  auditEntries(actor: $actor, action: $action, from: $from, to: $to, objectType: $objectType, objectId: $objectId, first: 50) {
    totalCount edges { node { actorName objectId } }
  }
}`;
const found = async (filter: object): Promise<string[]> => {
  const { auditEntries } = await supervisor.ask(TRAIL, { objectType: 'Household', ...filter }).data();
  const rows: string[] = auditEntries.edges.map(
    ({ node }: { node: { actorName: string; objectId: string } }) => `${node.actorName} ${node.objectId}`,
  );
  expect(auditEntries.totalCount).toBe(rows.length);
  return rows;
};

const CHAINS = '{ auditVerification { chains entries faults { chain seq reason } } }';

describe('the audit trail', () => {
  it.each([
    ['nothing', {}, ['李明 county', '李明 a', '杨国华 b', '杨国华 a']],
    ['a part of a name', { actor: '国华' }, ['杨国华 b', '杨国华 a']],
    ['an act', { action: 'register.reveal' }, ['李明 county', '李明 a', '杨国华 a']],
    [
      'one day of Shanghai, from its first to its last second',
      { from: '2021-10-19', to: '2021-10-19' },
      ['李明 a', '杨国华 b'],
    ],
    ['an object', { objectId: 'a' }, ['李明 a', '杨国华 a']],
    ['all of it at once', { actor: '李', action: 'register.reveal', to: '2021-10-19', objectId: 'a' }, ['李明 a']],
  ])('is narrowed by %s', async (_what, filter, rows) => {
    expect(await found(filter)).toEqual(rows);
  });

  it('is checked from the screen: sound, and after somebody has changed an entry with where and how', async () => {
    const { auditVerification } = await supervisor.ask(CHAINS).data();
    expect(auditVerification.faults).toEqual([]);
    expect(auditVerification.entries).toBeGreaterThanOrEqual(4);
    const { chain, seq } = await prisma.auditEntry.findFirstOrThrow({ where: { objectId: 'b' } });
    // Somebody with the database in their hands takes the guard away first.
    await prisma.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER USER`;
    await prisma.$executeRaw`UPDATE "AuditEntry" SET "actorName" = '别人' WHERE chain = ${chain} AND seq = ${seq}`;
    const broken = (await supervisor.ask(CHAINS).data()).auditVerification;
    expect(broken.faults).toEqual([{ chain, seq: Number(seq), reason: '内容被改过' }]);
    await prisma.$executeRaw`UPDATE "AuditEntry" SET "actorName" = '杨国华' WHERE chain = ${chain} AND seq = ${seq}`;
    await prisma.$executeRaw`ALTER TABLE "AuditEntry" ENABLE TRIGGER USER`;
    expect((await supervisor.ask(CHAINS).data()).auditVerification.faults).toEqual([]);
  });

  it('is not checked by who may not read it', async () => {
    await clerk.ask(CHAINS).expectRefused('FORBIDDEN');
  });
});
