import { readFileSync } from 'node:fs';
import type { Department } from '@shouwang/domain';
import { DATASETS, judgeStatement } from '@shouwang/domain';
import { beforeAll, expect, it } from 'vitest';
import { anApi } from '../../../testing/an-api.ts';
import {
  comparedDataset,
  countySmall,
  DEPARTMENT_FILES,
  importCountySmall,
  matchedDataset,
  publishRun,
} from '../../../testing/county-small.ts';

const api = await anApi();
const county = await api.signedInAs('COUNTY_OFFICER');

beforeAll(() => importCountySmall(api), 120_000);

const GIVING = ['medical-insured', 'minimum-allowance', 'disability', 'students', 'migrant-work'] as const;

it.each(GIVING)(
  '[FAC-4] everything that %s gives of the county stands in the register or beside it',
  async (datasetKey) => {
    const name = DEPARTMENT_FILES.find(([key]) => key === datasetKey)?.[1] ?? '';
    const { department } = DATASETS[datasetKey];
    const liaison = await api.signedInAs('DEPARTMENT_LIAISON', { department: department as Department });
    const bytes = readFileSync(countySmall(`departments/${name}`));
    const datasetId = await matchedDataset(api, liaison, { datasetKey, bytes, name });
    const runId = await comparedDataset(api, { liaison, county, datasetId });
    const run = await api.prisma.comparisonRun.findUniqueOrThrow({ where: { id: runId } });
    const counts = run.factCounts as { NEW: number; CHANGED: number; EQUAL: number; CONFLICT: number }[];
    const total = counts.reduce((sum, { NEW, CHANGED, EQUAL, CONFLICT }) => sum + NEW + CHANGED + EQUAL + CONFLICT, 0);
    const staged = await api.prisma.datasetFact.findMany({ where: { datasetId } });
    expect(total).toBe(staged.length);
    expect(total).toBeGreaterThan(100);
    await publishRun(api, county, runId);
    await api.services.jobs.idle();
    const statements = await api.prisma.departmentFact.findMany({ where: { runId } });
    expect(statements).toHaveLength(total);
    const ids = statements.map(({ entityId }) => entityId);
    const people = await api.prisma.person.findMany({ where: { id: { in: ids } } });
    const households = await api.prisma.household.findMany({ where: { id: { in: ids } } });
    const factsOf = new Map([...people, ...households].map(({ id, facts }) => [id, facts as Record<string, string>]));
    for (const { entityId, indicatorKey, text, before } of statements) {
      const key = indicatorKey as 'residentMedical';
      const beside = { registered: before ?? '', isCollected: false };
      const { kind, isTaken } = judgeStatement({ key, text, department }, beside);
      const now = factsOf.get(entityId)?.[key] ?? '';
      if (isTaken || kind === 'EQUAL')
        expect(judgeStatement({ key, text, department }, { ...beside, registered: now }).kind).toBe('EQUAL');
      else expect(now).toBe(before);
    }
  },
);
