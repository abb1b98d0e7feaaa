import { randomUUID } from 'node:crypto';
import { aHousehold, type BuiltHousehold, nuodeng } from '@shouwang/database/testing';
import { describe, expect, it } from 'vitest';
import { publishedRound } from '../../../testing/a-campaign.ts';
import { anApi } from '../../../testing/an-api.ts';
import type { ApiClient } from '../../../testing/api-client.ts';
import { comparedDataset, matchedDataset, publishRun } from '../../../testing/county-small.ts';
import { destroyExpiredDatasets } from '../destroy-expired-datasets.ts';

const api = await anApi();
let county = await api.signedInAs('COUNTY_OFFICER');
let medical = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'MEDICAL_INSURANCE' });
const civil = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'CIVIL_AFFAIRS' });
const labour = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'HR_SOCIAL' });
let clerk = await api.signedInAs('VILLAGE_CLERK');

/** A household in Nuodeng with one person of that name and number. */
const aPerson = (name: string, idNumber: string, facts: Readonly<Record<string, string>> = {}) =>
  aHousehold()
    .inVillage(nuodeng)
    .headedBy(name, { idNumber, birthDate: idNumber.slice(6, 14) })
    .withFacts(facts)
    .in(api.prisma);

const FORM = `query Form($id: ID!) { collectionForm(householdId: $id) { version
  rows { id entity values { key text lockedBy provenance { who source } statement { department text effectiveOn isOther collected } }
    lastYear { key text } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
const formOf = async (who: ApiClient, { id }: BuiltHousehold): Promise<any> =>
  (await who.ask(FORM, { id }).data()).collectionForm;

const readValue = async (who: ApiClient, family: BuiltHousehold, key: string, row = 1) =>
  // biome-ignore lint/suspicious/noExplicitAny: the shape asked for
  (await formOf(who, family)).rows[row].values.find((value: any) => value.key === key);

const csv = (...rows: string[]): string => `${rows.join('\r\n')}\r\n`;

const compared = async (liaison: ApiClient, datasetKey: string, name: string, ...rows: string[]): Promise<string> => {
  const datasetId = await matchedDataset(api, liaison, { datasetKey, bytes: csv(...rows), name });
  return comparedDataset(api, { liaison, county, datasetId });
};

const published = async (...file: Parameters<typeof compared>): Promise<string> => {
  const runId = await compared(...file);
  await publishRun(api, county, runId);
  await api.services.jobs.idle();
  return runId;
};

const countsOf = async (runId: string) =>
  (
    await county
      .ask('query Run($id: ID!) { comparisonRun(id: $id) { facts { key added changed equal conflicting isTaken } } }', {
        id: runId,
      })
      .data()
  ).comparisonRun.facts;

const collecting = async (family: BuiltHousehold, rowId: string, key: string, text: string) => {
  const { version } = await formOf(clerk, family);
  const input = {
    householdId: family.id,
    year: 2021,
    version,
    answers: [{ rowId, key, text }],
    parts: [],
    confirmed: [],
    idempotencyKey: randomUUID(),
  };
  // Wrapped, because what is asked is a promise itself.
  const asked = clerk.ask(
    `mutation Save($input: SaveCollectionInput!) { saveCollection(input: $input) {
      __typename ... on CollectionForm { version } ... on Refused { refusals { code sentence field } } } }`,
    { input },
  );
  return { asked };
};

const INSURED = '姓名,身份证号,险种,参保年度';

const changesOf = (entityId: string, indicatorKey: string) =>
  api.prisma.registerChange.findMany({ where: { entityId, indicatorKey }, orderBy: { recordedAt: 'asc' } });

const statementOf = async (family: BuiltHousehold, key: string, row = 1) =>
  (await readValue(clerk, family, key, row))?.statement;

describe('[FAC-4] a published list', () => {
  it('is counted beforehand, stands in the form with its source, and is not asked', async () => {
    const family = await aPerson('杨国华', '53299919800811564X');
    const head = family.members[0]?.id ?? '';
    const row = '杨国华,53299919800811564X,城乡居民基本医疗保险,2021';
    const runId = await compared(medical, 'medical-insured', '参保_202109.csv', INSURED, row);
    expect(await countsOf(runId)).toEqual([
      { key: 'residentMedical', added: 1, changed: 0, equal: 0, conflicting: 0, isTaken: true },
    ]);
    expect(await readValue(clerk, family, 'residentMedical')).toBeUndefined();
    await publishRun(api, county, runId);
    await api.services.jobs.idle();
    expect(await readValue(clerk, family, 'residentMedical')).toMatchObject({
      text: '是',
      lockedBy: '医保局',
      provenance: { who: '医保局', source: '参保名单（2021-09-30）' },
      statement: { effectiveOn: '2021-09-30', isOther: false, collected: null },
    });
    const [change] = await changesOf(head, 'residentMedical');
    expect(change).toMatchObject({ sourceKind: 'department', before: null, after: '是' });
    expect(change?.effectiveOn.toISOString().slice(0, 10)).toBe('2021-09-30');
    await (await collecting(family, head, 'residentMedical', '否')).asked.expectRefused('COLLECTION_LOCKED');
    expect((await formOf(clerk, family)).rows[1].lastYear).not.toContainEqual({ key: 'residentMedical', text: '是' });
  });

  it('confirms what the register says already, without a change in its history', async () => {
    const family = await aPerson('李玉', '532999197111054414');
    const head = family.members[0]?.id ?? '';
    await api.prisma.person.update({ where: { id: head }, data: { facts: { residentMedical: '是' } } });
    const row = '李玉,532999197111054414,城乡居民基本医疗保险,2021';
    const runId = await published(medical, 'medical-insured', '参保二_202109.csv', INSURED, row);
    expect(await countsOf(runId)).toMatchObject([{ added: 0, equal: 1 }]);
    expect(await readValue(clerk, family, 'residentMedical')).toMatchObject({ text: '是', lockedBy: '医保局' });
    expect(await changesOf(head, 'residentMedical')).toEqual([]);
  });

  it('takes the place of what a village has collected, in sight, where the department answers for it', async () => {
    const family = await aPerson('罗海海', '532999201606226299');
    const head = family.members[0]?.id ?? '';
    await (await collecting(family, head, 'residentMedical', '否')).asked.data();
    const row = '罗海海,532999201606226299,城乡居民基本医疗保险,2021';
    const runId = await published(medical, 'medical-insured', '参保三_202109.csv', INSURED, row);
    expect(await countsOf(runId)).toMatchObject([{ conflicting: 1, isTaken: true }]);
    expect(await readValue(clerk, family, 'residentMedical')).toMatchObject({ text: '是', lockedBy: '医保局' });
    expect(await statementOf(family, 'residentMedical')).toMatchObject({ isOther: false, collected: '否' });
    expect((await changesOf(head, 'residentMedical')).map(({ after }) => after)).toEqual(['否', '是']);
  });

  it('of an indicator that the village answers for fills what is empty and changes nothing', async () => {
    const family = await aPerson('此莲燕', '532999200202094264');
    const head = family.members[0]?.id ?? '';
    await (await collecting(family, head, 'workMonths', '3')).asked.data();
    const file = [
      '姓名,身份证号,务工省,务工市,务工县,起始年月,结束年月',
      '此莲燕,532999200202094264,广东省,佛山市,顺德区,202011,202107',
    ];
    const runId = await published(labour, 'migrant-work', '务工_202109.csv', ...file);
    expect(await countsOf(runId)).toMatchObject([
      { key: 'workLocation', added: 1, isTaken: false },
      { key: 'workMonths', conflicting: 1, isTaken: false },
    ]);
    expect(await readValue(clerk, family, 'workMonths')).toMatchObject({
      text: '3',
      lockedBy: null,
      statement: { department: '人社局', text: '9', isOther: true },
    });
    expect(await readValue(clerk, family, 'workLocation')).toMatchObject({
      text: '广东省佛山市顺德区',
      lockedBy: null,
      provenance: { who: '人社局' },
    });
    await (await collecting(family, head, 'workLocation', '云南省昆明市官渡区')).asked.data();
    expect(await readValue(clerk, family, 'workLocation')).toMatchObject({
      text: '云南省昆明市官渡区',
      statement: { text: '广东省佛山市顺德区', isOther: true },
    });
  });

  it('of an earlier day leaves what the village has said since, and shows the difference', async () => {
    const family = await aPerson('董志绍', '532999197107150016');
    const head = family.members[0]?.id ?? '';
    await (await collecting(family, head, 'residentMedical', '否')).asked.data();
    const row = '董志绍,532999197107150016,城乡居民基本医疗保险,2021';
    await published(medical, 'medical-insured', '参保_202106.csv', INSURED, row);
    expect(await readValue(clerk, family, 'residentMedical')).toMatchObject({
      text: '否',
      lockedBy: null,
      statement: { text: '是', effectiveOn: '2021-06-30', isOther: true },
    });
  });
});

describe('[FAC-1] a row with another name', () => {
  it('gives nothing', async () => {
    const family = await aPerson('何松润', '532999194910149512');
    const rows = ['何松,532999194910149512,城乡居民基本医疗保险,2021'];
    const runId = await published(medical, 'medical-insured', '异名_202109.csv', INSURED, ...rows);
    expect(await countsOf(runId)).toEqual([]);
    expect(await readValue(clerk, family, 'residentMedical')).toBeUndefined();
  });
});

describe('[FAC-3] an allowance', () => {
  it('is a line of the statement, whose sums follow, beside what last year’s was', async () => {
    const income = {
      transferIncome: '1200',
      minimumLivingPayment: '1200',
      netIncome: '1200',
      memberCountForIncome: '1',
      netIncomePerCapita: '1200',
    };
    const family = await aPerson('赵素竹', '532999194803261605', income);
    const file = ['姓名,身份证号,保障人数,月保障金,起始年月,状态', '赵素竹,532999194803261605,1,300,2015-02,在保'];
    await published(civil, 'minimum-allowance', '低保_202109.csv', ...file);
    expect(await readValue(clerk, family, 'minimumLivingPayment', 0)).toMatchObject({
      text: '3600',
      lockedBy: '民政局',
    });
    expect(await readValue(clerk, family, 'netIncome', 0)).toMatchObject({ text: '3600' });
    expect(await readValue(clerk, family, 'netIncomePerCapita', 0)).toMatchObject({ text: '3600' });
    const { lastYear } = (await formOf(clerk, family)).rows[0];
    expect(lastYear).toEqual(
      expect.arrayContaining([
        { key: 'minimumLivingPayment', text: '1200' },
        { key: 'netIncome', text: '1200' },
        { key: 'netIncomePerCapita', text: '1200' },
      ]),
    );
  });
});

describe('[FAC-5] a publication', () => {
  const row = '尹根泽,532999198505227335,城乡居民基本医疗保险,2021';

  it('says it once, however often: again by the same file, by two people at once, by a job that was cut off', async () => {
    const family = await aPerson('尹根泽', '532999198505227335');
    const head = family.members[0]?.id ?? '';
    const datasetId = await matchedDataset(api, medical, {
      datasetKey: 'medical-insured',
      bytes: csv(INSURED, row),
      name: '再参保_202109.csv',
    });
    const first = await comparedDataset(api, { liaison: medical, county, datasetId });
    const { version } = await api.prisma.comparisonRun.findUniqueOrThrow({ where: { id: first } });
    const publish = () =>
      county
        .ask(
          `mutation Publish($id: ID!, $version: Int!, $key: String!) {
            publishComparisonRun(id: $id, version: $version, idempotencyKey: $key) { __typename } }`,
          { id: first, version, key: randomUUID() },
        )
        .data();
    const answers = await Promise.all([publish(), publish()]);
    expect(answers.map(({ publishComparisonRun }) => publishComparisonRun.__typename).sort()).toEqual([
      'ComparisonRun',
      'Conflict',
    ]);
    await api.services.jobs.idle();
    await api.prisma.job.updateMany({
      where: { kind: 'comparison.facts', payload: { path: ['runId'], equals: first } },
      data: { status: 'RUNNING', leasedUntil: null, finishedAt: null },
    });
    await api.services.jobs.idle();
    const start = `mutation Run($id: ID!, $key: String!) { startComparisonRun(datasetId: $id, idempotencyKey: $key) {
      ... on ComparisonRun { id } } }`;
    const again = await county.ask(start, { id: datasetId, key: randomUUID() }).data();
    await api.services.jobs.idle();
    expect(await countsOf(again.startComparisonRun.id)).toMatchObject([{ added: 0, equal: 1 }]);
    await publishRun(api, county, again.startComparisonRun.id);
    await api.services.jobs.idle();
    expect((await changesOf(head, 'residentMedical')).map(({ after }) => after)).toEqual(['是']);
    expect(await statementOf(family, 'residentMedical')).toMatchObject({ text: '是', isOther: false });
  });

  it('of an earlier year is shown with its source and asked again', async () => {
    const family = await aPerson('赵一', '532999199107080037');
    const row = '赵一,532999199107080037,1000,320.5';
    await published(medical, 'medical-costs', '救助_202008.csv', '姓名,身份证号,个人自付,医疗救助', row);
    expect(await readValue(clerk, family, 'medicalAssistance')).toMatchObject({
      text: '是',
      lockedBy: null,
      provenance: { who: '医保局', source: '住院费用累计（2020-08-31）' },
    });
    await published(medical, 'medical-costs', '救助_202108.csv', '姓名,身份证号,个人自付,医疗救助', row);
    expect(await readValue(clerk, family, 'medicalAssistance')).toMatchObject({ text: '是', lockedBy: '医保局' });
  });

  it('an older file published later does not speak over a newer one', async () => {
    const family = await aPerson('寸霞萍', '532999193501075220');
    const state = (text: string) => `寸霞萍,532999193501075220,1,${text},2015-02,在保`;
    const head = '姓名,身份证号,保障人数,月保障金,起始年月,状态';
    await published(civil, 'minimum-allowance', '低保九月_202109.csv', head, state('300'));
    await published(civil, 'minimum-allowance', '低保八月_202108.csv', head, state('250'));
    expect(await readValue(clerk, family, 'minimumLivingPayment', 0)).toMatchObject({
      text: '3600',
      statement: { effectiveOn: '2021-09-30', isOther: false },
    });
  });

  it('keeps its source when the file is destroyed', async () => {
    const family = await aPerson('周新志', '532999196703187216');
    const own = '周新志,532999196703187216,城乡居民基本医疗保险,2021';
    await published(medical, 'medical-insured', '将销毁_202109.csv', INSURED, own);
    await api.prisma.dataset.updateMany({
      where: { fileName: '将销毁_202109.csv' },
      data: { retentionUntil: new Date('2021-01-01T00:00:00Z') },
    });
    await destroyExpiredDatasets(api.services);
    expect(await readValue(clerk, family, 'residentMedical')).toMatchObject({
      text: '是',
      lockedBy: '医保局',
      provenance: { source: '参保名单（2021-09-30）' },
    });
  });
});

describe('who sees what', () => {
  it('a liaison counts of the own files only; a clerk reads the value and neither file nor row', async () => {
    const family = await aPerson('杜石荣', '532999193508255611');
    const own = '杜石荣,532999193508255611,城乡居民基本医疗保险,2021';
    const runId = await published(medical, 'medical-insured', '谁看_202109.csv', INSURED, own);
    const ask = 'query Run($id: ID!) { comparisonRun(id: $id) { facts { key added } } }';
    expect((await medical.ask(ask, { id: runId }).data()).comparisonRun.facts).toHaveLength(1);
    expect((await civil.ask(ask, { id: runId }).data()).comparisonRun).toBeNull();
    expect((await clerk.ask(ask, { id: runId }).data()).comparisonRun).toBeNull();
    const { datasets } = await clerk.ask('{ datasets { totalCount } }').data();
    expect(datasets.totalCount).toBe(0);
    expect(await readValue(clerk, family, 'residentMedical')).toMatchObject({ text: '是' });
    expect((await medical.ask(FORM, { id: family.id }).data()).collectionForm).toBeNull();
  });
});

describe('[FAC-7] a wrong value', () => {
  const REPORT = `mutation Report($householdId: ID!, $rowId: ID!, $key: String!, $idempotencyKey: String!) {
    reportDepartmentValue(householdId: $householdId, rowId: $rowId, key: $key, idempotencyKey: $idempotencyKey) {
      ... on RectificationItem { id kind department subjectName indicatorLabel description state }
      ... on Refused { refusals { code sentence } } } }`;

  it('is reported to its department by one act, once', async () => {
    const family = await aPerson('施一', '532999199003070010');
    const about = { householdId: family.id, rowId: family.members[0]?.id, key: 'residentMedical' };
    const report = (who: ApiClient, more = {}) => who.ask(REPORT, { ...about, ...more, idempotencyKey: randomUUID() });
    await report(clerk).expectRefused('COLLECTION_NOT_STATED');
    const row = '施一,532999199003070010,城乡居民基本医疗保险,2021';
    await published(medical, 'medical-insured', '报错_202109.csv', INSURED, row);
    const { reportDepartmentValue: item } = await report(clerk).data();
    expect(item).toMatchObject({
      kind: 'DEPARTMENT_DATA',
      department: 'MEDICAL_INSURANCE',
      subjectName: '施一',
      indicatorLabel: '是否参加城乡居民基本医疗保险',
      state: 'OPEN',
    });
    expect((await report(clerk).data()).reportDepartmentValue.id).toBe(item.id);
    const read =
      'query Item($id: ID!) { rectificationItem(id: $id) { subjectName description actions { name allowed } } }';
    const { rectificationItem } = await medical.ask(read, { id: item.id }).data();
    expect(rectificationItem).toMatchObject({ subjectName: '施*', actions: [{ name: 'fix', allowed: true }] });
    expect(rectificationItem.description).toContain('参保名单（2021-09-30）');
    expect((await civil.ask(read, { id: item.id }).data()).rectificationItem).toBeNull();
    await report(medical).expectRefused('NOT_FOUND');
    await report(clerk, { rowId: randomUUID() }).expectRefused('NOT_FOUND');
    await report(clerk, { key: 'shoeSize' }).expectRefused('NOT_FOUND');
  });
});

describe('[FAC-8] a round', () => {
  it('that is locked takes no value of its days, which stands beside the form; one of a later day goes to the monthly queue', async () => {
    const family = await aPerson('尹一', '532999198803040018');
    await publishedRound(api);
    api.clock.set(new Date('2021-12-05T10:00:00+08:00'));
    county = await api.signedInAs('COUNTY_OFFICER');
    medical = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'MEDICAL_INSURANCE' });
    clerk = await api.signedInAs('VILLAGE_CLERK');
    const row = '尹一,532999198803040018,城乡居民基本医疗保险,2021';
    await published(medical, 'medical-insured', '锁后_202109.csv', INSURED, row);
    expect(await readValue(clerk, family, 'residentMedical')).toMatchObject({
      text: '',
      lockedBy: null,
      statement: { text: '是', isOther: true },
    });
    await published(medical, 'medical-insured', '锁后_202110.csv', INSURED, row);
    expect(await readValue(clerk, family, 'residentMedical')).toMatchObject({ text: '是', lockedBy: '医保局' });
    const entries = await api.prisma.monthlyQueueEntry.findMany({ where: { householdId: family.id } });
    expect(entries).toMatchObject([{ month: '2021-10', fields: ['residentMedical'] }]);
  });
});
