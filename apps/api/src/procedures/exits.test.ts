import { aHousehold, nuodeng, nuodengTownship } from '@shouwang/database/testing';
import { campaignPlanOf, type Role } from '@shouwang/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishedRound } from '../../testing/a-campaign.ts';
import {
  bringTo,
  type CaseUnderTest,
  onAnotherDay,
  openedCase,
  REVIEW,
  type Staff,
  staffOf,
  type Taken,
  visitData,
} from '../../testing/a-case.ts';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';
import { addMeasure, draftPlan, pairHelper, takeMeasureStep } from '../../testing/help-acts.ts';

const api = await anApi();
let staff: Staff;

const HOUSEHOLD = `query Household($id: ID!) { household(id: $id) {
  monitoringStatus category actions { name } monitoringCases { episode status eliminatedMonth } } }`;

const read = async (one: CaseUnderTest) =>
  (await staff.township.ask(HOUSEHOLD, { id: one.household.id }).data()).household;

const episodeOf = (one: CaseUnderTest) =>
  api.prisma.monitoringCase.findFirstOrThrow({
    where: { householdId: one.household.id },
    orderBy: { episode: 'desc' },
  });

type StaffName = keyof Staff;

/** A step as it is taken when nothing is wrong: by whom, with which papers. */
const WAY: Readonly<Record<string, readonly [StaffName, readonly string[], Taken]>> = {
  proposeElimination: [
    'clerk',
    [],
    { occurredOn: '2022-05-10', data: { method: 'BY_ASSISTANCE', effect: '医疗救助到位' } },
  ],
  consent: ['clerk', ['consent'], { occurredOn: '2022-05-10', data: { agrees: true, signedBy: '户主' } }],
  review: ['clerk', ['minutes', 'signIn', 'reviewPhoto'], { occurredOn: '2022-05-10', data: REVIEW }],
  publish: ['clerk', ['publicityStartPhoto'], { occurredOn: '2022-05-10', data: { place: '村委会公示栏' } }],
  closePublicity: ['clerk', ['publicityEndPhoto'], {}],
  submit: ['lead', [], {}],
  townshipApprove: ['township', [], { data: { spotChecked: false } }],
  approveElimination: ['approver', [], { data: { batchNo: '2022-05-01' } }],
  announce: ['township', ['announcementPhoto'], { occurredOn: '2022-05-17', data: { place: '诺邓村' } }],
  markEliminated: ['officer', [], { occurredOn: '2022-05-17' }],
  proposeRollback: [
    'clerk',
    ['rollbackDocument'],
    { reasonCodes: ['LIVES_ON_MEASURES'], text: '公益岗位到期后没有收入' },
  ],
  approveRollback: ['approver', [], { data: { batchNo: '2022-06-01' } }],
  proposeRemoval: ['clerk', ['removalDocument'], { reasonCodes: ['ASSET_EXCLUSION'], text: '识别前已有商铺' }],
  hear: [
    'clerk',
    ['hearing'],
    { occurredOn: '2022-05-10', data: { heard: '户主', statement: '店是兄弟的', answer: '执照在本人名下' } },
  ],
  approveRemoval: ['approver', [], { data: { batchNo: '2022-07-01' } }],
  remove: ['officer', [], {}],
  proposeCategory: ['clerk', ['categoryDocument'], { text: '识别时人均低于底线' }],
  approveCategory: ['approver', [], { data: { batchNo: '2022-08-01' } }],
};

const exitVisit = (members: number): readonly [StaffName, readonly string[], Taken] => {
  const { risks: _risks, suddenHardship: _hardship, ...basis } = visitData(members, 36_000);
  return [
    'clerk',
    ['exitVisitForm', 'exitVisitPhoto'],
    { occurredOn: '2022-05-10', data: { ...basis, risksGone: true, newRisk: false } },
  ];
};

const take = async (one: CaseUnderTest, step: string): Promise<string> => {
  const [who, papers, taken] = step === 'exitVisit' ? exitVisit(one.household.members.length) : (WAY[step] ?? []);
  if (!who || !papers || !taken) throw new Error(`No way to take ${step}`);
  if (step === 'closePublicity') await onAnotherDay(api, '2022-05-17T09:00:00+08:00');
  for (const kind of papers) await one.attach(staff[who], step, kind);
  return one.done(staff[who], step, taken);
};

const takeAll = async (one: CaseUnderTest, steps: readonly string[]): Promise<string> => {
  let state = '';
  for (const step of steps) state = await take(one, step);
  return state;
};

/** A household that was admitted in October 2021 and is helped against its risk; now it is May 2022. */
const monitored = async (): Promise<CaseUnderTest> => {
  await onAnotherDay(api, TEST_NOW.toISOString());
  const household = await aHousehold().inVillage(nuodeng).with(1).children().in(api.prisma);
  const one = await openedCase(api, staff.clerk, { household });
  await bringTo(one, staff, 'MONITORED');
  await onAnotherDay(api, '2022-05-10T10:00:00+08:00');
  await addMeasure(staff.clerk, household.id, { startsOn: '2021-11-01' }, '2021-11-01').data();
  await api.prisma.person.updateMany({
    where: { householdId: household.id },
    data: { facts: { laborSkill: '普通劳动力' } },
  });
  return one;
};

const TO_ELIMINATION = [
  ...['proposeElimination', 'exitVisit', 'consent', 'review', 'publish', 'closePublicity', 'submit'],
  ...['townshipApprove', 'approveElimination', 'announce', 'markEliminated'],
];

beforeAll(async () => {
  api.clock.set(TEST_NOW);
  staff = await staffOf(api);
});

const begun = (admission: CaseUnderTest, procedure: string): Promise<CaseUnderTest> =>
  openedCase(api, staff.clerk, { procedure, household: admission.household });

describe('a household that is monitored', () => {
  test('[ELI-6] is eliminated with what the visit found, and offers what can begin then', async () => {
    const admission = await monitored();
    expect((await read(admission)).actions.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['open:ELIMINATION', 'open:REMOVAL', 'open:CATEGORY_CORRECTION']),
    );
    const one = await begun(admission, 'ELIMINATION');
    expect(await takeAll(one, TO_ELIMINATION)).toBe('ELIMINATED');
    expect(await episodeOf(one)).toMatchObject({
      status: 'ELIMINATED',
      eliminatedMonth: '202205',
      eliminationMethod: 'BY_ASSISTANCE',
      facts: { waterUnsafeAfterElimination: '否', netIncomeAfterElimination: '36000' },
    });
    const household = await read(one);
    expect(household.monitoringStatus).toBe('ELIMINATED');
    const names = household.actions.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['open:REFLAG', 'open:ROLLBACK']));
    expect(names).not.toContain('open:ELIMINATION');
  });

  test('[ROL-3] comes back in the same episode; the history keeps the elimination', async () => {
    const admission = await monitored();
    await takeAll(await begun(admission, 'ELIMINATION'), TO_ELIMINATION);
    await onAnotherDay(api, '2022-05-10T12:00:00+08:00');
    const one = await begun(admission, 'ROLLBACK');
    const way = ['proposeRollback', 'exitVisit', 'publish', 'closePublicity', 'submit', 'townshipApprove'];
    expect(await takeAll(one, [...way, 'approveRollback'])).toBe('ROLLED_BACK');
    const episode = await episodeOf(one);
    expect(episode).toMatchObject({ episode: 1, status: 'OPEN', eliminatedMonth: null, eliminationMethod: null });
    expect(episode.rolledBackAt).not.toBeNull();
    const changes = await api.prisma.registerChange.findMany({
      where: { entityId: episode.id, indicatorKey: 'eliminatedMonth' },
      orderBy: { recordedAt: 'asc' },
    });
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [null, '202205'],
      ['202205', null],
    ]);
    expect((await read(one)).monitoringStatus).toBe('OPEN');
  });

  test('[REM-3] is removed after it was heard, approved and published; nothing is deleted', async () => {
    const admission = await monitored();
    const one = await begun(admission, 'REMOVAL');
    const way = ['proposeRemoval', 'exitVisit', 'hear', 'submit', 'townshipApprove', 'approveRemoval'];
    expect(await takeAll(one, [...way, 'publish', 'closePublicity', 'remove'])).toBe('REMOVED');
    const episode = await episodeOf(one);
    expect(episode.status).toBe('REMOVED');
    expect(episode.removedAt).not.toBeNull();
    expect(await read(one)).toMatchObject({ monitoringStatus: 'NONE' });
  });

  test('[ELI-2, MEA-6] needs for each risk a measure that was delivered; an imported column is none', async () => {
    const admission = await monitored();
    const { id, facts } = await episodeOf(admission);
    const measure = await api.prisma.assistanceMeasure.findFirstOrThrow({ where: { monitoringCaseId: id } });
    await takeMeasureStep(staff.clerk, measure, 'stop', { on: '2022-05-10', text: '没有拿到' }).data();
    await api.prisma.assistanceMeasure.update({ where: { id: measure.id }, data: { begunOn: null } });
    await api.prisma.monitoringCase.update({
      where: { id },
      data: { facts: { ...(facts as object), healthMeasures: '医疗救助' } },
    });
    const one = await begun(admission, 'ELIMINATION');
    await takeAll(one, ['proposeElimination', 'exitVisit', 'consent']);
    for (const kind of ['minutes', 'signIn', 'reviewPhoto']) await one.attach(staff.clerk, 'review', kind);
    const [, , taken] = WAY.review ?? [];
    await one.isRefused('RISK_WITHOUT_MEASURE', staff.clerk, 'review', taken);
    await addMeasure(staff.clerk, one.household.id, { startsOn: '2022-05-01' }).data();
    await one.isRefused('RISK_WITHOUT_MEASURE', staff.clerk, 'review', taken);
    const planned = await api.prisma.assistanceMeasure.findFirstOrThrow({
      where: { monitoringCaseId: id, state: 'PLANNED' },
    });
    await takeMeasureStep(staff.clerk, planned, 'begin', { on: '2022-05-10' }).data();
    expect(await one.done(staff.clerk, 'review', taken)).toBe('REVIEWED');
  });

  test('[MEA-10] removed, it gets no more help: departments see what stopped and why', async () => {
    const admission = await monitored();
    await draftPlan(staff.clerk, admission.household.id).data();
    await pairHelper(staff.lead, admission.household.id, undefined, '2022-05-10').data();
    const one = await begun(admission, 'REMOVAL');
    const way = ['proposeRemoval', 'exitVisit', 'hear', 'submit', 'townshipApprove', 'approveRemoval'];
    await takeAll(one, [...way, 'publish', 'closePublicity', 'remove']);
    const of = { where: { householdId: one.household.id } };
    const [measure] = await api.prisma.assistanceMeasure.findMany(of);
    expect(measure).toMatchObject({ state: 'STOPPED', stopReason: '监测对象清退，停止帮扶' });
    expect((await api.prisma.assistancePlan.findMany(of)).map(({ state }) => state)).toEqual(['CLOSED']);
    expect((await api.prisma.pairing.findMany(of)).map(({ state }) => state)).toEqual(['ENDED']);
    const insurance = await api.signedInAs('DEPARTMENT_LIAISON');
    const STOPPED =
      '{ assistanceMeasures(filter: { states: ["STOPPED"] }, first: 100) { edges { node { id stopReason } } } }';
    const { assistanceMeasures } = await insurance.ask(STOPPED).data();
    expect(assistanceMeasures.edges.map(({ node }: { node: object }) => node)).toContainEqual({
      id: measure?.id,
      stopReason: measure?.stopReason,
    });
  });

  test('[COR-3] has its category put right by income and line at identification', async () => {
    const admission = await monitored();
    const { id, category } = await episodeOf(admission);
    await api.prisma.monitoringCase.update({ where: { id }, data: { category: 'SUDDEN_HARDSHIP' } });
    const one = await begun(admission, 'CATEGORY_CORRECTION');
    expect(await takeAll(one, ['proposeCategory', 'submit', 'townshipApprove', 'approveCategory'])).toBe(
      'CATEGORY_CORRECTED',
    );
    expect((await episodeOf(one)).category).toBe(category);
    expect((await read(one)).category).toBe(category);
  });

  test('[EXI-6] stands among the cases that a meeting or a list of the village can take, whatever its procedure', async () => {
    const CASES =
      'query Cases($step: String!) { procedureCases(filter: { step: $step }, first: 100) { edges { node { id } } } }';
    const idsBefore = async (step: string): Promise<string[]> =>
      (await staff.clerk.ask(CASES, { step }).data()).procedureCases.edges.map(
        ({ node }: { node: { id: string } }) => node.id,
      );
    const admission = await monitored();
    const one = await begun(admission, 'ELIMINATION');
    await takeAll(one, ['proposeElimination', 'exitVisit']);
    expect(await idsBefore('review')).not.toContain(one.id);
    await take(one, 'consent');
    expect(await idsBefore('review')).toContain(one.id);
    await take(one, 'review');
    expect(await idsBefore('publish')).toContain(one.id);
    expect(await idsBefore('noSuchStep')).toEqual([]);
  });

  test('[ELI-7] is not approved by the one who reviewed, and nobody below the county marks it', async () => {
    const admission = await monitored();
    const one = await begun(admission, 'ELIMINATION');
    await takeAll(one, TO_ELIMINATION.slice(0, TO_ELIMINATION.indexOf('markEliminated')));
    for (const who of [staff.clerk, staff.lead, staff.township])
      await one.isRefused('FORBIDDEN', who, 'markEliminated');
    expect((await episodeOf(one)).status).toBe('OPEN');
  });

  test('[ELI-8] two marks at once: one wins, the episode ends once', async () => {
    const admission = await monitored();
    const one = await begun(admission, 'ELIMINATION');
    await takeAll(one, TO_ELIMINATION.slice(0, TO_ELIMINATION.indexOf('markEliminated')));
    const { version, versionHash } = await one.read(staff.officer);
    const other = await api.signedInAs('COUNTY_OFFICER' as Role);
    const answers = await Promise.all(
      [staff.officer, other].map(
        async (who) =>
          (await one.takeAs(who, 'markEliminated', { occurredOn: '2022-05-17', version, versionHash }).data()).takeStep
            .__typename,
      ),
    );
    expect(answers.toSorted()).toEqual(['Conflict', 'ProcedureCase']);
    expect((await episodeOf(one)).status).toBe('ELIMINATED');
  });
});

describe('in a round', () => {
  test('[CAM-22] an end is marked while the window of its function is open, and waits until then', async () => {
    const admission = await monitored();
    const one = await begun(admission, 'ELIMINATION');
    await takeAll(one, TO_ELIMINATION.slice(0, TO_ELIMINATION.indexOf('markEliminated')));
    await onAnotherDay(api, '2022-10-20T10:00:00+08:00');
    const round = await publishedRound(api, { ...campaignPlanOf(2022), windows: [] });
    await one.isRefused('WINDOW_NOT_OPEN', staff.officer, 'markEliminated', { occurredOn: '2022-10-20' });
    expect((await episodeOf(one)).status).toBe('OPEN');
    await api.prisma.functionWindow.create({
      data: {
        campaignId: round.id,
        function: 'ELIMINATION',
        areaPath: nuodengTownship.path,
        state: 'OPEN',
        reason: '录入 1 户风险消除',
        opensOn: new Date('2022-10-20'),
        closesOn: new Date('2022-10-20'),
        requestedBy: '',
      },
    });
    expect(await one.done(staff.officer, 'markEliminated', { occurredOn: '2022-10-20' })).toBe('ELIMINATED');
    await api.prisma.campaign.updateMany({ data: { state: 'CLOSED' } });
  });
});

describe('a household that was refused', () => {
  test('[APP-4] may ask for a review, which another judges; granted, it may apply anew', async () => {
    await onAnotherDay(api, TEST_NOW.toISOString());
    const refused = await openedCase(api, staff.clerk);
    await bringTo(refused, staff, 'CHECKED');
    for (const kind of ['minutes', 'signIn', 'reviewPhoto']) await refused.attach(staff.clerk, 'review', kind);
    const against = { ...REVIEW, agree: 2, against: 24, opinion: '大家认为没有风险。' };
    expect(await refused.done(staff.clerk, 'review', { occurredOn: '2021-10-20', data: against })).toBe(
      'REJECTED_VILLAGE',
    );
    const names = async () => (await read(refused)).actions.map(({ name }: { name: string }) => name);
    expect(await names()).toEqual(expect.arrayContaining(['open:ADMISSION', 'open:APPEAL']));

    const one = await begun(refused, 'APPEAL');
    await one.attach(staff.clerk, 'fileAppeal', 'appealLetter');
    expect(await one.done(staff.clerk, 'fileAppeal', { occurredOn: '2021-10-20', text: '单据没带' })).toBe(
      'APPEAL_AT_TOWNSHIP',
    );
    await one.attach(staff.township, 'grantAtTownship', 'appealAnswer');
    expect(await one.done(staff.township, 'grantAtTownship', { text: '重新核实' })).toBe('APPEAL_GRANTED');
    expect(await one.done(staff.clerk, 'beginAnew', { text: '已告知' })).toBe('APPEAL_CLOSED');
    expect(await names()).not.toContain('open:APPEAL');
    expect((await openedCase(api, staff.clerk, { household: refused.household })).id).toBeTruthy();
  });
});
