import { aHousehold, gongguoqiaoTownship, jiuzhou, nuodeng, nuodengTownship } from '@shouwang/database/testing';
import { columnsOf, HELP_SHEETS, type HelpSheetKind, ROLE_NAMES } from '@shouwang/domain';
import { describe, expect, test } from 'vitest';
import { type Cells, readCells } from '../../testing/a-register-file.ts';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';
import { askExport, exported, withFile } from '../../testing/export-acts.ts';
import { A_HELPER, addMeasure, pairHelper, recordPairings } from '../../testing/help-acts.ts';

const api = await anApi();
const { prisma } = api;
api.clock.set(TEST_NOW);
const aMonitored = () => aHousehold().inVillage(nuodeng).monitored('MARGINAL').in(prisma);
const [first, second] = [await aMonitored(), await aMonitored()];
const lifted = await aHousehold().inVillage(nuodeng).lifted().in(prisma);
const elsewhere = await aHousehold().inVillage(jiuzhou).monitored('MARGINAL').in(prisma);
const officer = await api.signedInAs('TOWNSHIP_OFFICER', { in: nuodengTownship });
const county = await api.signedInAs('COUNTY_OFFICER');
const clerk = await api.signedInAs('VILLAGE_CLERK', { in: nuodeng });
const lead = await api.signedInAs('VILLAGE_LEAD', { in: nuodeng });

const HEADER = [
  '户编号',
  '帮扶责任人姓名',
  '帮扶（选派）单位',
  '帮扶责任人电话',
  '结对开始日期',
  '结对结束日期',
  '调整原因',
];
const sheet = (...rows: readonly (readonly string[])[]): string =>
  [HEADER, ...rows].map((row) => row.join('\t')).join('\n');
const numberOf = async ({ id }: { readonly id: string }) =>
  (await prisma.household.findUniqueOrThrow({ where: { id } })).householdNo ?? '';
const LI = ['李建国', '县财政局', '13900000001'] as const;

const recorded = async (text: string) => (await recordPairings(officer, text).data()).recordPairings;

describe('[PAI-6] the sheet of helpers', () => {
  test('begins what is not there, leaves what is, and makes one helper of one person', async () => {
    const rows = [first, second].map(async (one) => [await numberOf(one), ...LI, '2021-09-01']);
    const text = sheet(...(await Promise.all(rows)));
    expect(await recorded(text)).toMatchObject({ read: 2, matched: 2, left: [] });
    const helpers = await prisma.helper.findMany({ where: { areaPath: nuodeng.path } });
    expect(helpers.map(({ name, unit }) => [name, unit])).toEqual([['李建国', '县财政局']]);
    expect(await recorded(text)).toMatchObject({ matched: 2 });
    expect(await prisma.pairing.count({ where: { state: 'ACTIVE' } })).toBe(2);
  });

  test('ends what has an end, with its reason, but never leaves a household alone', async () => {
    const no = await numberOf(first);
    const ended = [no, '李建国', '', '', '2021-09-01', '2021-10-01', '调离'];
    const alone = await recorded(sheet(ended));
    expect(alone).toMatchObject({ matched: 0, rejected: 1 });
    expect(alone.left[0].sentence).toContain('先安排接手的人');
    const both = await recorded(sheet([no, '王秀兰', '县医保局', '13900000002', '2021-10-01'], ended));
    expect(both).toMatchObject({ matched: 2, left: [] });
    const pairings = await prisma.pairing.findMany({ where: { householdId: first.id }, include: { helper: true } });
    expect(pairings.map(({ helper, state, endReason }) => [helper.name, state, endReason]).toSorted()).toEqual([
      ['李建国', 'ENDED', '调离'],
      ['王秀兰', 'ACTIVE', null],
    ]);
  });

  test('says of each line why it was not carried out, and writes nothing of it', async () => {
    const before = await prisma.helper.count();
    const { left, ...counts } = await recorded(
      sheet(
        ['999', ...LI, '2021-09-01'],
        [await numberOf(elsewhere), ...LI, '2021-09-01'],
        [await numberOf(lifted), '赵新', '县教体局', '13900000003', '2021-09-01'],
        [await numberOf(first), '赵新', '县教体局', '没有', '2021-09-01'],
        [await numberOf(first), '赵新', '县教体局', '13900000003', '2031-09-01'],
        [await numberOf(first), '赵新', '县教体局', '13900000003', '九月'],
      ),
    );
    expect(counts).toEqual({ __typename: 'Deliveries', read: 6, matched: 0, unmatched: 2, rejected: 4 });
    expect(left.map(({ line }: { line: number }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(left[1].sentence).toContain('不在您管的范围里');
    expect(await prisma.helper.count()).toBe(before);
  });

  test('is refused whole without its header', async () => {
    await recordPairings(officer, '532929\t李建国').expectRefused('PAIRING_SHEET_UNKNOWN');
    await recordPairings(officer, ' ').expectRefused('PAIRING_SHEET_UNKNOWN');
    await recordPairings(officer, sheet()).expectRefused('FIELD_TOO_FEW');
  });

  test.each(ROLE_NAMES)('is taken from %s only when that role pairs', async (role) => {
    const client = await api.signedInAs(role);
    const { data } = await recordPairings(client, sheet(['999', ...LI, '2021-09-01']));
    const pairs = role === 'VILLAGE_LEAD' || role === 'TOWNSHIP_OFFICER';
    expect(data.recordPairings.__typename).toBe(pairs ? 'Deliveries' : 'Refused');
  });
});

const sheetOf = (kind: HelpSheetKind) => HELP_SHEETS.find((one) => one.kind === kind) as (typeof HELP_SHEETS)[number];
const headersOf = (kind: HelpSheetKind): string[] => columnsOf(sheetOf(kind)).map(({ header }) => header);
const cellsOf = (bytes: Buffer): Promise<Cells[]> => withFile(bytes, (path) => readCells(path));

describe('[XLS-2] help leaves as sheets', () => {
  test('measures with the columns of the catalogue', async () => {
    await addMeasure(clerk, first.id, { startsOn: '2021-10-01' }, '2021-10-01').data();
    const { bytes, name } = await exported(api, county, { kind: 'measures', purpose: '核对' });
    expect(name).toContain('帮扶措施');
    const [row] = await cellsOf(bytes);
    expect(Object.keys(row ?? {})).toEqual(headersOf('measures'));
    expect(row).toMatchObject({
      户编号: await numberOf(first),
      姓名: first.headName,
      帮扶措施: '医疗救助',
      实施部门: '医保局',
      措施开始日期: '2021-10-01',
      实施情况: '实施中',
      管用: '',
    });
  });

  test('helpers masked as on the screen; pasted again as they are, nothing changes', async () => {
    await pairHelper(lead, second.id, { helper: { ...A_HELPER, name: '段丽' } }).data();
    const before = await prisma.pairing.findMany({ orderBy: { id: 'asc' } });
    const { bytes } = await exported(api, officer, { kind: 'pairings', areaCode: nuodengTownship.code });
    const rows = await cellsOf(bytes);
    expect(rows).toHaveLength(before.length);
    expect(rows.every((row) => row.帮扶责任人电话?.includes('***'))).toBe(true);
    const headers = headersOf('pairings');
    const running = rows.filter((row) => row.结对结束日期 === '');
    const text = [headers, ...running.map((row) => headers.map((header) => row[header] ?? ''))];
    expect(await recorded(text.map((cells) => cells.join('\t')).join('\n'))).toMatchObject({ left: [] });
    expect(await prisma.pairing.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
  });

  test('work teams by village, and templates without anybody', async () => {
    const team = {
      unit: '县财政局',
      members: [{ name: '杨队长', role: 'LEADER', unit: '县财政局', startsOn: '2021-05-01' }],
    };
    await lead
      .ask(
        `mutation F($area: ID!, $team: JSON!) { formWorkTeam(areaCode: $area, team: $team, idempotencyKey: "t1") { ... on WorkTeam { id } } }`,
        { area: nuodeng.code, team },
      )
      .data();
    const { bytes } = await exported(api, county, { kind: 'workTeams', purpose: '核对' });
    expect(await cellsOf(bytes)).toEqual([
      expect.objectContaining({
        村: '诺邓村委会',
        队员姓名: '杨队长',
        队内职务: '工作队长',
        驻村开始日期: '2021-05-01',
      }),
    ]);
    const template = await exported(api, county, { kind: 'pairings', isTemplate: true, purpose: '' });
    await expect(cellsOf(template.bytes)).rejects.toThrow('NO_ROWS');
  });

  test('of the own area only; where there is none, that is said', async () => {
    const stranger = await api.signedInAs('TOWNSHIP_OFFICER', { in: gongguoqiaoTownship });
    await askExport(stranger, { kind: 'measures', areaCode: gongguoqiaoTownship.code }).expectRefused('EXPORT_EMPTY');
    await askExport(stranger, { kind: 'measures', areaCode: nuodengTownship.code }).expectRefused('NOT_FOUND');
  });
});
