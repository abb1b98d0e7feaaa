import { HOUSEHOLD_FILE, nationalHeaders, ROW_KEY_HEADER, ROW_VERSION_HEADER } from '@shouwang/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { aRegisterFile, type Cells, countyRows, readCells } from '../../testing/a-register-file.ts';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { exported, withFile } from '../../testing/export-acts.ts';
import { askConfirm, confirmed, findBatch, imported, previewed, type ShownBatch } from '../../testing/import-acts.ts';

const api = await anApi();
const officer = await api.signedInAs('COUNTY_OFFICER');

const county = await countyRows('householdRegister');
const numbers = [...new Set(county.map((row) => row.户编号 ?? ''))];
const base = county.filter((row) => numbers.slice(0, 12).includes(row.户编号 ?? ''));
const [first, second, third] = base.filter((row) => row.与户主关系 === '户主') as [Cells, Cells, Cells];
const headers = [...nationalHeaders(HOUSEHOLD_FILE), ROW_KEY_HEADER, ROW_VERSION_HEADER];

const changing = (rows: readonly Cells[], person: Cells, change: Cells): Cells[] =>
  rows.map((row) => (row.人编号 === person.人编号 ? { ...row, ...change } : row));

/** Signed in again whenever time has gone on. */
let again: ApiClient = officer;

const takeOut = async (): Promise<Cells[]> => {
  const { bytes } = await exported(api, again, { kind: 'householdRegister' });
  return withFile(bytes, (path) => readCells(path));
};

/** What an office does with an export: some cells are typed over, the rest comes back as it was. */
const bringBack = async (rows: readonly Cells[], client: ApiClient): Promise<ShownBatch> =>
  previewed(api, client, await aRegisterFile('householdRegister', rows, { headers }));

/** The register goes on after the export: another import changes it. */
const meanwhile = async (person: Cells, change: Cells): Promise<void> => {
  api.clock.advance(11 * 60_000);
  const clerk = await api.signedInAs('COUNTY_OFFICER');
  const rows = (await now()).filter((row) => row.户编号 === person.户编号);
  const batch = await imported(api, clerk, await aRegisterFile('householdRegister', changing(rows, person, change)));
  expect(batch).toMatchObject({ status: 'CONFIRMED' });
  api.clock.advance(11 * 60_000);
  again = await api.signedInAs('COUNTY_OFFICER');
};

const now = async (): Promise<Cells[]> => {
  const client = await api.signedInAs('COUNTY_OFFICER');
  const { bytes } = await exported(api, client, { kind: 'householdRegister', isUnmasked: true });
  return withFile(bytes, (path) => readCells(path));
};

const valueNow = async (person: Cells, header: string): Promise<string | undefined> =>
  (await now()).find((row) => row.人编号 === person.人编号)?.[header];

const CELLS = `query Cells($id: ID!) { importBatch(id: $id) { conflictCells openConflicts outdatedCells version
  rows(outcome: "CONFLICT", first: 50) { edges { node { id rowNumber differences { key before after exported isConflict choice } } } } } }`;

const cellsOf = async (client: ApiClient, { id }: ShownBatch) => (await client.ask(CELLS, { id }).data()).importBatch;

const SETTLE = `mutation Settle($id: ID!, $version: Int!, $rowId: ID, $key: String, $choice: String!) {
  settleConflicts(id: $id, version: $version, rowId: $rowId, key: $key, choice: $choice) {
    ... on ImportBatch { id version openConflicts } ... on Refused { refusals { code sentence } } ... on Conflict { currentVersion }
  }
}`;

beforeAll(async () => {
  await imported(api, officer, await aRegisterFile('householdRegister', base));
}, 120_000);

describe('[XLS-6] an export that comes back', () => {
  it('unchanged after the register went on leaves the register as it is', async () => {
    const rows = await takeOut();
    await meanwhile(first, { 文化程度: '高中', 住房面积: '77' });
    const batch = await bringBack(rows, again);
    expect(batch).toMatchObject({ changedRows: 0, newRows: 0, rejectedRows: 0, unchangedRows: base.length });
    expect(await cellsOf(again, batch)).toMatchObject({ conflictCells: 0, outdatedCells: 2 });
  });

  it('changed in another cell of the same person changes that cell only', async () => {
    const rows = await takeOut();
    await meanwhile(first, { 文化程度: '小学' });
    const batch = await bringBack(changing(rows, first, { 学校名称: '诺邓小学' }), again);
    expect(batch).toMatchObject({ changedRows: 1 });
    expect(await cellsOf(again, batch)).toMatchObject({ conflictCells: 0, outdatedCells: 1 });
    await confirmed(api, again, batch);
    expect(await valueNow(first, '学校名称')).toBe('诺邓小学');
    expect(await valueNow(first, '文化程度')).toBe('小学');
  });

  it('changed in a cell that the register changed too shows three values, and writes nothing until it is settled', async () => {
    const rows = await takeOut();
    const before = rows.find((row) => row.人编号 === second.人编号)?.文化程度;
    await meanwhile(second, { 文化程度: '大专' });
    const edited = changing(changing(rows, second, { 文化程度: '初中' }), third, { 学校名称: '云龙一中' });
    const batch = await bringBack(edited, again);
    expect(batch).toMatchObject({ status: 'PREVIEWED', changedRows: 2 });
    const { rows: found, openConflicts } = await cellsOf(again, batch);
    expect(openConflicts).toBe(1);
    const [{ node }] = found.edges;
    expect(node.differences[0]).toEqual({
      key: 'educationLevel',
      exported: before,
      after: '初中',
      before: '大专',
      isConflict: true,
      choice: null,
    });
    const { sentence } = await askConfirm(again, batch).expectRefused('IMPORT_CONFLICTS_OPEN');
    expect(sentence).toContain('1 格');
    expect(await valueNow(third, '学校名称')).not.toBe('云龙一中');

    const { settleConflicts } = await again
      .ask(SETTLE, { id: batch.id, version: batch.version, rowId: node.id, key: 'educationLevel', choice: 'THEIRS' })
      .data();
    expect(settleConflicts.openConflicts).toBe(0);
    const written = await confirmed(api, again, settleConflicts);
    expect(written).toMatchObject({ status: 'CONFIRMED', changedRows: 1 });
    expect(await valueNow(second, '文化程度')).toBe('大专');
    expect(await valueNow(third, '学校名称')).toBe('云龙一中');
  });

  it('changed shortly before the export is asked about rather than guessed', async () => {
    await meanwhile(first, { 学校名称: '甲小学' });
    api.clock.set(new Date((await api.clock.now(api.prisma)).getTime() - 10 * 60_000));
    const rows = await takeOut();
    await meanwhile(first, { 务工企业名称: '诺邓火腿厂' });
    const batch = await bringBack(changing(rows, first, { 学校名称: '乙小学' }), again);
    const { rows: found } = await cellsOf(again, batch);
    expect(found.edges[0].node.differences[0]).toMatchObject({ before: '甲小学', after: '乙小学', exported: null });
  });

  it('settled for the file writes what the file says', async () => {
    const rows = await takeOut();
    await meanwhile(second, { 文化程度: '高中' });
    const batch = await bringBack(changing(rows, second, { 文化程度: '小学' }), again);
    const { settleConflicts } = await again
      .ask(SETTLE, { id: batch.id, version: batch.version, choice: 'MINE' })
      .data();
    await confirmed(api, again, settleConflicts);
    expect(await valueNow(second, '文化程度')).toBe('小学');
  });

  it('is settled by who may import there, in the version that was seen, with one of the two words', async () => {
    const rows = await takeOut();
    await meanwhile(second, { 文化程度: '大专' });
    const batch = await bringBack(changing(rows, second, { 文化程度: '初中' }), again);
    const act = { id: batch.id, version: batch.version, choice: 'MINE' };
    await again.ask(SETTLE, { ...act, choice: 'BOTH' }).expectRefused('INPUT_INVALID');
    await (await api.signedInAs('TOWNSHIP_OFFICER')).ask(SETTLE, act).expectRefused('NOT_FOUND');
    await (await api.signedInAs('COUNTY_APPROVER')).ask(SETTLE, act).expectRefused('FORBIDDEN');
    await again.ask(SETTLE, act).data();
    const late = await again.ask(SETTLE, { ...act, choice: 'THEIRS' });
    expect(late.data.settleConflicts).toHaveProperty('currentVersion');
  });
});

describe('[XLS-7] a masked number', () => {
  it('is never written over the number', async () => {
    const rows = await takeOut();
    expect(rows.every((row) => !row.证件号码 || row.证件号码.includes('***'))).toBe(true);
    const bare = rows.map(({ [ROW_KEY_HEADER]: _, [ROW_VERSION_HEADER]: __, ...row }) => row);
    for (const sent of [rows, bare])
      expect(await bringBack(sent, again)).toMatchObject({ changedRows: 0, rejectedRows: 0 });
  });
});

describe('[XLS-8] somebody who came after the export', () => {
  it('is not gone because the file does not have the row', async () => {
    const rows = await takeOut();
    api.clock.advance(11 * 60_000);
    again = await api.signedInAs('COUNTY_OFFICER');
    const child = {
      ...third,
      人编号: '53299900000001',
      姓名: '新生儿',
      与户主关系: '之子',
      证件号码: '',
      出生日期: '20211015',
    };
    const household = (await now()).filter((row) => row.户编号 === third.户编号);
    await imported(api, again, await aRegisterFile('householdRegister', [...household, child]));
    const batch = await bringBack(rows, again);
    expect(batch).toMatchObject({ changedRows: 0, newRows: 0 });
  });
});

describe('[XLS-9] pasted cells', () => {
  const PASTE = `mutation Paste($fileId: ID!, $key: String!) { startImport(fileId: $fileId, isPasted: true, idempotencyKey: $key) {
    ... on ImportBatch { id version } ... on Refused { refusals { code sentence } } } }`;

  const pasted = async (lines: readonly (readonly string[])[]): Promise<ShownBatch> => {
    const text = lines.map((cells) => cells.join(',')).join('\r\n');
    const response = await again.upload(`\ufeff${text}\r\n`, { name: '粘贴.csv', purpose: 'register' });
    const { id: fileId } = (await response.json()) as { id: string };
    const { startImport } = await again.ask(PASTE, { fileId, key: `paste ${fileId}` }).data();
    await api.services.jobs.idle();
    return findBatch(again, startImport.id);
  };

  it('change the columns that were pasted, of the people that were pasted, and nobody else', async () => {
    const count = await api.prisma.person.count({ where: { isActiveMember: true } });
    const batch = await pasted([
      ['户编号', '人编号', '学校名称'],
      [first.户编号 ?? '', first.人编号 ?? '', '漕涧中学'],
    ]);
    expect(batch).toMatchObject({ status: 'PREVIEWED', changedRows: 1, newRows: 0, rejectedRows: 0 });
    await confirmed(api, again, batch);
    expect(await valueNow(first, '学校名称')).toBe('漕涧中学');
    expect(await valueNow(first, '姓名')).toBe(first.姓名);
    expect(await api.prisma.person.count({ where: { isActiveMember: true } })).toBe(count);
  });

  it('of somebody who is not in the register are rejected with the reason', async () => {
    const batch = await pasted([
      ['户编号', '人编号', '学校名称'],
      [first.户编号 ?? '', '99999999', '漕涧中学'],
      ['88888888', '99999998', '漕涧中学'],
    ]);
    expect(batch).toMatchObject({ changedRows: 0, newRows: 0, rejectedRows: 2 });
  });
});
