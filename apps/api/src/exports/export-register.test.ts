import { gongguoqiaoTownship, nuodengTownship } from '@shouwang/database/testing';
import {
  INDICATORS,
  NATIONAL_FILES,
  type NationalFileKind,
  nationalHeaders,
  ROW_KEY_HEADER,
  ROW_VERSION_HEADER,
} from '@shouwang/domain';
import { readTable, type TableHeader } from '@shouwang/spreadsheet';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cells, countyRows, REGISTER_FILES, readCells } from '../../testing/a-register-file.ts';
import { anApi } from '../../testing/an-api.ts';
import { countySmall } from '../../testing/county-small.ts';
import { askExport, exported, withFile } from '../../testing/export-acts.ts';
import { previewed } from '../../testing/import-acts.ts';
import { importNow } from '../imports/import-now.ts';
import { inlineWork } from '../platform/jobs/inline-work.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';

const api = await anApi();
const KINDS = Object.keys(REGISTER_FILES) as NationalFileKind[];
const officer = await api.signedInAs('COUNTY_OFFICER');
const township = await api.signedInAs('TOWNSHIP_OFFICER');
const headersOfKind = (kind: NationalFileKind): readonly string[] =>
  NATIONAL_FILES.filter((file) => file.kind === kind).flatMap(nationalHeaders);

beforeAll(async () => {
  const work = inlineWork(operatorContext(api.services, 'COUNTY_OFFICER'));
  for (const kind of KINDS) await importNow(work, countySmall(`register/${REGISTER_FILES[kind]}`));
}, 120_000);

const cellsOf = (bytes: Buffer): Promise<Cells[]> => withFile(bytes, (path) => readCells(path));

const headersOf = (bytes: Buffer): Promise<readonly TableHeader[]> =>
  withFile(bytes, async (path) => {
    const reading = await readTable(path, {
      columns: [{ key: 'mark', names: ['户编号', '行政区划代码'], required: true }],
      onBatch: () => {},
    });
    return reading.ok ? reading.headers : [];
  });

const sorted = (rows: readonly Cells[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).map(([header, text]) => [header, text.trim()]))).sort();

describe('[XLS-2] the register in the shape of the national files', () => {
  it.each(KINDS)('%s goes out with the headers and every cell of the file that came in', async (kind) => {
    const { bytes, job } = await exported(api, officer, { kind, isUnmasked: true, isForEditing: false });
    const [header] = await headersOf(bytes);
    expect(header).toMatchObject({ rowNumber: 3, cells: headersOfKind(kind) });
    const rows = await cellsOf(bytes);
    expect(job.result.rows).toBe(rows.length);
    const cells = sorted(await countyRows(kind));
    expect(sorted(rows)).toEqual(cells);
  });

  it.each(KINDS)('%s comes in again without one difference, masked or not', async (kind) => {
    for (const isUnmasked of [true, false]) {
      const { bytes, name } = await exported(api, officer, { kind, isUnmasked });
      const batch = await previewed(api, officer, bytes, name);
      expect(batch).toMatchObject({ kind, status: 'PREVIEWED', newRows: 0, changedRows: 0, rejectedRows: 0 });
      expect(batch.unchangedRows).toBe((await countyRows(kind)).length);
    }
  });

  it('has one sheet for each township when asked, with all rows once', async () => {
    const { bytes, name } = await exported(api, officer, { kind: 'householdRegister', isSplit: true });
    const headers = await headersOf(bytes);
    expect(headers.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(['诺邓镇', '功果桥镇']));
    expect((await cellsOf(bytes)).length).toBe((await countyRows('householdRegister')).length);
    expect(name).toMatch(/^云龙县_（基础信息）户信息_20211020_1000\.xlsx$/u);
  });

  it('carries the hidden key and version of every row, and says who made it, when and what for', async () => {
    const { bytes, name } = await exported(api, township, {
      kind: 'householdRegister',
      areaCode: nuodengTownship.code,
      purpose: '会审前核对',
    });
    expect(name).toBe('云龙县_诺邓镇_（基础信息）户信息_20211020_1000.xlsx');
    const [header] = await headersOf(bytes);
    expect(header?.cells.slice(-2)).toEqual([ROW_KEY_HEADER, ROW_VERSION_HEADER]);
    expect(header?.titleRows.flat().join()).toMatch(/用途：会审前核对/u);
    for (const row of await cellsOf(bytes)) {
      expect(row[ROW_KEY_HEADER]).toMatch(/^[0-9a-f-]{36}$/u);
      expect(row[ROW_VERSION_HEADER]).toMatch(/^h\d+p\d+@\d+$/u);
    }
  });
});

describe('[XLS-1] a template', () => {
  it('has headers, lists and instructions but nobody of the register', async () => {
    const { bytes, name } = await exported(api, officer, { kind: 'householdRegister', isTemplate: true, purpose: '' });
    expect(name).toContain('户信息模板');
    expect(bytes.toString('latin1')).not.toContain('532999');
    await withFile(bytes, async (path) => {
      await expect(readCells(path)).rejects.toThrow('NO_ROWS');
    });
  });
});

describe('[XLS-3] what leaves', () => {
  const identity = ['证件号码', '家庭成员联系电话', '户联系电话'];

  it('is masked as on the screen, unless whole numbers were asked for with a purpose', async () => {
    const masked = await cellsOf(
      (await exported(api, township, { kind: 'householdRegister', areaCode: nuodengTownship.code })).bytes,
    );
    const whole = await cellsOf(
      (await exported(api, township, { kind: 'householdRegister', areaCode: nuodengTownship.code, isUnmasked: true }))
        .bytes,
    );
    for (const header of identity) {
      const shown = masked.map((row) => row[header]).filter(Boolean);
      expect(shown.length, header).toBeGreaterThan(0);
      expect(shown.every((text) => text?.includes('***'))).toBe(true);
      expect(whole.map((row) => row[header]).some((text) => text?.includes('*'))).toBe(false);
    }
  });

  it('does not hold a cell that an observer may not read on the screen', async () => {
    const supervisor = await api.signedInAs('SUPERVISOR');
    const rows = await cellsOf((await exported(api, supervisor, { kind: 'monitoredHouseholds' })).bytes);
    const clear = new Map((await countyRows('monitoredHouseholds')).map((row) => [row.人编号, row]));
    const sensitive = Object.values(INDICATORS).filter(({ mask }) => mask === 'sensitive');
    const headers = sensitive.flatMap(({ headers: [header] }) => header);
    let hidden = 0;
    for (const row of rows) {
      for (const header of headers) {
        const plain = clear.get(row.人编号)?.[header];
        if (!plain || plain === '健康') continue;
        hidden += 1;
        expect(row[header], header).not.toBe(plain);
      }
    }
    expect(hidden).toBeGreaterThan(100);
  });

  it('needs a purpose beyond 50 rows and for whole numbers', async () => {
    const order = { kind: 'householdRegister', areaCode: nuodengTownship.code, purpose: ' ' };
    const { sentence } = await askExport(township, order).expectRefused('EXPORT_PURPOSE_MISSING');
    expect(sentence).toContain('50');
    await askExport(township, { ...order, kind: 'workPlans', isUnmasked: true }).expectRefused(
      'EXPORT_PURPOSE_MISSING',
    );
    await askExport(township, { ...order, isTemplate: true }).data();
    await api.services.jobs.idle();
  });

  it('is written into the audit trail with its purpose, when it is ordered and when it is made', async () => {
    const { url } = await exported(api, officer, { kind: 'workPlans', isUnmasked: true, purpose: '报送市里' });
    const entries = await api.prisma.auditEntry.findMany({ where: { purpose: '报送市里' } });
    expect(entries.map(({ action }) => action).sort()).toEqual(['register.export', 'register.exported']);
    expect(entries.some(({ objectId }) => url.endsWith(String(objectId)))).toBe(true);
  });
});

describe('[XLS-4] who may take what away', () => {
  it('a township takes its own rows and no other', async () => {
    const own = await exported(api, township, { kind: 'householdRegister', areaCode: nuodengTownship.code });
    expect(new Set((await cellsOf(own.bytes)).map((row) => row.乡))).toEqual(new Set(['诺邓镇']));
    for (const areaCode of ['532929', gongguoqiaoTownship.code, '999']) {
      await askExport(township, { kind: 'householdRegister', areaCode }).expectRefused('NOT_FOUND');
    }
  });

  it.each(['VILLAGE_CLERK', 'DEPARTMENT_LIAISON', 'SYS_ADMIN'] as const)('%s takes nothing', async (role) => {
    const client = await api.signedInAs(role);
    const areaCode = client.account?.areaCode ?? '532929';
    const { code } = await askExport(client, { kind: 'householdRegister', areaCode }).expectRefused(
      role === 'VILLAGE_CLERK' ? 'FORBIDDEN' : 'NOT_FOUND',
    );
    expect(code).toBeTruthy();
  });

  it.each(['SUPERVISOR', 'TOWNSHIP_LEAD'] as const)('%s takes no whole numbers', async (role) => {
    const client = await api.signedInAs(role);
    const areaCode = client.account?.areaCode ?? '532929';
    await askExport(client, { kind: 'householdRegister', areaCode, isUnmasked: true }).expectRefused('FORBIDDEN');
  });

  it('a file is its maker’s alone, and only until the end of the next day', async () => {
    const { url } = await exported(api, officer, { kind: 'workPlans' });
    expect((await township.fetch(url)).status).toBe(404);
    expect((await (await api.signedInAs('COUNTY_OFFICER')).fetch(url)).status).toBe(404);
    expect((await officer.fetch(url)).status).toBe(200);
    api.clock.set(new Date('2021-10-22T00:00:01+08:00'));
    if (!officer.account) throw new Error('unreachable: signedInAs has an account');
    expect((await (await api.signedInTo(officer.account)).fetch(url)).status).toBe(404);
  });
});
