import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@shouwang/database';
import { HOUSEHOLD_FILE, MONITORING_FILE, nationalHeaders } from '@shouwang/domain';
import { readTable } from '@shouwang/spreadsheet';
import { beforeAll, describe, expect, it } from 'vitest';
import { aRegisterFile, aWorkbook, type Cells, countyRows, readCells } from '../../testing/a-register-file.ts';
import { anApi } from '../../testing/an-api.ts';
import {
  askCancel,
  askConfirm,
  askUndo,
  confirmed,
  findBatch,
  imported,
  previewed,
  type ShownBatch,
  sendImport,
  undone,
} from '../../testing/import-acts.ts';
import { dumpRegister } from '../../testing/register-dump.ts';
import { sweepFiles } from '../platform/files/sweep-files.ts';

const api = await anApi();
const officer = await api.signedInAs('COUNTY_OFFICER');

/** Two monitored households and some others, with all their rows. */
const county = await countyRows('householdRegister');
const cases = await countyRows('monitoredHouseholds');
const numbersOf = (rows: readonly Cells[]) => [...new Set(rows.map((row) => row.户编号 ?? ''))];
const monitoredNos = numbersOf(cases).slice(0, 2);
const chosen = new Set([...monitoredNos, ...numbersOf(county).slice(0, 8)]);
const base = county.filter((row) => chosen.has(row.户编号 ?? ''));
const baseCases = cases.filter((row) => monitoredNos.includes(row.户编号 ?? ''));
const spells = (await countyRows('workSpells')).filter((row) => chosen.has(row.户编号 ?? ''));

const isOf = (householdNo: string) => (row: Cells) => row.户编号 === householdNo;
const householdsOfSize = (size: number) => numbersOf(base).filter((no) => base.filter(isOf(no)).length >= size);
const [big = '', other = ''] = householdsOfSize(3);
const bigRows = base.filter(isOf(big));

/** The rows with cells of some of them changed. */
const changing = (rows: readonly Cells[], is: (row: Cells, at: number) => boolean, change: Cells): Cells[] =>
  rows.map((row, at) => (is(row, at) ? { ...row, ...change } : row));

const importRows = async (rows: readonly Cells[]): Promise<ShownBatch> =>
  imported(api, officer, await aRegisterFile('householdRegister', rows));

const previewRows = async (rows: readonly Cells[]): Promise<ShownBatch> =>
  previewed(api, officer, await aRegisterFile('householdRegister', rows));

const shownRows = (batch: ShownBatch) => batch.rows.edges.map(({ node }: { node: ShownBatch }) => node);

beforeAll(async () => {
  expect(await importRows(base)).toMatchObject({ status: 'CONFIRMED', newRows: base.length });
  await imported(api, officer, await aRegisterFile('monitoredHouseholds', baseCases));
  await imported(api, officer, await aRegisterFile('workSpells', spells));
});

/** Imports, looks, takes back, and expects the register of before. */
const andBack = async (batch: ShownBatch, before: Awaited<ReturnType<typeof dumpRegister>>): Promise<void> => {
  const brought = await createdBy(batch.id);
  expect(await undone(api, officer, batch)).toMatchObject({ status: 'UNDONE', job: { status: 'DONE' } });
  expect(await dumpRegister(api)).toEqual(before);
  // [HIS-7] What had been known stays known: each change beside its reversal, each row that came beside its withdrawal.
  const ofBatch = { sourceId: batch.id, indicatorKey: { not: 'inRegister' } };
  const said = await api.prisma.registerChange.count({ where: { ...ofBatch, sourceKind: 'import' } });
  expect(await api.prisma.registerChange.count({ where: { ...ofBatch, sourceKind: 'undo' } })).toBe(said);
  expect(await api.prisma.withdrawnRow.count({ where: { sourceId: batch.id } })).toBe(brought);
};

const createdBy = async (createdSourceId: string): Promise<number> => {
  const { prisma } = api;
  const where = { createdSourceId };
  const counts = await Promise.all([
    prisma.household.count({ where }),
    prisma.person.count({ where }),
    prisma.monitoringCase.count({ where }),
    prisma.workSpell.count({ where }),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
};

describe('a preview', () => {
  it('shows a changed cell with what it was and what it becomes, and writes nothing', async () => {
    const before = await dumpRegister(api);
    const head = bigRows[0] ?? {};
    const rows = changing(base, (row) => row.人编号 === head.人编号, { 文化程度: '本科及以上', 住房面积: '321' });
    const batch = await previewRows(rows);
    expect(batch).toMatchObject({
      status: 'PREVIEWED',
      newRows: 0,
      changedRows: 1,
      unchangedRows: base.length - 1,
      actions: [
        { name: 'confirm', allowed: true },
        { name: 'settle', allowed: false },
        { name: 'chooseDay', allowed: true },
        { name: 'cancel', allowed: true },
        { name: 'undo', allowed: false },
      ],
    });
    expect(shownRows(batch)).toEqual([
      {
        rowNumber: base.findIndex((row) => row.人编号 === head.人编号) + 4,
        outcome: 'CHANGED',
        householdNo: big,
        personNo: head.人编号,
        name: head.姓名,
        differences: expect.arrayContaining([
          { key: 'houseArea', label: '住房面积', before: head.住房面积, after: '321' },
          { key: 'educationLevel', label: '文化程度', before: head.文化程度, after: '本科及以上' },
        ]),
        errors: [],
      },
    ]);
    expect(await dumpRegister(api)).toEqual(before);
    expect(await askCancel(officer, batch).data()).toMatchObject({ cancelImport: { status: 'CANCELLED' } });
    await askConfirm(officer, await findBatch(officer, batch.id)).expectRefused('IMPORT_NOT_READY');
  });

  it('shows identity numbers and telephones masked', async () => {
    const member = bigRows[1] ?? {};
    const batch = await previewRows(
      changing(base, (row) => row.人编号 === member.人编号, { 家庭成员联系电话: '19900099999' }),
    );
    const [row] = shownRows(batch);
    expect((row as ShownBatch).differences).toMatchObject([{ key: 'mobile', after: '199****9999' }]);
    await askCancel(officer, batch).data();
  });

  it('without anything new or changed cannot be confirmed', async () => {
    const batch = await previewRows([...base].reverse());
    expect(batch).toMatchObject({ newRows: 0, changedRows: 0, unchangedRows: base.length });
    await askConfirm(officer, batch).expectRefused('IMPORT_NOTHING_TO_DO');
    await askCancel(officer, batch).data();
  });

  it('of a sheet without some columns leaves their values alone', async () => {
    const headers = ['户编号', '人编号', '姓名', '与户主关系', '户类型', '文化程度'];
    const batch = await previewed(api, officer, await aRegisterFile('householdRegister', base, { headers }));
    expect(batch).toMatchObject({ changedRows: 0, unchangedRows: base.length });
    await askCancel(officer, batch).data();
  });

  it('names what it does not know, and what it must have', async () => {
    const headers = [...nationalHeaders(HOUSEHOLD_FILE), '村里自己加的一列'];
    const { columns, ...batch } = await previewed(
      api,
      officer,
      await aRegisterFile('householdRegister', base, { headers }),
    );
    expect(columns.at(-1)).toEqual({
      position: 125,
      header: '村里自己加的一列',
      key: null,
      label: null,
      isRequired: false,
    });
    expect(columns.filter((column: { isRequired: boolean }) => column.isRequired)).toHaveLength(4);
    await askCancel(officer, batch as ShownBatch).data();
  });
});

describe('[HIS-6] the day of a file', () => {
  it('is chosen at the preview, and what the file says is true from it', async () => {
    const rows = changing(base, isOf(big), { 家庭住址: '诺邓新村' });
    const batch = await previewRows(rows);
    const choose = (referenceOn: string, { id, version }: ShownBatch) =>
      officer.ask(
        `mutation($id: ID!, $version: Int!, $day: Date!, $key: String!) {
          chooseReferenceDay(id: $id, version: $version, referenceOn: $day, idempotencyKey: $key) {
            ... on ImportBatch { id version referenceOn } ... on Refused { refusals { code sentence } } } }`,
        { id, version, day: referenceOn, key: crypto.randomUUID() },
      );
    await choose('2999-01-01', batch).expectRefused('FACT_IN_FUTURE');
    const { chooseReferenceDay } = await choose('2021-09-30', batch).data();
    expect(chooseReferenceDay).toMatchObject({ referenceOn: '2021-09-30' });
    const done = await confirmed(api, officer, { ...batch, version: chooseReferenceDay.version });
    const changes = await api.prisma.registerChange.findMany({ where: { sourceId: done.id } });
    expect(changes.length).toBeGreaterThan(0);
    for (const { effectiveOn } of changes) expect(effectiveOn).toEqual(new Date('2021-09-30'));
    await undone(api, officer, done);
  });
});

describe('an import', () => {
  it('changes exactly what it showed, keeps what it was, and is taken back without a trace', async () => {
    const before = await dumpRegister(api);
    const member = bigRows[1] ?? {};
    const newNumber = '532999199001010010';
    const rows = changing(base, (row) => row.人编号 === member.人编号, {
      证件号码: newNumber,
      家庭成员联系电话: '',
      健康状况: '健康',
      姓名: '改名人',
    });
    const batch = await importRows(rows);
    expect(batch).toMatchObject({ status: 'CONFIRMED', changedRows: 1 });
    const person = await api.prisma.person.findUniqueOrThrow({ where: { personNo: member.人编号 } });
    expect(person).toMatchObject({
      name: '改名人',
      nameInitials: 'gmr',
      idLast4: '0010',
      mobileSealed: null,
      version: 2,
    });
    const household = await api.prisma.household.findUniqueOrThrow({ where: { householdNo: big } });
    expect(household.searchInitials).toContain('gmr');
    const history = await api.prisma.registerChange.findMany({ where: { sourceId: batch.id } });
    expect(history.map(({ indicatorKey }) => indicatorKey)).toEqual(
      expect.arrayContaining(['idNumber', 'mobile', 'name']),
    );
    expect(JSON.stringify(history)).not.toContain(newNumber);
    expect(history[0]).toMatchObject({ sourceLabel: '户信息导入', recordedBy: officer.account?.name });
    await andBack(batch, before);
  });

  it('brings new people, lets those go who stand nowhere in it, and moves those who stand elsewhere', async () => {
    const before = await dumpRegister(api);
    const [head, goes, moves] = bigRows;
    if (!head || !goes || !moves) throw new Error('unreachable: the household has three rows');
    const headers = nationalHeaders(HOUSEHOLD_FILE);
    const ofPerson = new Set(headers.slice(headers.indexOf('人编号'), headers.indexOf('行政区划代码')));
    const otherHome = base.find(isOf(other)) ?? {};
    const movedRow: Cells = {
      ...Object.fromEntries(
        headers.map((header) => [header, (ofPerson.has(header) ? moves : otherHome)[header] ?? '']),
      ),
      与户主关系: '其他',
    };
    const born: Cells = {
      ...head,
      人编号: `${big}99`,
      姓名: '新生儿',
      与户主关系: '之子',
      证件号码: '',
      出生日期: '20210901',
    };
    const rows = [...base.filter((row) => row !== goes && row !== moves), born, movedRow];
    const batch = await previewRows(rows);
    expect(batch).toMatchObject({ newRows: 1, rejectedRows: 0 });
    const byName = new Map<string, ShownBatch>(shownRows(batch).map((row: ShownBatch) => [row.name, row]));
    expect(byName.get(head.姓名 ?? '')).toMatchObject({
      outcome: 'CHANGED',
      differences: [{ key: 'member', label: '家庭成员', before: goes.姓名, after: null }],
    });
    expect(byName.get('新生儿')).toMatchObject({ outcome: 'NEW' });
    expect(byName.get(moves.姓名 ?? '')?.differences[0]).toMatchObject({
      key: 'householdNo',
      before: big,
      after: other,
    });

    const done = await confirmed(api, officer, batch);
    const members = await api.prisma.person.findMany({
      where: { household: { householdNo: big }, isActiveMember: true },
    });
    expect(members.map(({ name }) => name).sort()).toEqual(
      [...bigRows.filter((row) => row !== goes && row !== moves).map((row) => row.姓名), '新生儿'].sort(),
    );
    const gone = await api.prisma.person.findUniqueOrThrow({ where: { personNo: goes.人编号 } });
    expect(gone).toMatchObject({ isActiveMember: false, leaveReason: '户信息里不再有这个人' });
    const moved = await api.prisma.person.findUniqueOrThrow({
      where: { personNo: moves.人编号 },
      include: { household: true, workSpells: true },
    });
    expect(moved.household.householdNo).toBe(other);
    expect(moved.areaPath).toBe(moved.household.areaPath);
    const homes = await api.prisma.household.findMany({ where: { householdNo: { in: [big, other] } } });
    for (const { householdNo, memberCount } of homes) {
      const household = { householdNo };
      expect(memberCount).toBe(await api.prisma.person.count({ where: { household, isActiveMember: true } }));
    }

    const again = await importRows([...base.filter((row) => row !== moves), born, movedRow]);
    expect(await api.prisma.person.findUniqueOrThrow({ where: { personNo: goes.人编号 } })).toMatchObject({
      isActiveMember: true,
      leaveReason: null,
    });
    expect(await undone(api, officer, again)).toMatchObject({ status: 'UNDONE' });
    await andBack(await findBatch(officer, done.id), before);
  });

  it('lets nobody go from a household with a rejected row', async () => {
    const [head, second] = bigRows;
    const rows = changing(base, (row) => row === second, { 人编号: '' }).filter((row) => row !== bigRows[2]);
    const batch = await previewRows(rows);
    expect(batch).toMatchObject({ rejectedRows: 1, changedRows: 0 });
    expect(head).toBeDefined();
    await askCancel(officer, batch).data();
  });

  it('moves a household with all its parts into another village, and back', async () => {
    const before = await dumpRegister(api);
    const no = monitoredNos[0] ?? '';
    const village = {
      乡: '诺邓镇',
      村: '诺邓村委会',
      行政区划代码: '532929101205',
      村民小组: '第九村民小组',
      村民小组代码: '532929101205009',
    };
    const batch = await importRows(changing(base, isOf(no), village));
    const home = await api.prisma.household.findUniqueOrThrow({
      where: { householdNo: no },
      include: { members: true, monitoringCases: true, area: true },
    });
    expect(home.area).toMatchObject({
      code: '532929101205009',
      level: 'VILLAGE_GROUP',
      fullName: '诺邓镇 诺邓村委会 第九村民小组',
    });
    expect(home.areaPath).toBe('53/5329/532929/532929101/532929101205/532929101205009/');
    for (const { areaPath } of [...home.members, ...home.monitoringCases]) expect(areaPath).toBe(home.areaPath);
    await andBack(batch, before);
  });

  it('of new households takes everything away again', async () => {
    const before = await dumpRegister(api);
    const others = county.filter((row) => !chosen.has(row.户编号 ?? '')).slice(0, 12);
    const complete = new Set(numbersOf(others).slice(0, -1));
    const batch = await importRows(others.filter((row) => complete.has(row.户编号 ?? '')));
    expect(batch.newRows).toBeGreaterThan(3);
    await andBack(batch, before);
  });

  it('of changed cases and spells is taken back as well', async () => {
    const before = await dumpRegister(api);
    const no = monitoredNos[0] ?? '';
    const changedCases = changing(baseCases, isOf(no), {
      '致贫/返贫风险1': '其他',
      其他备注: '雨露计划中断',
      帮扶责任人联系电话: '19900011111',
    });
    const ofCases = await imported(
      api,
      officer,
      await aRegisterFile('monitoredHouseholds', changedCases),
      '监测对象信息.xlsx',
    );
    expect(ofCases).toMatchObject({ kind: 'monitoredHouseholds', changedRows: 1 });
    const household = await api.prisma.household.findUniqueOrThrow({ where: { householdNo: no } });
    expect(household.risks[0]).toBe('OTHER');
    const ofSpells = await imported(
      api,
      officer,
      await aRegisterFile(
        'workSpells',
        changing(spells, (_, at) => at === 0, { 务工月收入: '4321' }),
      ),
      '已外出务工.xlsx',
    );
    expect(ofSpells).toMatchObject({ kind: 'workSpells', changedRows: spells.length > 0 ? 1 : 0 });
    await undone(api, officer, ofSpells);
    await andBack(ofCases, before);
  });

  it('of a later month is a new episode, and the one before stays', async () => {
    const before = await dumpRegister(api);
    const eliminated =
      cases.find((row) => row.风险是否已消除 === '是' && chosen.has(row.户编号 ?? '')) ?? baseCases[0] ?? {};
    const no = eliminated.户编号 ?? '';
    const closed = await imported(
      api,
      officer,
      await aRegisterFile(
        'monitoredHouseholds',
        changing(baseCases, isOf(no), {
          风险是否已消除: '是',
          风险是否已消除0: '是',
          消除监测时间: '202108',
          风险消除方式: '帮扶消除',
        }),
      ),
    );
    const reflagged = await imported(
      api,
      officer,
      await aRegisterFile(
        'monitoredHouseholds',
        changing(baseCases, isOf(no), {
          风险是否已消除: '否',
          风险是否已消除0: '否',
          消除监测时间: '',
          风险消除方式: '',
          识别监测时间: '202109',
        }),
      ),
    );
    const episodes = await api.prisma.monitoringCase.findMany({
      where: { household: { householdNo: no } },
      orderBy: { episode: 'asc' },
    });
    expect(episodes).toMatchObject([
      { episode: 1, status: 'ELIMINATED' },
      { episode: 2, status: 'OPEN', identifiedMonth: '202109' },
    ]);
    await undone(api, officer, reflagged);
    await andBack(await findBatch(officer, closed.id), before);
  });
});

describe('village forms', () => {
  it('are imported, changed and taken back', async () => {
    const before = await dumpRegister(api);
    const villages = (await countyRows('villages')).slice(0, 5);
    const filled = await imported(api, officer, await aRegisterFile('villages', villages), '行政村信息.xlsx');
    expect(filled).toMatchObject({ kind: 'villages', newRows: 5 });
    const changed = await imported(
      api,
      officer,
      await aRegisterFile(
        'villages',
        changing(villages, (_, at) => at === 2, { 总户数: '777' }),
      ),
      '行政村信息.xlsx',
    );
    expect(shownRows(changed)).toMatchObject([
      { name: villages[2]?.村, differences: [{ key: 'totalHouseholds', after: '777' }] },
    ]);
    const { sentence } = await askUndo(officer, await findBatch(officer, filled.id)).expectRefused('IMPORT_TOUCHED');
    expect(sentence).toContain('行政村信息导入');
    await undone(api, officer, changed);
    await andBack(await findBatch(officer, filled.id), before);
  });
});

describe('an import cannot be taken back', () => {
  it('when its rows were written again, and the refusal says by what', async () => {
    const head = bigRows[0] ?? {};
    const first = await importRows(changing(base, (row) => row.人编号 === head.人编号, { 文化程度: '大专' }));
    const second = await importRows(changing(base, (row) => row.人编号 === head.人编号, { 文化程度: '小学' }));
    const { sentence } = await askUndo(officer, await findBatch(officer, first.id)).expectRefused('IMPORT_TOUCHED');
    expect(sentence).toContain(`户信息导入（${head.姓名}家）`);
    await undone(api, officer, second);
    await undone(api, officer, await findBatch(officer, first.id));
  });

  it('when something hangs on the households that it brought', async () => {
    const rows = county.filter((row) => row.户编号 === numbersOf(county).find((no) => !chosen.has(no)));
    const batch = await importRows(rows);
    const household = await api.prisma.household.findUniqueOrThrow({ where: { householdNo: rows[0]?.户编号 } });
    await api.prisma.clue.create({
      data: {
        id: newId(),
        clueNo: 'T-1',
        householdId: household.id,
        areaPath: household.areaPath,
        state: 'NEW',
        source: 'SELF_REPORT',
      },
    });
    const { sentence } = await askUndo(officer, batch).expectRefused('IMPORT_TOUCHED');
    expect(sentence).toContain(`线索（${household.headName}家）`);
    await api.prisma.clue.deleteMany();
    await undone(api, officer, batch);
  });
});

describe('a preview that has grown old', () => {
  it('is not written: the register is compared again, and the new preview stands', async () => {
    const head = bigRows[0] ?? {};
    const old = await previewRows(changing(base, (row) => row.人编号 === head.人编号, { 民族: '彝族' }));
    const between = await importRows(changing(base, (row) => row.人编号 === head.人编号, { 政治面貌: '中共党员' }));
    const before = await dumpRegister(api);
    await askConfirm(officer, old).data();
    await api.services.jobs.idle();
    const batch = await findBatch(officer, old.id);
    expect(batch).toMatchObject({ status: 'PREVIEWED', job: { status: 'FAILED' } });
    expect(batch.job.failure).toContain('预览之后登记册又改过');
    expect((shownRows(batch)[0] as ShownBatch).differences).toHaveLength(2);
    expect(await dumpRegister(api)).toEqual(before);
    await askCancel(officer, batch).data();
    await undone(api, officer, between);
  });

  it('is confirmed by one person only', async () => {
    const batch = await previewRows(changing(base, isOf(big), { 住房面积: '222' }));
    const second = await api.signedInAs('COUNTY_OFFICER');
    const answers = await Promise.all([askConfirm(officer, batch), askConfirm(second, batch)]);
    const winners = answers.filter(({ data }) => data.confirmImport.status === 'APPLYING');
    expect(winners).toHaveLength(1);
    await api.services.jobs.idle();
    await undone(api, officer, await findBatch(officer, batch.id));
  });
});

describe('rejected rows', () => {
  it('come back as a workbook with the same cells and the reasons, and are taken when put right', async () => {
    const before = await dumpRegister(api);
    const [first, second] = bigRows;
    const bad = base.map((row) => {
      if (row === first) return { ...row, 文化程度: '博士后' };
      return row === second ? { ...row, 户编号: '' } : row;
    });
    const batch = await previewRows(bad);
    expect(batch).toMatchObject({ rejectedRows: 2, changedRows: 0 });
    const rejected = shownRows(batch).filter((row: ShownBatch) => row.outcome === 'REJECTED');
    expect(rejected[0].errors).toMatchObject([{ label: '文化程度', value: '博士后', column: 'Q' }]);

    const response = await officer.fetch(batch.errorWorkbookUrl);
    expect(response.status).toBe(200);
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('退回_户信息.xlsx');
    const path = join(await mkdtemp(join(tmpdir(), 'errors-')), 'errors.xlsx');
    await writeFile(path, Buffer.from(await response.arrayBuffer()));
    const returned = await readCells(path);
    expect(returned).toHaveLength(2);
    expect(returned[0]).toMatchObject({ ...first, 文化程度: '博士后' });
    expect(returned[0]?.错误说明).toContain('博士后');
    expect(returned[1]?.错误说明).toContain('户编号为空');

    const approver = await api.signedInAs('COUNTY_APPROVER');
    expect((await approver.fetch(batch.errorWorkbookUrl)).status).toBe(404);

    const fixed = returned.map((row, at) => (at === 0 ? { ...row, 文化程度: '大专' } : { ...row, 户编号: big }));
    const headers = [...nationalHeaders(HOUSEHOLD_FILE), '错误说明'];
    await askCancel(officer, batch).data();
    const again = await previewed(api, officer, await aRegisterFile('householdRegister', fixed, { headers }));
    expect(again).toMatchObject({ readRows: 2, rejectedRows: 0, changedRows: 1 });
    await askCancel(officer, again).data();
    expect(await dumpRegister(api)).toEqual(before);
  });

  it('are those of cases and spells whose people are not in the register', async () => {
    const unknown = cases.filter((row) => !chosen.has(row.户编号 ?? '')).slice(0, 2);
    const strangers = changing(baseCases, (_, at) => at === 0, { 人编号: '999' });
    const batch = await previewed(api, officer, await aRegisterFile('monitoredHouseholds', [...strangers, ...unknown]));
    expect(batch).toMatchObject({ kind: 'monitoredHouseholds', rejectedRows: 3, changedRows: 0 });
    const messages = shownRows(batch).map((row: ShownBatch) => row.errors[0].message);
    expect(messages.every((message: string) => message.includes('先导入户信息'))).toBe(true);
    await askCancel(officer, batch).data();
    const ofSpells = await previewed(
      api,
      officer,
      await aRegisterFile(
        'workSpells',
        changing(spells.slice(0, 1), () => true, { 人编号: '999' }),
      ),
    );
    expect(ofSpells).toMatchObject({ rejectedRows: 1 });
    await askCancel(officer, ofSpells).data();
  });

  it('say above them whose they are when they are many, and are gone after their time', async () => {
    const many = county.slice(0, 51).map((row) => ({ ...row, 文化程度: '博士后' }));
    const batch = await previewRows(many);
    const bytes = Buffer.from(await (await officer.fetch(batch.errorWorkbookUrl)).arrayBuffer());
    const path = join(await mkdtemp(join(tmpdir(), 'errors-')), 'errors.xlsx');
    await writeFile(path, bytes);
    expect(await readCells(path)).toHaveLength(51);
    const columns = [{ key: 'reason', names: ['错误说明'], required: true }];
    const reading = await readTable(path, { columns, onBatch: () => undefined });
    expect(reading.ok && reading.headers[0]?.titleRows.flat().join('')).toMatch(
      /于 .+ 导出 51 行，用途：退回更正。内部资料，不得外传。/u,
    );

    const { prisma } = api.services.database;
    const id = String(batch.errorWorkbookUrl).split('/').at(-1) ?? '';
    const { expiresAt, uploadedAt } = await prisma.storedFile.findUniqueOrThrow({ where: { id } });
    expect(Math.floor((Number(expiresAt) - Number(uploadedAt)) / 86_400_000)).toBe(90);
    await prisma.storedFile.update({ where: { id }, data: { expiresAt: uploadedAt } });
    await sweepFiles(api.services);
    expect((await findBatch(officer, batch.id)).errorWorkbookUrl).toBeNull();
    expect((await officer.fetch(batch.errorWorkbookUrl)).status).toBe(404);
    await askCancel(officer, batch).data();
  });
});

describe('rows in an unusual order', () => {
  it('[REG-21] make the same households, however far apart they stand', async () => {
    const strangers = Array.from({ length: 3000 }, (_, at) => ({
      ...(bigRows[0] ?? {}),
      户编号: `7000${at}`,
      人编号: `7000${at}01`,
    }));
    const [head, ...rest] = bigRows;
    const batch = await previewRows([head ?? {}, ...strangers, ...rest]);
    expect(batch).toMatchObject({ readRows: 3000 + bigRows.length, unchangedRows: bigRows.length, newRows: 3000 });
    await askCancel(officer, batch).data();
  });

  it('on several worksheets are one register', async () => {
    const headers = nationalHeaders(HOUSEHOLD_FILE);
    const half = Math.floor(base.length / 2);
    const sheets = [
      { name: '诺邓镇', headers, rows: changing(base.slice(0, half), (_, at) => at === 0, { 民族: '不认识' }) },
      {
        name: '功果桥镇',
        headers: [...headers].reverse(),
        rows: changing(base.slice(half), (_, at) => at === 0, { 人编号: '' }),
      },
    ];
    const batch = await previewed(api, officer, await aWorkbook(sheets));
    expect(batch).toMatchObject({ readRows: base.length, rejectedRows: 1, changedRows: 1, warningCount: 1 });
    const path = join(await mkdtemp(join(tmpdir(), 'errors-')), 'errors.xlsx');
    await writeFile(path, Buffer.from(await (await officer.fetch(batch.errorWorkbookUrl)).arrayBuffer()));
    expect(await readCells(path)).toHaveLength(1);
    await askCancel(officer, batch).data();
  });

  it('of two different exports in one workbook are refused', async () => {
    const sheets = [
      { name: '户', headers: nationalHeaders(HOUSEHOLD_FILE), rows: base },
      { name: '监测', headers: nationalHeaders(MONITORING_FILE), rows: baseCases },
    ];
    const batch = await previewed(api, officer, await aWorkbook(sheets));
    expect(batch).toMatchObject({ status: 'REFUSED', refusal: { code: 'IMPORT_TWO_KINDS' }, rows: { totalCount: 0 } });
  });
});

describe('the same bytes', () => {
  it('on their way are the same import', async () => {
    const bytes = await aRegisterFile('householdRegister', changing(base, isOf(other), { 住房面积: '111' }));
    const first = await previewed(api, officer, bytes);
    const { asked } = await sendImport(officer, bytes);
    expect(await asked.data()).toMatchObject({ startImport: { id: first.id } });
    const done = await confirmed(api, officer, first);
    const again = await sendImport(officer, bytes);
    await again.asked.expectRefused('IMPORT_FILE_KNOWN');
    await undone(api, officer, done);
    expect((await previewed(api, officer, bytes)).status).toBe('PREVIEWED');
  });
});
