import { readdirSync, readFileSync } from 'node:fs';
import { jiuzhou, nuodeng } from '@shouwang/database/testing';
import { ROLE_NAMES } from '@shouwang/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishedRound } from '../../testing/a-campaign.ts';
import { aRegisterFile, type Cells, countyRows } from '../../testing/a-register-file.ts';
import { anApi } from '../../testing/an-api.ts';
import { countySmall, truthRows } from '../../testing/county-small.ts';
import { askConfirm, askUndo, findBatch, previewed, type ShownBatch, sendImport } from '../../testing/import-acts.ts';
import { dumpRegister } from '../../testing/register-dump.ts';
import { inlineWork } from '../platform/jobs/inline-work.ts';
import type { JobWork } from '../platform/jobs/job-handler.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { applyImport } from './apply-import.ts';
import { readImport } from './read-import.ts';
import { startImport } from './start-import.ts';

const api = await anApi();
const officer = await api.signedInAs('COUNTY_OFFICER');
const rows = (await countyRows('householdRegister')).slice(0, 40);

describe('files that are no register', () => {
  const judged = new Map(truthRows('invalid/invalid.csv').map((row) => [row.file ?? '', row]));

  it.each(readdirSync(countySmall('invalid/')).filter((file) => file !== 'invalid.csv'))(
    '%s is refused by name',
    async (file) => {
      const bytes = readFileSync(countySmall(`invalid/${file}`));
      if (bytes.length === 0) {
        const response = await officer.upload(bytes, { name: file, purpose: 'register' });
        expect(await response.json()).toMatchObject({ code: 'FILE_EMPTY' });
        return;
      }
      const batch = await previewed(api, officer, bytes, file);
      expect(batch).toMatchObject({ status: 'REFUSED', readRows: 0, rows: { totalCount: 0 } });
      // Those files are no register: what is readable has no header that we know.
      const reason = judged.get(file)?.expected === 'REFUSED' ? judged.get(file)?.reason : undefined;
      expect([reason, 'NO_HEADER', 'ENCODING', 'CSV_QUOTE']).toContain(batch.refusal.code);
      if (reason && reason !== 'DUPLICATE_HEADER' && reason !== 'NO_ROWS') expect(batch.refusal.code).toBe(reason);
      expect(batch.refusal.sentence).not.toMatch(/[{}]/u);
      await askConfirm(officer, batch).expectRefused('IMPORT_NOT_READY');
    },
  );

  it('with a header twice, without a row, or with formulas are judged as such', async () => {
    const headers = ['户编号', '人编号', '姓名', '与户主关系', '户类型', '姓名'];
    const twice = await previewed(api, officer, await aRegisterFile('householdRegister', rows, { headers }));
    expect(twice).toMatchObject({ status: 'REFUSED', refusal: { code: 'DUPLICATE_HEADER' } });
    const empty = await previewed(api, officer, await aRegisterFile('householdRegister', []));
    expect(empty).toMatchObject({ status: 'REFUSED', refusal: { code: 'NO_ROWS' } });
  });
});

describe('people who may not import', () => {
  let batch: ShownBatch;

  beforeAll(async () => {
    batch = await previewed(api, officer, await aRegisterFile('householdRegister', rows));
  });

  it.each(ROLE_NAMES.filter((role) => role !== 'COUNTY_OFFICER' && role !== 'TOWNSHIP_OFFICER'))(
    '%s can neither send, nor start, nor confirm',
    async (role) => {
      const client = await api.signedInAs(role);
      const response = await client.upload('户编号,人编号\n1,2\n', { name: '户信息.csv', purpose: 'register' });
      expect(response.status).toBe(403);
      const start = `mutation Start($id: ID!) {
      startImport(fileId: $id, idempotencyKey: "x") { ... on Refused { refusals { code } } }
    }`;
      const { fileId } = await api.prisma.importBatch.findUniqueOrThrow({ where: { id: batch.id } });
      const code = role === 'COUNTY_APPROVER' ? 'FORBIDDEN' : 'NOT_FOUND';
      await client.ask(start, { id: fileId }).expectRefused(code);
      await askConfirm(client, batch).expectRefused(code);
      await askUndo(client, batch).expectRefused(code);
      expect((await client.fetch(`/files/${fileId}`)).status).toBe(404);
      const seen = await findBatch(client, batch.id);
      if (role === 'COUNTY_APPROVER') expect(seen).toMatchObject({ status: 'PREVIEWED', actions: [] });
      else expect(seen).toBeNull();
    },
  );

  it('get the same answer for this import as for one that never was', async () => {
    const clerk = await api.signedInAs('VILLAGE_CLERK', { in: nuodeng });
    const ask = 'query Batch($id: ID!) { importBatch(id: $id) { id rows { totalCount } } }';
    const real = await clerk.ask(ask, { id: batch.id });
    const random = await clerk.ask(ask, { id: '01890000-0000-7000-8000-000000000000' });
    expect(real.text).toBe(random.text);
  });
});

describe('rows of households outside the area of whoever imports', () => {
  it('are rejected, and others are not', async () => {
    const here = { ...(rows[0] ?? {}), 行政区划代码: nuodeng.code, 村民小组代码: '', 户编号: '71', 人编号: '7101' };
    const there = { ...here, 行政区划代码: jiuzhou.code, 户编号: '72', 人编号: '7201' };
    const bytes = await aRegisterFile('householdRegister', [here, there] as Cells[]);
    const { asked } = await sendImport(officer, bytes);
    const { startImport: started } = await asked.data();
    await api.services.jobs.idle();
    // A village's officer may not import at all; the pass itself must still keep to the area that it is given.
    const context = operatorContext(api.services, 'COUNTY_OFFICER');
    const narrow = {
      ...context,
      signedIn: { ...(context.signedIn as object), areaPath: nuodeng.path },
    } as typeof context;
    await api.prisma.importBatch.update({ where: { id: started.id }, data: { status: 'READING' } });
    expect(await readImport(inlineWork(narrow), started.id)).toMatchObject({ newRows: 1, rejectedRows: 1 });
  });
});

describe('a server that dies', () => {
  const registerFileOf = async (): Promise<string> => {
    const bytes = await aRegisterFile('householdRegister', await countyRows('householdRegister'));
    const response = await officer.upload(bytes, { name: '户信息.xlsx', purpose: 'register' });
    return ((await response.json()) as { id: string }).id;
  };

  /** Work that is cut off when so many rows have been compared. */
  const dyingAt = (rowCount: number): Pick<JobWork, 'context' | 'signal' | 'report' | 'inTransaction'> => {
    const context = operatorContext(api.services, 'COUNTY_OFFICER');
    const death = new AbortController();
    const work = inlineWork(context, ({ done = 0 }) => {
      if (done >= rowCount) death.abort(new Error('killed'));
    });
    return { ...work, signal: death.signal };
  };

  it('while it reads leaves a batch that is read again from the start', async () => {
    const context = operatorContext(api.services, 'COUNTY_OFFICER');
    const fileId = await registerFileOf();
    await api.prisma.storedFile.update({
      where: { id: fileId },
      data: { uploadedById: context.signedIn?.accountId ?? '' },
    });
    const { id } = await startImport(context, { fileId, isInline: true });
    await expect(readImport(dyingAt(2_500), id)).rejects.toThrow('killed');
    expect(await api.prisma.importBatch.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'READING',
      readRows: 0,
    });
    expect(await readImport(inlineWork(context), id)).toMatchObject({ readRows: 4328, newRows: 4328 });
    expect(await api.prisma.importRow.count({ where: { batchId: id } })).toBe(4328);

    const before = await dumpRegister(api);
    await api.prisma.importBatch.update({ where: { id }, data: { status: 'APPLYING' } });
    await expect(applyImport(dyingAt(3_000), { batchId: id, keepsRows: false })).rejects.toThrow('killed');
    expect(await dumpRegister(api)).toEqual(before);
    expect(await api.prisma.area.count({ where: { level: 'VILLAGE_GROUP' } })).toBe(0);

    expect(await applyImport(inlineWork(context), { batchId: id, keepsRows: false })).toMatchObject({ newRows: 4328 });
    expect(await api.prisma.person.count()).toBe(4328);
    expect(await applyImport(inlineWork(context), { batchId: id, keepsRows: false })).toBeUndefined();
    expect(await api.prisma.importBatch.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'CONFIRMED' });
  });
});

describe('a round that is locked', () => {
  it('[CAM-5] takes no file of its own days after 24:00, however it was begun before', async () => {
    const dayOfExport = new Date('2021-09-30T00:00:00Z');
    api.clock.set(new Date('2021-11-30T23:50:00+08:00'));
    const county = await api.signedInAs('COUNTY_OFFICER');
    await publishedRound(api);
    const batch = await previewed(api, county, await aRegisterFile('householdRegister', rows.slice(0, 8)));
    await api.prisma.importBatch.update({ where: { id: batch.id }, data: { referenceOn: dayOfExport } });
    api.clock.set(new Date('2021-12-01T00:00:00+08:00'));
    await askConfirm(county, batch).expectRefused('ROUND_LOCKED');
    expect(await findBatch(county, batch.id)).toMatchObject({ status: 'PREVIEWED' });
  });
});
