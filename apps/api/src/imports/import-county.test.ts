import { readFileSync } from 'node:fs';
import {
  DIVISIONS_532929,
  HOUSEHOLD_FILE,
  MONITORING_FILE,
  type NationalFileKind,
  nationalHeaders,
  nationalRow,
} from '@shouwang/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { countyRows, REGISTER_FILES } from '../../testing/a-register-file.ts';
import { anApi } from '../../testing/an-api.ts';
import { countySmall } from '../../testing/county-small.ts';
import { imported, type ShownBatch, sendImport } from '../../testing/import-acts.ts';
import { householdFacts } from '../households/household-columns.ts';
import { monitoringCaseFacts } from '../households/monitoring-case-columns.ts';
import { personFacts } from '../households/person-columns.ts';
import { inlineWork } from '../platform/jobs/inline-work.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { importNow } from './import-now.ts';

const api = await anApi();
const officer = await api.signedInAs('COUNTY_OFFICER');
const truth = JSON.parse(readFileSync(countySmall('truth/register.json'), 'utf8'));

const KINDS = Object.keys(REGISTER_FILES) as NationalFileKind[];
const titles: Readonly<Record<NationalFileKind, string>> = {
  householdRegister: '户信息',
  monitoredHouseholds: '监测对象信息',
  workSpells: '已外出务工信息',
  workPlans: '计划外出务工信息',
  villages: '行政村信息',
};
const bytesOf = (kind: NationalFileKind) => readFileSync(countySmall(`register/${REGISTER_FILES[kind]}`));

const batches = new Map<NationalFileKind, ShownBatch>();

beforeAll(async () => {
  for (const kind of KINDS) batches.set(kind, await imported(api, officer, bytesOf(kind), REGISTER_FILES[kind]));
});

describe('the exports of a county', () => {
  it.each(KINDS)('of kind %s are recognised, and every row of an empty register is new', (kind) => {
    const rows = truth.rowsPerFile[titles[kind]];
    expect(batches.get(kind)).toMatchObject({
      kind,
      kindLabel: titles[kind],
      headerRow: 3,
      status: 'CONFIRMED',
      readRows: rows,
      newRows: rows,
      changedRows: 0,
      unchangedRows: 0,
      rejectedRows: 0,
      errorWorkbookUrl: null,
      rows: { totalCount: rows },
    });
  });

  it('make the register that the county knows', async () => {
    const { prisma } = api;
    expect(await prisma.household.count()).toBe(truth.households);
    expect(await prisma.person.count({ where: { isActiveMember: true } })).toBe(truth.people);
    const byType = await prisma.household.groupBy({ by: ['householdType'], _count: true });
    expect(Object.fromEntries(byType.map((one) => [one.householdType, one._count]))).toEqual({
      LIFTED: truth.householdsByType.脱贫户,
      GENERAL: truth.householdsByType.一般农户,
    });
    expect(await prisma.workSpell.count({ where: { kind: 'OUT' } })).toBe(truth.rowsPerFile.已外出务工信息);
    expect(await prisma.workSpell.count({ where: { kind: 'PLANNED' } })).toBe(truth.rowsPerFile.计划外出务工信息);
    expect(await prisma.area.count({ where: { level: 'VILLAGE', NOT: { facts: { equals: {} } } } })).toBe(90);
  });

  it('place every household in its township, with the state of its monitoring', async () => {
    const townships = DIVISIONS_532929.filter(({ level }) => level === 'TOWNSHIP');
    for (const { code } of townships) {
      const here = { areaPath: { startsWith: `53/5329/532929/${code}/` } };
      const expected = truth.byTownship[code];
      expect(await api.prisma.household.count({ where: here }), code).toBe(expected.households);
      expect(await api.prisma.person.count({ where: here }), code).toBe(expected.people);
      const open = { ...here, monitoringStatus: 'OPEN' };
      expect(await api.prisma.household.count({ where: open }), code).toBe(expected.monitoredOpen);
      const eliminated = { ...here, monitoringStatus: 'ELIMINATED' };
      expect(await api.prisma.household.count({ where: eliminated }), code).toBe(expected.eliminated);
    }
  });

  it('give every household the category and the risks of its case', async () => {
    const byCategory = await api.prisma.household.groupBy({ by: ['category'], _count: true });
    const counts = Object.fromEntries(byCategory.map((one) => [one.category, one._count]));
    const { 脱贫不稳定户, 边缘易致贫户, 突发严重困难户 } = truth.monitoredByCategory;
    expect(counts).toMatchObject({
      UNSTABLE_LIFTED: 脱贫不稳定户.households,
      MARGINAL: 边缘易致贫户.households,
      SUDDEN_HARDSHIP: 突发严重困难户.households,
    });
    const monitored = await api.prisma.household.findMany({
      where: { category: { not: null } },
      include: { monitoringCases: true },
    });
    for (const { risks, monitoringCases } of monitored) {
      const ofCase = (monitoringCases[0]?.risks ?? []) as { type: string }[];
      expect(risks).toEqual([...new Set(ofCase.map(({ type }) => type))]);
    }
  });

  it('[REG-25] come out again cell by cell as they went in', async () => {
    const { crypto } = api.services;
    const households = await api.prisma.household.findMany({ include: { members: true } });
    const written = new Map(
      households.flatMap(({ members, ...household }) =>
        members.map((member) => [
          member.personNo,
          nationalRow(HOUSEHOLD_FILE, householdFacts(crypto, household), personFacts(crypto, member)),
        ]),
      ),
    );
    const headers = nationalHeaders(HOUSEHOLD_FILE);
    for (const cells of await countyRows('householdRegister')) {
      expect(written.get(cells.人编号 ?? '')).toEqual(headers.map((header) => cells[header]?.trim()));
    }
  });

  it('[REG-26] keep every cell of a case', async () => {
    const { crypto } = api.services;
    const cases = await api.prisma.monitoringCase.findMany({ include: { household: true } });
    const factsOf = new Map(cases.map((one) => [one.household.householdNo, monitoringCaseFacts(crypto, one)]));
    const columns = MONITORING_FILE.columns.filter((column) => typeof column === 'string');
    const headers = nationalHeaders(MONITORING_FILE);
    for (const cells of await countyRows('monitoredHouseholds')) {
      const facts = factsOf.get(cells.户编号 ?? '') ?? {};
      for (const key of columns.filter(
        (column) => column.endsWith('AtIdentification') || column.startsWith('helper'),
      )) {
        const header = headers[MONITORING_FILE.columns.indexOf(key)] ?? '';
        expect(facts[key] ?? '', `${cells.户编号} ${key}`).toBe(cells[header]);
      }
    }
  });

  it('leave no identity number and no telephone in the clear', async () => {
    for (const table of ['Person', 'Household', 'MonitoringCase', 'WorkSpell', 'RegisterChange', 'ImportRow']) {
      const [row] = await api.prisma.$queryRawUnsafe<{ found: bigint }[]>(
        `SELECT count(*) AS found FROM "${table}" t WHERE t::text ~ '532999[0-9]{11}|1990[0-9]{7}'`,
      );
      expect(Number(row?.found), table).toBe(0);
    }
  });

  it('imported again change nothing', async () => {
    const work = inlineWork(operatorContext(api.services, 'COUNTY_OFFICER'));
    for (const kind of KINDS) {
      const again = await importNow(work, countySmall(`register/${REGISTER_FILES[kind]}`));
      expect(again).toMatchObject({
        status: 'CONFIRMED',
        newRows: 0,
        changedRows: 0,
        unchangedRows: truth.rowsPerFile[titles[kind]],
        rejectedRows: 0,
      });
    }
    expect(await api.prisma.registerChange.count()).toBe(0);
  });

  it('sent again byte for byte are known, with who imported them and when', async () => {
    const { asked } = await sendImport(officer, bytesOf('workPlans'));
    const { sentence } = await asked.expectRefused('IMPORT_FILE_KNOWN');
    expect(sentence).toContain('2021-10-20');
    expect(sentence).toContain('命令行');
  });
});
