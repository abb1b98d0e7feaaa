import { randomUUID } from 'node:crypto';
import { aHousehold, type BuiltHousehold, jiuzhou, nuodeng } from '@shouwang/database/testing';
import { describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { inlineWork } from '../platform/jobs/inline-work.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { recheckRegister } from './recheck-register.ts';

const api = await anApi();
const { prisma } = api;
const clerk = await api.signedInAs('VILLAGE_CLERK');

const SAVE = `mutation Save($input: SaveCollectionInput!) {
  saveCollection(input: $input) { __typename ... on Refused { refusals { code sentence field } } } }`;

const saving = async ({ id }: BuiltHousehold, rowId: string, key: string, text: string) => {
  const { version } = await prisma.household.findUniqueOrThrow({ where: { id } });
  const input = { householdId: id, year: 2021, version, answers: [{ rowId, key, text }], parts: [], confirmed: [] };
  // Wrapped, because what is asked is a promise itself.
  return { asked: clerk.ask(SAVE, { input: { ...input, idempotencyKey: randomUUID() } }) };
};

const save = async (family: BuiltHousehold, rowId: string, key: string, text: string) =>
  (await saving(family, rowId, key, text)).asked.data();

const issueOf = (ruleId: string, subjectId: string) =>
  prisma.qualityIssue.findUnique({ where: { ruleId_subjectId: { ruleId, subjectId } } });

const recheckCounty = () =>
  recheckRegister(inlineWork(operatorContext(api.services, 'COUNTY_OFFICER')), { areaPath: '53/5329/532929/' });

describe('[QUA-8] a household that is saved', () => {
  it('has its issues opened, closed and reopened with the save', async () => {
    const family = await aHousehold().inVillage(nuodeng).in(prisma);
    const head = family.members[0]?.id ?? '';
    await save(family, head, 'laborSkill', '普通劳动力');
    expect(await issueOf('DQ-L-001', head)).toBeNull();
    expect(await issueOf('DQ-E-002', head)).toMatchObject({
      state: 'OPEN',
      householdId: family.id,
      personId: head,
      severity: 'ERROR',
      // The first value that it looks at is the village's.
      department: null,
      dueOn: expect.any(Date),
    });
    await save(family, head, 'educationLevel', '初中');
    expect(await issueOf('DQ-E-002', head)).toMatchObject({ state: 'CLOSED' });
    await save(family, head, 'educationLevel', '');
    expect(await issueOf('DQ-E-002', head)).toMatchObject({ state: 'REOPENED', reopenedCount: 1 });
  });

  it('names the department that answers for the value', async () => {
    const family = await aHousehold().inVillage(nuodeng).in(prisma);
    const head = family.members[0]?.id ?? '';
    await save(family, head, 'laborSkill', '普通劳动力');
    expect(await issueOf('DQ-I-001', head)).toMatchObject({ department: 'MEDICAL_INSURANCE' });
  });

  it('is judged as the register is: the pass finds nothing to open or close', async () => {
    const family = await aHousehold().inVillage(nuodeng).monitored().with(2).children().in(prisma);
    await save(family, family.id, 'farmlandArea', '3.5');
    const before = await prisma.qualityIssue.count({ where: { householdId: family.id } });
    await recheckCounty();
    const after = await prisma.qualityIssue.findMany({ where: { householdId: family.id } });
    expect(after).toHaveLength(before);
    expect(after.filter(({ state }) => state !== 'OPEN')).toEqual([]);
  });

  it('waits for the pass with what it shares with others', async () => {
    const phone = '13987240001';
    const [one, other] = await Promise.all([
      aHousehold().inVillage(nuodeng).in(prisma),
      aHousehold().inVillage(jiuzhou).in(prisma),
    ]);
    const elsewhere = await api.signedInAs('TOWNSHIP_OFFICER', { in: jiuzhou });
    await save(one, one.id, 'phone', phone);
    const { version } = await prisma.household.findUniqueOrThrow({ where: { id: other.id } });
    const answers = [{ rowId: other.id, key: 'phone', text: phone }];
    const input = { householdId: other.id, year: 2021, version, answers, parts: [], confirmed: [] };
    await elsewhere.ask(SAVE, { input: { ...input, idempotencyKey: randomUUID() } }).data();
    expect(await issueOf('DQ-H-011', one.id)).toBeNull();
    await recheckCounty();
    expect(await issueOf('DQ-H-011', one.id)).toMatchObject({ state: 'OPEN', facts: { values: [], sharedBy: 2 } });
    await save(one, one.id, 'phone', '13987240002');
    expect(await issueOf('DQ-H-011', one.id)).toMatchObject({ state: 'FIXED', fixedAt: expect.any(Date) });
    await recheckCounty();
    expect(await issueOf('DQ-H-011', one.id)).toMatchObject({ state: 'CLOSED' });
    expect(await issueOf('DQ-H-011', other.id)).toMatchObject({ state: 'CLOSED' });
  });

  it('with a refused save changes no issue', async () => {
    const family = await aHousehold().inVillage(nuodeng).in(prisma);
    await (await saving(family, family.id, 'netIncome', '1')).asked.expectRefused('COLLECTION_NOT_ASKED');
    expect(await prisma.qualityIssue.count({ where: { householdId: family.id } })).toBe(0);
  });
});

it('[QUA-9] a waived issue stays silent over saves until its value changes', async () => {
  const family = await aHousehold().inVillage(nuodeng).in(prisma);
  const head = family.members[0]?.id ?? '';
  await save(family, head, 'laborSkill', '普通劳动力');
  const issue = await issueOf('DQ-E-002', head);
  await prisma.qualityIssue.update({
    where: { id: issue?.id ?? '' },
    data: { state: 'WAIVED', waivedKey: issue?.valueKey ?? '', waivedUntil: new Date('2030-01-01') },
  });
  await save(family, head, 'laborSkill', '技能劳动力');
  expect(await issueOf('DQ-E-002', head)).toMatchObject({ state: 'WAIVED' });
});
