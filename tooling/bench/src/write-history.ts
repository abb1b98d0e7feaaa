import { type Database, insertRows, newId } from '@shouwang/database';
import { areaPathOf, DIVISIONS_532929, HOUSEHOLD_TYPE, labelOf, MONITORING_CATEGORY } from '@shouwang/domain';
import { SeededNumbers } from './random.ts';

const AT_ONCE = 20_000;
const SOURCE = newId();
const DAY_MS = 86_400_000;
/** The register begins here; changes are spread over the year that follows. */
const BEGINNING = Date.UTC(2021, 0, 1);
const DAYS = 365;

const householdColumns = {
  id: 'uuid',
  householdNo: 'text',
  areaPath: 'text',
  areaCode: 'text',
  headName: 'text',
  householdType: 'text',
  status: 'text',
  monitoringStatus: 'text',
  category: 'text',
  risks: 'text[]',
  facts: 'jsonb',
  searchInitials: 'text',
  memberCount: 'int4',
  lastSourceKind: 'text',
  lastSourceId: 'uuid',
  createdSourceId: 'uuid',
  existsFrom: 'date',
  createdAt: 'timestamp',
  version: 'int4',
  updatedAt: 'timestamp',
} as const;

const caseColumns = {
  id: 'uuid',
  caseNo: 'text',
  householdId: 'uuid',
  areaPath: 'text',
  episode: 'int4',
  category: 'text',
  identifiedMonth: 'text',
  source: 'text',
  risks: 'jsonb',
  facts: 'jsonb',
  status: 'text',
  lastSourceKind: 'text',
  lastSourceId: 'uuid',
  createdSourceId: 'uuid',
  existsFrom: 'date',
  createdAt: 'timestamp',
  version: 'int4',
  updatedAt: 'timestamp',
} as const;

const changeColumns = {
  id: 'uuid',
  householdId: 'uuid',
  areaPath: 'text',
  entity: 'text',
  entityId: 'uuid',
  indicatorKey: 'text',
  before: 'text',
  after: 'text',
  sourceKind: 'text',
  sourceId: 'uuid',
  sourceLabel: 'text',
  effectiveOn: 'date',
  recordedAt: 'timestamp',
  recordedBy: 'text',
} as const;

/** What changes in a year, and how often for each household: most of it is income and living, little is counted. */
const KEYS = [
  { key: 'migrantWage', perHousehold: 4, values: ['12000', '18000', '24000'] },
  { key: 'farmlandArea', perHousehold: 2, values: ['3', '3.5', '4'] },
  { key: 'netIncomePerCapita', perHousehold: 4, values: ['8000', '9500', '11000'] },
  {
    key: 'householdType',
    perHousehold: 0.05,
    values: [labelOf(HOUSEHOLD_TYPE, 'LIFTED'), labelOf(HOUSEHOLD_TYPE, 'GENERAL')],
  },
  { key: 'status', perHousehold: 0.01, values: ['CLOSED', 'ACTIVE'] },
  { key: 'areaPath', perHousehold: 0.02, values: [] },
] as const;

type Numbers = { readonly households: number; readonly changes: number };

/** Fills an empty register with households, their cases and a year of changes. */
export const writeHistory = async ({ prisma }: Database, households: number): Promise<Numbers> => {
  const random = new SeededNumbers(2021);
  const villages = DIVISIONS_532929.filter(({ code }) => code.length === 12).map(({ code }) => code);
  const source = { lastSourceKind: 'import', lastSourceId: SOURCE, createdSourceId: SOURCE };
  const began = {
    existsFrom: '2021-01-01',
    createdAt: new Date(BEGINNING),
    updatedAt: new Date(BEGINNING),
    version: 1,
  };
  const rows = Array.from({ length: households }, (_, at) => {
    const areaCode = villages[at % villages.length] ?? '';
    return {
      ...source,
      ...began,
      id: newId(),
      householdNo: `5329${String(at).padStart(8, '0')}`,
      areaPath: areaPathOf(areaCode),
      areaCode,
      headName: '杨国华',
      householdType: at % 4 === 0 ? 'LIFTED' : 'GENERAL',
      status: 'ACTIVE',
      monitoringStatus: at % 17 === 0 ? 'OPEN' : 'NONE',
      category: at % 17 === 0 ? 'MARGINAL' : null,
      risks: [],
      facts: {},
      searchInitials: '',
      memberCount: 3,
    };
  });
  const cases = rows.flatMap(({ id: householdId, areaPath, category }) =>
    category
      ? [
          {
            ...source,
            ...began,
            id: newId(),
            caseNo: householdId,
            householdId,
            areaPath,
            episode: 1,
            category,
            identifiedMonth: '202101',
            source: 'SELF_REPORT',
            risks: [],
            facts: {},
            status: 'OPEN',
          },
        ]
      : [],
  );
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    await insertRows(prisma, 'Household', householdColumns, rows.slice(start, start + AT_ONCE));
  }
  await insertRows(prisma, 'MonitoringCase', caseColumns, cases);

  const change = (
    subject: { entity: string; entityId: string; householdId: string; areaPath: string },
    key: string,
    after: string,
  ) => {
    const recorded = random.below(DAYS);
    return {
      ...subject,
      id: newId(),
      indicatorKey: key,
      before: null,
      after,
      sourceKind: 'collection',
      sourceId: SOURCE,
      sourceLabel: '年度信息采集',
      effectiveOn: new Date(BEGINNING + Math.max(0, recorded - random.below(60)) * DAY_MS),
      recordedAt: new Date(BEGINNING + recorded * DAY_MS + random.below(DAY_MS)),
      recordedBy: '字晓燕',
    };
  };
  let changes: ReturnType<typeof change>[] = [];
  let written = 0;
  const flush = async (): Promise<void> => {
    written += await insertRows(prisma, 'RegisterChange', changeColumns, changes);
    changes = [];
  };
  for (const { id, areaPath } of rows) {
    const household = { entity: 'household', entityId: id, householdId: id, areaPath };
    for (const { key, perHousehold, values } of KEYS) {
      const times = Math.floor(perHousehold) + (random.below(1_000) < (perHousehold % 1) * 1_000 ? 1 : 0);
      for (let n = 0; n < times; n += 1) {
        const after =
          values[random.below(values.length || 1)] ?? areaPathOf(villages[random.below(villages.length)] ?? '');
        changes.push(change(household, key, after));
      }
    }
    if (changes.length >= AT_ONCE) await flush();
  }
  for (const { id, householdId, areaPath } of cases) {
    const episode = { entity: 'monitoringCase', entityId: id, householdId, areaPath };
    if (random.below(2) === 0) changes.push(change(episode, 'status', 'ELIMINATED'));
    if (random.below(10) === 0)
      changes.push(change(episode, 'monitoringCategory', labelOf(MONITORING_CATEGORY, 'SUDDEN_HARDSHIP')));
  }
  await flush();
  await prisma.$executeRawUnsafe('ANALYZE');
  return { households, changes: written };
};
