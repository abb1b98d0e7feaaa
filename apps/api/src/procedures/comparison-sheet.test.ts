import { aHousehold, nuodeng } from '@shouwang/database/testing';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bringTo, type CaseUnderTest, openedCase, type Staff, staffOf } from '../../testing/a-case.ts';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { comparedDataset, matchedDataset, publishRun } from '../../testing/county-small.ts';

const api = await anApi();
let staff: Staff;

const SHEET = `query Sheet($id: ID!) { procedureCase(id: $id) { comparison {
  sources { key label departmentLabel file { fileName period readRows rejectedRows runNo } }
  answers { personId source outcome doubt rows { rowNumber text otherName } } } } }`;

const HEAD = '53299919800811564X';
const HEADER = '姓名,身份证号,主体名称,类型,角色,出资额（万元）,成立日期,状态';
const csv = (...rows: string[]): string => `${[HEADER, ...rows].join('\r\n')}\r\n`;

// A moment before every file of these tests.
const LONG_AGO = new Date('2021-09-01T00:00:00Z');

const checkedCase = async (): Promise<CaseUnderTest> => {
  const household = await aHousehold()
    .inVillage(nuodeng)
    .headedBy('杨国华', { idNumber: HEAD, birthDate: '19800811' })
    .withMember({ name: '赵丽英', birthDate: '19820312', relationToHead: '配偶' })
    .withMember({ name: '杨小军', birthDate: '20120601', idNumber: null, relationToHead: '之子' })
    .in(api.prisma);
  await api.prisma.person.updateMany({ where: { householdId: household.id }, data: { createdAt: LONG_AGO } });
  const one = await openedCase(api, staff.clerk, { household });
  await bringTo(one, staff, 'CHECKING');
  return one;
};

const sheetOf = async (who: ApiClient, { id }: CaseUnderTest) =>
  (await who.ask(SHEET, { id }).data()).procedureCase.comparison;

const answer = (
  sheet: { answers: readonly { personId: string; source: string }[] },
  personId: string | undefined,
  source = 'businesses',
) => sheet.answers.find((one) => one.personId === personId && one.source === source);

let liaison: ApiClient;
let one: CaseUnderTest;

beforeAll(async () => {
  api.clock.set(TEST_NOW);
  staff = await staffOf(api);
  liaison = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'MARKET_REGULATION' });
  one = await checkedCase();
});

beforeEach(() => {
  api.clock.set(TEST_NOW);
});

const publish = async (bytes: string, name: string): Promise<void> => {
  const datasetId = await matchedDataset(api, liaison, { datasetKey: 'businesses', bytes, name });
  await publishRun(api, staff.officer, await comparedDataset(api, { liaison, county: staff.officer, datasetId }));
};

describe('[ADM-24] what the recording of a comparison begins with', () => {
  test('without a published file every answer is open, and says so', async () => {
    await matchedDataset(api, liaison, {
      datasetKey: 'businesses',
      bytes: csv(`杨国华,${HEAD},未公布,个体工商户,经营者,1,2019-01-01,存续`),
      name: '没公布.csv',
    });
    const sheet = await sheetOf(staff.officer, one);
    expect(sheet.sources.map(({ key, file }: { key: string; file: unknown }) => [key, file])).toEqual([
      ['vehicles', null],
      ['businesses', null],
      ['real-estate', null],
    ]);
    expect(sheet.answers).toHaveLength(9);
    for (const { outcome, doubt } of sheet.answers) expect([outcome, doubt]).toEqual([null, 'NO_FILE']);
  });

  test('a published file answers: a row is a hit with its words, no row is no hit, who cannot be found stays open', async () => {
    await publish(
      csv(
        `李四,12345,别家,个体工商户,经营者,3,2018-01-01,存续`,
        `杨国华,${HEAD},云龙县国华农家乐,个体工商户,经营者,2,2019-03-01,存续`,
        '坏行,123,,,,,,',
      ),
      '市场监管局_经营主体_2021.csv',
    );
    const sheet = await sheetOf(staff.officer, one);
    expect(sheet.sources[1]).toMatchObject({
      key: 'businesses',
      label: '经营主体',
      departmentLabel: '市场监管局',
      file: { fileName: '市场监管局_经营主体_2021.csv', readRows: 3, rejectedRows: 2 },
    });
    const [head, wife, son] = one.household.members;
    expect(answer(sheet, head?.id)).toMatchObject({
      outcome: 'HIT',
      doubt: null,
      rows: [
        {
          rowNumber: 3,
          text: '主体名称 云龙县国华农家乐，类型 个体工商户，角色 经营者，出资额（万元） 2，成立日期 2019-03-01，状态 存续',
          otherName: null,
        },
      ],
    });
    expect(answer(sheet, wife?.id)).toMatchObject({ outcome: 'NO_HIT', doubt: null, rows: [] });
    // For the child nobody has signed (CON-6).
    expect(answer(sheet, son?.id)).toMatchObject({ outcome: null, doubt: 'NO_CONSENT' });
    expect(answer(sheet, head?.id, 'vehicles')).toMatchObject({ outcome: null, doubt: 'NO_FILE' });
  });

  test('the newest published file counts, and a row under another name is a hit that shows it', async () => {
    api.clock.set(new Date(TEST_NOW.getTime() + 60_000));
    await publish(csv(`杨囯华,${HEAD},改了名,个体工商户,经营者,2,2019-03-01,注销`), '新的.csv');
    const sheet = await sheetOf(staff.officer, one);
    const [head, wife] = one.household.members;
    expect(sheet.sources[1].file.fileName).toBe('新的.csv');
    expect(answer(sheet, head?.id)).toMatchObject({ outcome: 'HIT', rows: [{ rowNumber: 2, otherName: '杨囯华' }] });
    expect(answer(sheet, wife?.id)).toMatchObject({ outcome: 'NO_HIT' });
  });

  test('a member whose number was corrected after the file came is not cleared', async () => {
    const [, wife] = one.household.members;
    await api.prisma.registerChange.create({
      data: {
        householdId: one.household.id,
        areaPath: one.household.areaPath,
        entity: 'person',
        entityId: wife?.id ?? '',
        indicatorKey: 'idNumber',
        sourceKind: 'correction',
        sourceId: one.household.id,
        sourceLabel: '更正',
        recordedBy: '杨玉梅',
        recordedAt: new Date(TEST_NOW.getTime() + 120_000),
        effectiveOn: new Date('2021-10-15T00:00:00Z'),
      },
    });
    expect(answer(await sheetOf(staff.officer, one), wife?.id)).toMatchObject({
      outcome: null,
      doubt: 'CHANGED_SINCE',
    });
  });

  test('nobody else reads it, and nobody in another state', async () => {
    for (const who of [staff.clerk, staff.lead, staff.township, staff.approver])
      expect(await sheetOf(who, one)).toBeNull();
    await bringTo(one, staff, 'CHECKED');
    expect(await sheetOf(staff.officer, one)).toBeNull();
  });
});
