import { gongguoqiaoTownship, nuodengTownship } from '@shouwang/database/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { aRegisterFile, type Cells, countyRows, readCells } from '../../../testing/a-register-file.ts';
import { anApi } from '../../../testing/an-api.ts';
import type { ApiClient } from '../../../testing/api-client.ts';
import { withFile } from '../../../testing/export-acts.ts';
import { imported } from '../../../testing/import-acts.ts';

const api = await anApi();
const officer = await api.signedInAs('COUNTY_OFFICER');

const county = await countyRows('householdRegister');
const inTownship = (name: string): Cells[] => {
  const rows = county.filter((row) => row.乡 === name);
  const numbers = [...new Set(rows.map((row) => row.户编号))].slice(0, 6);
  return rows.filter((row) => numbers.includes(row.户编号));
};
const base = [...inTownship('诺邓镇'), ...inTownship('功果桥镇')];
const cases = (await countyRows('monitoredHouseholds')).filter((row) => base.some((one) => one.户编号 === row.户编号));

const START = `mutation Start($fileId: ID!, $key: String!) { startReconciliation(fileId: $fileId, idempotencyKey: $key) {
  ... on Reconciliation { id } ... on Refused { refusals { code sentence } } } }`;

const FIND = `query Find($id: ID!, $kind: String, $areaCode: ID) { reconciliation(id: $id) {
  status title readRows rejectedRows refusal { code sentence } figures { areaCode name same different missingThere missingHere }
  lines(kind: $kind, areaCode: $areaCode, first: 100) { totalCount edges { node { kind name personNo rowNumber areaName fields { key ours theirs } } } }
} }`;

// A test reads what it is about.
// biome-ignore lint/suspicious/noExplicitAny: as ApiClient answers
type Shown = any;

const upload = async (client: ApiClient, bytes: Uint8Array): Promise<string> => {
  const response = await client.upload(bytes, { name: '户信息.xlsx', purpose: 'nationalExport' });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
};

const reconciled = async (client: ApiClient, bytes: Uint8Array): Promise<string> => {
  const fileId = await upload(client, bytes);
  const { startReconciliation } = await client.ask(START, { fileId, key: `start ${fileId}` }).data();
  await api.services.jobs.idle();
  return startReconciliation.id;
};

const find = async (client: ApiClient, id: string, variables: object = {}): Promise<Shown> =>
  (await client.ask(FIND, { id, ...variables }).data()).reconciliation;

const people = ({ lines }: Shown): Shown[] => lines.edges.map(({ node }: { node: Shown }) => node);

beforeAll(async () => {
  await imported(api, officer, await aRegisterFile('householdRegister', base));
  await imported(api, officer, await aRegisterFile('monitoredHouseholds', cases));
}, 120_000);

const [gone, other, changed] = inTownship('诺邓镇') as [Cells, Cells, Cells];
const stranger = { ...other, 户编号: '532900999999', 人编号: '53290099999901', 姓名: '外来人', 证件号码: '' };

/** The national system: one person less, one more, one with another value. */
const nation = base
  .filter((row) => row.人编号 !== gone.人编号)
  .map((row) =>
    row.人编号 === changed.人编号 ? { ...row, 学校名称: '国家小学', 家庭成员联系电话: '19900000123' } : row,
  )
  .concat(stranger);

let id = '';

describe('[XLS-10] the register beside an export of the national system', () => {
  it('is equal to its own rows, and nothing is written', async () => {
    const before = await api.prisma.registerChange.count();
    const same = await find(officer, await reconciled(officer, await aRegisterFile('householdRegister', base)));
    expect(same).toMatchObject({ status: 'DONE', readRows: base.length, rejectedRows: 0, lines: { totalCount: 0 } });
    const equal = same.figures.reduce((sum: number, figure: Shown) => sum + figure.same, 0);
    expect(equal).toBe(base.length);
    const cased = await find(officer, await reconciled(officer, await aRegisterFile('monitoredHouseholds', cases)));
    expect(cased).toMatchObject({ status: 'DONE', lines: { totalCount: 0 } });
    expect(await api.prisma.registerChange.count()).toBe(before);
  });

  it('tells who is missing there, who is missing here, and which fields differ', async () => {
    id = await reconciled(officer, await aRegisterFile('householdRegister', nation));
    expect(people(await find(officer, id, { kind: 'MISSING_THERE' }))).toMatchObject([
      { name: gone.姓名, personNo: gone.人编号, rowNumber: null },
    ]);
    expect(people(await find(officer, id, { kind: 'MISSING_HERE' }))).toMatchObject([
      { name: '外来人', personNo: stranger.人编号, rowNumber: nation.length + 3 },
    ]);
    const [line] = people(await find(officer, id, { kind: 'DIFFERENT' }));
    expect(line).toMatchObject({ name: changed.姓名, personNo: changed.人编号 });
    expect(line.fields).toEqual(
      expect.arrayContaining([
        { key: 'schoolName', ours: changed.学校名称 || null, theirs: '国家小学' },
        { key: 'mobile', ours: expect.anything(), theirs: '199****0123' },
      ]),
    );
  });

  it('has one figure for each township, and each figure is the length of its list', async () => {
    const { figures } = await find(officer, id);
    const own = figures.find(({ areaCode }: Shown) => areaCode === nuodengTownship.code);
    expect(own).toMatchObject({ name: '诺邓镇', different: 1, missingThere: 1, missingHere: 1 });
    expect(own.same).toBe(inTownship('诺邓镇').length - 2);
    for (const { areaCode, ...figure } of figures) {
      const counters = { MISSING_THERE: 'missingThere', MISSING_HERE: 'missingHere', DIFFERENT: 'different' } as const;
      for (const [kind, counter] of Object.entries(counters)) {
        expect((await find(officer, id, { kind, areaCode })).lines.totalCount, `${areaCode} ${kind}`).toBe(
          figure[counter],
        );
      }
    }
  });

  it('shows a township its own figure and people of the county’s comparison, and no other', async () => {
    const own = await api.signedInAs('TOWNSHIP_OFFICER');
    expect((await find(own, id)).figures).toMatchObject([{ areaCode: nuodengTownship.code }]);
    expect((await find(own, id)).lines.totalCount).toBe(3);
    const neighbour = await api.signedInAs('TOWNSHIP_OFFICER', { in: gongguoqiaoTownship });
    expect((await find(neighbour, id)).lines.totalCount).toBe(0);
    expect((await find(neighbour, id, { areaCode: nuodengTownship.code })).lines.totalCount).toBe(0);
  });

  it('is begun by township and county officers, read by those above, and is nothing to anybody else', async () => {
    const bytes = await aRegisterFile('workPlans', []).catch(() => Buffer.from('户编号\n1\n'));
    for (const role of ['VILLAGE_CLERK', 'DEPARTMENT_LIAISON', 'SYS_ADMIN', 'COUNTY_APPROVER'] as const) {
      const client = await api.signedInAs(role);
      const response = await client.upload(bytes, { name: '户信息.xlsx', purpose: 'nationalExport' });
      expect(response.status, role).toBe(403);
      expect((await find(client, id)) === null, role).toBe(role !== 'COUNTY_APPROVER');
    }
  });

  it('refuses a file that tells of no people', async () => {
    const plans = (await countyRows('workPlans')).slice(0, 3);
    const answer = await find(officer, await reconciled(officer, await aRegisterFile('workPlans', plans)));
    expect(answer).toMatchObject({ status: 'REFUSED', refusal: { code: 'RECONCILE_KIND' } });
    expect(answer.refusal.sentence).toContain('计划外出务工信息');
  });

  it('leaves as a list of what is to be entered, masked, of the orderer’s own area', async () => {
    const order = `mutation Order($id: ID!, $kind: String, $isUnmasked: Boolean, $purpose: String, $key: String!) {
      exportReconciliation(id: $id, kind: $kind, isUnmasked: $isUnmasked, purpose: $purpose, idempotencyKey: $key) {
        ... on Job { id } ... on Refused { refusals { code } } } }`;
    const list = async (client: ApiClient, variables: object): Promise<Cells[]> => {
      const { exportReconciliation } = await client.ask(order, { id, ...variables }).data();
      await api.services.jobs.idle();
      const made = 'query Made($id: ID!) { job(id: $id) { status failure resultFile { url } } }';
      const { job } = await client.ask(made, { id: exportReconciliation.id }).data();
      const response = await client.fetch(job.resultFile.url);
      return withFile(Buffer.from(await response.arrayBuffer()), (path) => readCells(path));
    };
    const own = await api.signedInAs('TOWNSHIP_OFFICER');
    const [row, ...others] = await list(own, { kind: 'MISSING_THERE', key: 'list 1' });
    expect(row).toMatchObject({ 要做什么: '到全国系统补录', 姓名: gone.姓名, 人编号: gone.人编号 });
    expect(row?.证件号码 ?? '').not.toBe(gone.证件号码);
    expect(others).toEqual([]);
    const [whole] = await list(own, { kind: 'MISSING_THERE', isUnmasked: true, purpose: '补录', key: 'list 2' });
    expect(whole?.证件号码).toBe(gone.证件号码);

    await own.ask(order, { id, isUnmasked: true, key: 'list 3' }).expectRefused('EXPORT_PURPOSE_MISSING');
    const neighbour = await api.signedInAs('TOWNSHIP_OFFICER', { in: gongguoqiaoTownship });
    await neighbour.ask(order, { id, key: 'list 4' }).expectRefused('RECONCILED_NOTHING');
    const clerk = await api.signedInAs('VILLAGE_CLERK');
    await clerk.ask(order, { id, key: 'list 5' }).expectRefused('NOT_FOUND');
  });
});
