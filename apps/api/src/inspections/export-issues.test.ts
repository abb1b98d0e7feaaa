import { createWriteStream } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Account } from '@shouwang/database';
import { aHousehold, nuodeng, nuodengTownship } from '@shouwang/database/testing';
import { ROLE_NAMES } from '@shouwang/domain';
import { readTable, type SheetRow } from '@shouwang/spreadsheet';
import { beforeEach, describe, expect, it } from 'vitest';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';
import { aMission, raiseIssue } from '../../testing/an-issue.ts';
import type { ApiClient } from '../../testing/api-client.ts';

const api = await anApi();
const mission = await aMission(api);
const ID = '532929197508120015';
const household = await aHousehold()
  .inVillage(nuodeng)
  .numbered('5329290100000007')
  .headedBy('杨国华', { idNumber: ID })
  .sealedBy(api.services.crypto)
  .in(api.prisma);

await raiseIssue(mission.inspector, {
  missionId: mission.id,
  title: '=HYPERLINK("http://x","点这里")',
  description: '+1',
  householdId: household.id,
  personId: household.members[0]?.id,
}).data();
await raiseIssue(mission.inspector, {
  missionId: mission.id,
  title: '部门的',
  responsibleAreaCode: null,
  responsibleDepartment: 'MEDICAL_INSURANCE',
  householdId: household.id,
  personId: household.members[0]?.id,
}).data();
await raiseIssue(mission.inspector, { missionId: mission.id, title: '草稿', issueNow: false }).data();

beforeEach(() => api.clock.set(TEST_NOW));

const EXPORT = `mutation Export($filter: IssueFilter, $kind: String!, $purpose: String!) {
  exportIssues(filter: $filter, kind: $kind, purpose: $purpose) { ... on ExportFile { url name rowCount } ... on Refused { refusals { code field } } }
}`;

const exported = async (client: ApiClient, { kind = 'list', filter = {} } = {}) =>
  (await client.ask(EXPORT, { kind, filter, purpose: '县里开会' }).data()).exportIssues as {
    url: string;
    name: string;
    rowCount: number;
  };

const read = async (client: ApiClient, url: string) => {
  const response = await client.fetch(url);
  const path = join(await mkdtemp(join(tmpdir(), 'shouwang-export-')), 'x.xlsx');
  await pipeline(Readable.fromWeb(response.body as never), createWriteStream(path));
  const rows: SheetRow[] = [];
  const table = await readTable(path, {
    columns: [{ key: 'no', names: ['编号'], required: true }],
    onBatch: (batch) => {
      for (let row = 0; row < batch.length; row += 1) rows.push(batch.rowAt(row));
    },
  });
  if (!table.ok) throw new Error(table.refusal.code);
  const cells = table.headers[0]?.cells ?? [];
  return rows.map(({ texts, kinds }) => ({
    kinds,
    ...Object.fromEntries(cells.map((header, column) => [header, texts[column] ?? ''])),
  })) as (Record<string, string> & { kinds: unknown })[];
};

describe('an export of issues', () => {
  it('is named by county, sheet and time, and has ids as text and no formula', async () => {
    const { url, name, rowCount } = await exported(mission.officer, { filter: { bucket: 'open' } });
    expect([name, rowCount]).toEqual(['云龙县_问题清单_20211020_1000.xlsx', 2]);
    const rows = await read(mission.officer, url);
    const row = rows.find(({ 问题 }) => 问题?.startsWith('='));
    expect(row).toMatchObject({ 户编号: '5329290100000007', 证件号码: ID, 问题描述: '+1' });
    expect(JSON.stringify(rows.map(({ kinds }) => kinds))).not.toMatch(/formula/iu);
  });

  it('masks identity numbers by role: whole for the county officer, masked for the team, absent for a department', async () => {
    const numberFor = async (client: ApiClient) =>
      (await read(client, (await exported(client)).url)).map(({ 证件号码 }) => 证件号码).filter(Boolean)[0] ?? '';
    expect(await numberFor(mission.inspector)).toMatch(/^\d{1,6}\*+\d{0,4}[\dX]?$/u);
    expect(await numberFor(await api.signedInAs('SUPERVISOR'))).toContain('*');
    expect(await numberFor(await api.signedInAs('TOWNSHIP_OFFICER'))).toBe(ID);
    expect(await numberFor(await api.signedInAs('DEPARTMENT_LIAISON'))).toBe('');
  });

  it('as a ledger tells how each was put right, for a township under its own name', async () => {
    const township = await api.signedInAs('TOWNSHIP_OFFICER', { in: nuodengTownship });
    const { url, name } = await exported(township, { kind: 'ledger' });
    expect(name).toBe('云龙县_诺邓镇_整改台账_20211020_1000.xlsx');
    const rows = await read(township, url);
    // A draft is not on the township's list.
    expect(rows.map(({ 整改进度, 退回次数, 是否销号 }) => [整改进度, 退回次数, 是否销号])).toEqual([
      ['待认领', '0', '否'],
      ['待认领', '0', '否'],
    ]);
  });

  it.each(ROLE_NAMES)('for %s is there only when the policy says so', async (role) => {
    const client = role === 'INSPECTOR' ? mission.inspector : await api.signedInAs(role);
    const { data } = await client.ask(EXPORT, { kind: 'list', purpose: '开会' });
    const mayExport = ['TOWNSHIP_OFFICER', 'COUNTY_OFFICER', 'DEPARTMENT_LIAISON', 'INSPECTOR', 'SUPERVISOR'].includes(
      role,
    );
    expect('url' in data.exportIssues, JSON.stringify(data)).toBe(mayExport);
    if (!mayExport) expect(data.exportIssues.refusals).toEqual([{ code: 'FORBIDDEN', field: null }]);
  });

  it('asks for a purpose and keeps it in the audit trail', async () => {
    await mission.officer.ask(EXPORT, { kind: 'list', purpose: ' ' }).expectRefused('PURPOSE_MISSING');
    await mission.officer.ask(EXPORT, { kind: 'secret', purpose: '好奇' }).expectRefused('INPUT_INVALID');
    await mission.officer
      .ask(EXPORT, { kind: 'list', purpose: '无', filter: { text: '没有这个' } })
      .expectRefused('NOTHING_TO_EXPORT');
    const { url } = await exported(mission.officer);
    const entry = await api.prisma.auditEntry.findFirstOrThrow({
      where: { objectId: url.slice(-36), action: 'issue.export' },
    });
    expect(entry.purpose).toBe('县里开会');
  });

  it('is downloaded by who asked for it, as long as the right and the file last', async () => {
    const { url } = await exported(mission.officer);
    expect((await mission.officer.fetch(url)).status).toBe(200);
    expect((await (await api.signedInAs('COUNTY_OFFICER')).fetch(url)).status).toBe(404);
    api.clock.set(new Date('2021-10-22T08:00:00+08:00'));
    const again = await api.signedInTo(mission.officer.account as Account);
    expect((await again.fetch(url)).status).toBe(404);
  });
});
