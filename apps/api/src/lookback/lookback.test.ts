import { aHousehold, type BuiltHousehold, nuodeng, yongan } from '@shouwang/database/testing';
import { drawSample } from '@shouwang/domain';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onAnotherDay, openedCase, type Staff, staffOf } from '../../testing/a-case.ts';
import { aPhoto } from '../../testing/a-photo.ts';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import {
  A_MEETING,
  answerItem,
  closeLookback,
  closeSample,
  drawSample as draw,
  listCases,
  openLookback,
  readLookbackCase,
  readMatrix,
  recordBackfill,
  takeLookbackSteps,
  VOTES,
} from '../../testing/lookback-acts.ts';

const api = await anApi();
let staff: Staff;
let elsewhere: ApiClient;
let secondTownship: ApiClient;
let homes: BuiltHousehold[];
let lookback: { id: string; version: number };

const CONTENT = { doneOn: '2021-10-20', place: '村委会', reason: '2019年没有做' };
const EVERY_PAPER = [
  ...['APPLICATION', 'AUTHORIZATION', 'ASSET_CHECK'],
  ...['REVIEW_IDENTIFICATION', 'REVIEW_HELP', 'PUBLICITY_IDENTIFICATION', 'PUBLICITY_HELP'],
];

/** Everything that monitored households of the village lack, made up for at one meeting and one list. */
const backfillAll = async (who: ApiClient, cases: readonly { caseId: string; version: number }[]) => ({
  lookbackId: lookback.id,
  content: {
    ...CONTENT,
    papers: EVERY_PAPER,
    meeting: A_MEETING,
    publicity: { startsOn: '2021-10-20', endsOn: '2021-10-25' },
  },
  households: cases.map(({ caseId, version }) => ({ caseId, version, votes: VOTES })),
  evidence: await Promise.all(
    ['backfillMinutes', 'backfillPublicity', 'backfillPaper'].map((kind) => aPhoto(who, kind)),
  ),
});

const caseOf = async (who: ApiClient, home: BuiltHousehold | undefined) => {
  const found = (await listCases(who, lookback.id)).find(({ householdId }) => householdId === home?.id);
  if (!found) throw new Error('not there');
  return found;
};

/** A case up to the township's desk. */
const doneInVillage = async (home: BuiltHousehold | undefined) => {
  await onAnotherDay(api, '2021-10-26T10:00:00+08:00');
  const own = await caseOf(staff.clerk, home);
  await recordBackfill(staff.clerk, await backfillAll(staff.clerk, [own])).data();
  const read = await readLookbackCase(staff.clerk, own.caseId);
  for (const { key, result } of read.items) {
    if (result !== 'OPEN' && result !== 'FAIL') continue;
    const answer = { item: key, result: result === 'OPEN' ? 'PASS' : 'FAIL', remark: '已入户核实' };
    await answerItem(staff.clerk, await caseOf(staff.clerk, home), answer).data();
  }
  return caseOf(staff.lead, home);
};

beforeAll(async () => {
  staff = await staffOf(api);
  elsewhere = await api.signedInAs('VILLAGE_CLERK', { in: yongan });
  secondTownship = await api.signedInAs('TOWNSHIP_LEAD');
});

beforeEach(async () => {
  await onAnotherDay(api, TEST_NOW.toISOString());
  await api.prisma.lookbackCase.updateMany({
    where: { closedAt: null },
    data: { closedAt: TEST_NOW, state: 'CLOSED' },
  });
  await api.prisma.monitoringCase.updateMany({ data: { status: 'REMOVED' } });
  homes = [];
  for (const village of [nuodeng, nuodeng, yongan]) {
    homes.push(await aHousehold().inVillage(village).monitored().in(api.prisma));
  }
  const { openLookback: opened } = await openLookback(staff.officer, '532929').data();
  lookback = opened;
});

describe('a look-back', () => {
  test('[LBK-1] is opened by the county over every case since 2019, in one look-back at a time', async () => {
    expect(lookback).toMatchObject({ state: 'OPEN', caseCount: 3, openedOn: '2021-10-20' });
    await openLookback(staff.officer, nuodeng.code).expectRefused('LOOKBACK_OVERLAPS');
    await openLookback(staff.township, nuodeng.code).expectRefused('FORBIDDEN');
    await openLookback(staff.officer, '532929101299').expectRefused('NOT_FOUND');
    await openLookback(staff.officer, nuodeng.code, '').expectRefused('FIELD_MISSING');
    expect(await api.prisma.lookback.count({ where: { state: 'OPEN', id: { gt: lookback.id } } })).toBe(0);
  });

  test('[LBK-1] leaves out cases from before 2019 and removed ones; without any it is not opened', async () => {
    await api.prisma.lookbackCase.updateMany({
      where: { closedAt: null },
      data: { closedAt: TEST_NOW, state: 'CLOSED' },
    });
    const [first, second, third] = homes.map(({ id }) => ({ householdId: id }));
    await api.prisma.monitoringCase.updateMany({ where: first ?? {}, data: { identifiedMonth: '201812' } });
    await api.prisma.monitoringCase.updateMany({ where: second ?? {}, data: { status: 'REMOVED' } });
    await api.prisma.monitoringCase.updateMany({
      where: third ?? {},
      data: { status: 'ELIMINATED', identifiedMonth: '201901' },
    });
    await openLookback(staff.officer, nuodeng.code).expectRefused('LOOKBACK_NOTHING_TO_CHECK');
    const key = `twice ${lookback.id}`;
    const { openLookback: opened } = await openLookback(staff.officer, '532929101', '诺邓镇', key).data();
    const { openLookback: again } = await openLookback(staff.officer, '532929101', '诺邓镇', key).data();
    expect(opened.caseCount).toBe(1);
    expect(again.id).toBe(opened.id);
  });

  test('two who open it at once: one wins', async () => {
    await api.prisma.lookbackCase.updateMany({
      where: { closedAt: null },
      data: { closedAt: TEST_NOW, state: 'CLOSED' },
    });
    const answers = await Promise.all(['532929', nuodeng.code].map((code) => openLookback(staff.officer, code)));
    expect(answers.map(({ data }) => data.openLookback.__typename).sort()).toEqual(['Lookback', 'Refused']);
  });

  test('is seen by whoever reads the household, and by nobody else', async () => {
    const own = await caseOf(staff.clerk, homes[0]);
    expect(await listCases(staff.clerk, lookback.id)).toHaveLength(2);
    expect(await listCases(elsewhere, lookback.id)).toHaveLength(1);
    expect(await readLookbackCase(elsewhere, own.caseId)).toBeNull();
    await answerItem(elsewhere, own, { item: 'L1', result: 'PASS' }).expectRefused('NOT_FOUND');
    await answerItem(staff.township, own, { item: 'L1', result: 'PASS' }).expectRefused('FORBIDDEN');
    await answerItem(staff.officer, own, { item: 'L1', result: 'PASS' }).expectRefused('FORBIDDEN');
    const insurance = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'MEDICAL_INSURANCE' });
    expect((await insurance.ask('{ lookbacks { id } mayOpenLookback }').data()).lookbacks).toEqual([]);
    expect((await staff.officer.ask('{ mayOpenLookback }').data()).mayOpenLookback).toBe(true);
    expect((await staff.township.ask('{ mayOpenLookback }').data()).mayOpenLookback).toBe(false);
  });
});

describe('the checklist of a case', () => {
  test('[LBK-2] [LBK-3] is computed where the register can tell, answered where it cannot', async () => {
    const own = await caseOf(staff.clerk, homes[0]);
    const { items, actions } = await readLookbackCase(staff.clerk, own.caseId);
    const resultOf = (key: string) => items.find((item: { key: string }) => item.key === key).result;
    expect(['L1', 'L2', 'L4', 'L5', 'L7', 'L9', 'L12', 'L14'].map(resultOf)).toEqual([
      ...['OPEN', 'NOT_APPLICABLE', 'OPEN', 'FAIL', 'FAIL', 'FAIL', 'NOT_APPLICABLE', 'FAIL'],
    ]);
    expect(actions.map(({ name }: { name: string }) => name)).toEqual(['answer', 'backfill']);
    await answerItem(staff.clerk, own, { item: 'L5', result: 'PASS' }).expectRefused('LOOKBACK_ITEM_COMPUTED');
    await answerItem(staff.clerk, own, { item: 'L1', result: 'FAIL' }).expectRefused('LOOKBACK_REMARK_MISSING');
    await answerItem(staff.clerk, own, { item: 'L15', result: 'PASS' }).expectRefused('FIELD_INVALID');
    await answerItem(staff.clerk, own, { item: 'L1', result: 'PASS', secret: 1 }).expectRefused('FIELD_UNKNOWN');
    const { answerLookbackItem: answered } = await answerItem(staff.clerk, own, { item: 'L1', result: 'PASS' }).data();
    expect(answered.state).toBe('IN_PROGRESS');
    await answerItem(staff.lead, own, { item: 'L1', result: 'PASS' }).expectConflict();
  });

  test('[LBK-4] a finding is put right by the procedure of the one engine, and by the measure', async () => {
    const [home] = homes;
    const own = await caseOf(staff.clerk, home);
    await answerItem(staff.clerk, own, { item: 'L1', result: 'FAIL', remark: '有小汽车' }).data();
    await openedCase(api, staff.clerk, { procedure: 'REMOVAL', ...(home && { household: home }) });
    const { items } = await readLookbackCase(staff.clerk, own.caseId);
    const first = items.find(({ key }: { key: string }) => key === 'L1');
    expect(first).toMatchObject({ result: 'FAIL', underWay: ['监测对象清退'], fixes: [{ key: 'REMOVAL' }] });
  });

  test('[LBK-2] an elimination that the income does not bear out is a hint', async () => {
    const [home] = homes;
    const of = { householdId: home?.id ?? '' };
    await api.prisma.monitoringCase.updateMany({ where: of, data: { status: 'ELIMINATED' } });
    await api.prisma.household.update({
      where: { id: of.householdId },
      data: { facts: { netIncomePerCapita: '5200' } },
    });
    const own = await caseOf(staff.clerk, home);
    const { items } = await readLookbackCase(staff.clerk, own.caseId);
    const second = items.find(({ key }: { key: string }) => key === 'L2');
    expect(second.result).toBe('OPEN');
    expect(second.reasons[0]).toContain('5200');
    await answerItem(staff.clerk, own, { item: 'L2', result: 'PASS' }).expectRefused('LOOKBACK_REMARK_MISSING');
  });
});

describe('papers that are made up for', () => {
  test('[LBK-7] [LBK-9] many at one meeting, with the real day, one set of files', async () => {
    await onAnotherDay(api, '2021-10-26T10:00:00+08:00');
    const cases = await listCases(staff.clerk, lookback.id);
    const key = `meeting ${lookback.id}`;
    const input = await backfillAll(staff.clerk, cases);
    const { recordBackfill: done } = await recordBackfill(staff.clerk, input, key).data();
    expect(done).toMatchObject({ count: 2, refusals: [] });
    expect((await recordBackfill(staff.clerk, input, key).data()).recordBackfill.count).toBe(2);
    const papers = await api.prisma.backfilledPaper.findMany({ where: { lookbackCase: { lookbackId: lookback.id } } });
    expect(papers).toHaveLength(2 * EVERY_PAPER.length);
    expect(new Set(papers.map(({ backfillId }) => backfillId)).size).toBe(1);
    expect(papers.every(({ isBackfilled, doneOn }) => isBackfilled && doneOn >= new Date('2021-10-20'))).toBe(true);
    const [first] = cases;
    const read = await readLookbackCase(staff.clerk, first?.caseId ?? '');
    const stateOf = (paper: string) => read.papers.find((cell: { paper: string }) => cell.paper === paper);
    expect(stateOf('REVIEW_HELP')).toEqual({ paper: 'REVIEW_HELP', state: 'BACKFILLED', on: '2021-10-20' });
    expect(stateOf('PUBLICITY_HELP')).toMatchObject({ state: 'BACKFILLED', on: '2021-10-25' });
    expect(read.items.find(({ key: item }: { key: string }) => item === 'L7').result).toBe('FIXED');
    expect(read.backfills).toEqual([
      {
        doneOn: '2021-10-20',
        minutes: A_MEETING.minutes,
        evidence: [{ kind: 'backfillMinutes' }, { kind: 'backfillPublicity' }, { kind: 'backfillPaper' }],
      },
    ]);
  });

  test('[LBK-9] twenty households at one meeting are one meeting, one list and one set of files', async () => {
    await api.prisma.lookbackCase.updateMany({
      where: { closedAt: null },
      data: { closedAt: TEST_NOW, state: 'CLOSED' },
    });
    const { length: already } = homes.filter(({ areaPath }) => areaPath === nuodeng.path);
    for (let index = already; index < 20; index += 1) await aHousehold().inVillage(nuodeng).monitored().in(api.prisma);
    const { openLookback: opened } = await openLookback(staff.officer, nuodeng.code).data();
    lookback = opened;
    await onAnotherDay(api, '2021-10-26T10:00:00+08:00');
    const cases = await listCases(staff.clerk, lookback.id);
    expect(cases).toHaveLength(20);
    const { recordBackfill: done } = await recordBackfill(staff.clerk, await backfillAll(staff.clerk, cases)).data();
    expect(done).toMatchObject({ count: 20, refusals: [] });
    expect(await api.prisma.lookbackBackfill.count({ where: { lookbackId: lookback.id } })).toBe(1);
    expect(await api.prisma.evidence.count({ where: { backfill: { lookbackId: lookback.id } } })).toBe(3);
    const { columns } = await readMatrix(staff.clerk, lookback.id);
    const made = columns.filter(({ paper }: { paper: string }) => EVERY_PAPER.includes(paper));
    expect(made.map(({ backfilled }: { backfilled: number }) => backfilled)).toEqual(EVERY_PAPER.map(() => 20));
  });

  test('[LBK-9] all of them or none, and each that stands in the way says why', async () => {
    await onAnotherDay(api, '2021-10-26T10:00:00+08:00');
    const cases = await listCases(staff.clerk, lookback.id);
    const all = await backfillAll(staff.clerk, cases);
    const application = { ...all, content: { ...CONTENT, papers: ['APPLICATION'] } };
    const [first] = cases;
    const one = { ...application, households: [{ caseId: first?.caseId, version: first?.version }] };
    await recordBackfill(staff.clerk, one).data();
    const again = await listCases(staff.clerk, lookback.id);
    const both = { ...application, households: again.map(({ caseId, version }) => ({ caseId, version })) };
    const { recordBackfill: refused } = (await recordBackfill(staff.clerk, both)).data;
    expect(refused.count).toBe(0);
    expect(refused.refusals).toMatchObject([
      { caseId: first?.caseId, headName: homes.find(({ id }) => id === first?.householdId)?.headName },
    ]);
    expect(refused.refusals[0].refusals[0].sentence).toContain('纳入监测申请');
    expect(await api.prisma.backfilledPaper.count({ where: { lookbackCase: { lookbackId: lookback.id } } })).toBe(1);
    expect(await api.prisma.lookbackBackfill.count({ where: { lookbackId: lookback.id } })).toBe(1);
  });

  test('[LBK-7] a forged day, a missing file, somebody else’s file and somebody else’s household are refused', async () => {
    await onAnotherDay(api, '2021-10-26T10:00:00+08:00');
    const [first] = await listCases(staff.clerk, lookback.id);
    if (!first) throw new Error('not there');
    const input = await backfillAll(staff.clerk, [first]);
    const codes = async (changes: object) => {
      const { data } = await recordBackfill(staff.clerk, { ...input, ...changes });
      const { refusals } = data.recordBackfill;
      return refusals.flatMap((one: { code?: string; refusals?: { code: string }[] }) =>
        one.refusals ? one.refusals.map(({ code }) => code) : [one.code],
      );
    };
    expect(await codes({ content: { ...input.content, doneOn: '2019-06-01' } })).toEqual(['BACKFILL_BEFORE_LOOKBACK']);
    expect(await codes({ evidence: input.evidence.slice(0, 2) })).toEqual(['EVIDENCE_MISSING']);
    expect(await codes({ evidence: [await aPhoto(staff.lead, 'backfillMinutes')] })).toEqual(['EVIDENCE_FILE_UNKNOWN']);
    expect(await codes({ evidence: [await aPhoto(staff.clerk, 'minutes')] })).toEqual(['EVIDENCE_KIND_UNKNOWN']);
    expect(await codes({ content: {} })).toContain('FIELD_MISSING');
    const foreign = await caseOf(elsewhere, homes[2]);
    expect(await codes({ households: [{ caseId: foreign.caseId, version: 1, votes: VOTES }] })).toEqual(['NOT_FOUND']);
    await recordBackfill(staff.township, input).expectRefused('FORBIDDEN');
    await recordBackfill(staff.clerk, { ...input, lookbackId: first.caseId }).expectRefused('NOT_FOUND');
    expect(await api.prisma.lookbackBackfill.count({ where: { lookbackId: lookback.id } })).toBe(0);
  });

  test('[LBK-7] that it was made up for is never taken off a paper', async () => {
    await onAnotherDay(api, '2021-10-26T10:00:00+08:00');
    const cases = await listCases(staff.clerk, lookback.id);
    await recordBackfill(staff.clerk, await backfillAll(staff.clerk, cases)).data();
    const where = { lookbackCase: { lookbackId: lookback.id } };
    await expect(api.prisma.backfilledPaper.updateMany({ where, data: { isBackfilled: false } })).rejects.toThrow();
    await expect(
      api.prisma.backfilledPaper.updateMany({ where, data: { doneOn: new Date('2019-06-01') } }),
    ).rejects.toThrow();
    await expect(api.prisma.backfilledPaper.deleteMany({ where })).rejects.toThrow();
  });

  test('two meetings at once: one wins', async () => {
    await onAnotherDay(api, '2021-10-26T10:00:00+08:00');
    const cases = await listCases(staff.clerk, lookback.id);
    const inputs = [await backfillAll(staff.clerk, cases), await backfillAll(staff.lead, cases)];
    const answers = await Promise.all([
      recordBackfill(staff.clerk, inputs[0] ?? {}),
      recordBackfill(staff.lead, inputs[1] ?? {}),
    ]);
    expect(answers.map(({ data }) => data.recordBackfill.__typename).sort()).toEqual(['Conflict', 'LookbackBatch']);
  });
});

describe('the way of a case', () => {
  test('[LBK-5] [LBK-6] [LBK-11] village, township, the county’s sample, the end', async () => {
    const read = await doneInVillage(homes[0]);
    expect(
      (await takeLookbackSteps(staff.clerk, 'finish', [read])).data.takeLookbackSteps.refusals[0].refusals[0].code,
    ).toBe('FORBIDDEN');
    expect((await takeLookbackSteps(staff.lead, 'finish', [read]).data()).takeLookbackSteps.count).toBe(1);
    const sent = await caseOf(staff.township, homes[0]);
    await takeLookbackSteps(staff.township, 'sendBack', [sent], '评议记录看不清').data();
    expect(await readLookbackCase(staff.clerk, sent.caseId)).toMatchObject({
      state: 'IN_PROGRESS',
      mark: 'returned',
      returnText: '评议记录看不清',
    });
    await takeLookbackSteps(staff.lead, 'finish', [await caseOf(staff.lead, homes[0])]).data();
    await takeLookbackSteps(staff.township, 'check', [await caseOf(staff.township, homes[0])]).data();
    await draw(staff.officer, lookback.id, nuodeng.code, 5).expectRefused('LOOKBACK_SAMPLE_TOO_SMALL');
    await draw(staff.officer, lookback.id, nuodeng.code, 101).expectRefused('FIELD_TOO_LARGE');
    await draw(staff.township, lookback.id, nuodeng.code).expectRefused('FORBIDDEN');
    await draw(staff.officer, lookback.id, yongan.code).expectRefused('LOOKBACK_NOTHING_TO_DRAW');
    const { drawLookbackSample: sample } = await draw(staff.officer, lookback.id, nuodeng.code).data();
    expect(sample).toMatchObject({ caseCount: 1, drawnCount: 1 });
    await closeSample(staff.officer, sample.id).expectRefused('LOOKBACK_SAMPLE_UNSETTLED');
    await takeLookbackSteps(staff.officer, 'passSample', [await caseOf(staff.officer, homes[0])]).data();
    expect((await closeSample(staff.officer, sample.id).data()).closeLookbackSample.openCount).toBe(0);
    expect((await caseOf(staff.clerk, homes[0])).state).toBe('CLOSED');
    await closeLookback(staff.officer, lookback).expectRefused('LOOKBACK_CASES_OPEN');
    await api.prisma.lookbackCase.updateMany({
      where: { lookbackId: lookback.id },
      data: { state: 'CLOSED', closedAt: TEST_NOW },
    });
    expect((await closeLookback(staff.officer, lookback).data()).closeLookback.state).toBe('CLOSED');
  });

  test('[LBK-6] the draw is recorded and can be drawn again; what is sent back holds its lot', async () => {
    const reads = [await doneInVillage(homes[0]), await doneInVillage(homes[1])];
    await takeLookbackSteps(
      staff.lead,
      'finish',
      await Promise.all(homes.slice(0, 2).map((home) => caseOf(staff.lead, home))),
    ).data();
    await takeLookbackSteps(
      secondTownship,
      'check',
      await Promise.all(homes.slice(0, 2).map((home) => caseOf(secondTownship, home))),
    ).data();
    const { drawLookbackSample: sample } = await draw(staff.officer, lookback.id, '532929101', 10).data();
    const drawn = await listCases(staff.officer, lookback.id, { isDrawn: true });
    const again = drawSample(
      reads.map(({ caseId }) => ({ id: caseId, village: nuodeng.code })),
      10,
      sample.seed,
    );
    expect(new Set(drawn.map(({ caseId }) => caseId))).toEqual(again);
    const other = (await listCases(staff.officer, lookback.id, { isDrawn: false, states: ['TOWNSHIP_CHECKED'] }))[0];
    if (!other) throw new Error('not there');
    const refused = (await takeLookbackSteps(staff.officer, 'passSample', [other])).data.takeLookbackSteps;
    expect(refused.refusals[0].refusals[0].code).toBe('LOOKBACK_NOT_DRAWN');
    await takeLookbackSteps(staff.officer, 'returnSample', drawn, '没有签到表').data();
    await closeSample(staff.officer, sample.id).expectRefused('LOOKBACK_SAMPLE_UNSETTLED');
    expect((await listCases(secondTownship, lookback.id, { states: ['VILLAGE_DONE'] })).length).toBe(1);
  });

  test('[LBK-5] is not done while something waits, and says what', async () => {
    const own = await caseOf(staff.clerk, homes[0]);
    await answerItem(staff.clerk, own, { item: 'L1', result: 'PASS' }).data();
    const read = await caseOf(staff.lead, homes[0]);
    const { takeLookbackSteps: refused } = (await takeLookbackSteps(staff.lead, 'finish', [read])).data;
    expect(refused.refusals[0].refusals.map(({ code }: { code: string }) => code)).toEqual([
      'LOOKBACK_ITEMS_OPEN',
      'LOOKBACK_FINDINGS_UNEXPLAINED',
    ]);
    await takeLookbackSteps(staff.lead, 'answer', [read]).expectRefused('STEP_UNKNOWN');
    await takeLookbackSteps(staff.lead, 'finish', []).expectRefused('FIELD_TOO_FEW');
  });
});

describe('the matrix', () => {
  test('[LBK-10] has a row for each case; every figure is the number of its list, to whoever may read it', async () => {
    const matrix = await readMatrix(staff.officer, lookback.id);
    expect(matrix.totalCount).toBe(3);
    for (const { paper, empty, there, notDue } of matrix.columns) {
      expect([paper, there]).toEqual([paper, 0]);
      expect([paper, (await readMatrix(staff.officer, lookback.id, { paper })).totalCount]).toEqual([paper, empty]);
      const others = await readMatrix(staff.officer, lookback.id, { paper, state: 'NOT_DUE' });
      expect([paper, others.totalCount]).toEqual([paper, notDue]);
    }
    expect((await readMatrix(staff.clerk, lookback.id)).totalCount).toBe(2);
    expect((await readMatrix(staff.officer, lookback.id, { areaCode: yongan.code })).totalCount).toBe(1);
    expect((await readMatrix(elsewhere, lookback.id, { areaCode: nuodeng.code })).totalCount).toBe(0);
    const VILLAGES = `query V($id: ID!) { lookback(id: $id) { villages { areaCode total states { key count } } } }`;
    const { villages } = (await staff.officer.ask(VILLAGES, { id: lookback.id }).data()).lookback;
    expect(villages.map(({ areaCode, total }: { areaCode: string; total: number }) => [areaCode, total])).toEqual([
      [nuodeng.code, 2],
      [yongan.code, 1],
    ]);
  });
});
