import { createHash } from 'node:crypto';
import type { PrismaClient } from '@shouwang/database';
import {
  type ComparisonSettings,
  checksOf,
  DATASET_FACTS,
  type DatasetKey,
  type IsoDate,
  needsConsent,
} from '@shouwang/domain';
import type { ColumnMapping } from '@shouwang/matching';

// A row that is changed gets the number of the transaction that changed it, which only grows: with as many rows as
// before, every change makes the sum larger. No writer has to remember anything.
const REGISTER = `
  SELECT (SELECT count(*)::text || '/' || coalesce(sum(xmin::text::bigint), 0) FROM "Person" WHERE "areaPath" LIKE $1)
    || '/' ||
    (SELECT count(*)::text || '/' || coalesce(sum(xmin::text::bigint), 0) FROM "Household" WHERE "areaPath" LIKE $1)
    AS state`;

const CONSENTS = `
  SELECT count(*)::text || '/' || coalesce(sum(xmin::text::bigint), 0) AS state FROM "Consent" WHERE "areaPath" LIKE $1`;

/** Functions as their text, objects with their keys in order: the database does not keep the order of keys. */
const comparable = (_key: string, value: unknown): unknown => {
  if (typeof value === 'function') return String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
};

/**
 * Everything on which the findings of a file depend beside its bytes: the register of its area, thresholds and dates,
 * corrected columns, the checks themselves, who has consented, and what its columns are declared to say. Equal states
 * give equal findings.
 */
export const findingState = async (
  prisma: PrismaClient,
  { datasetKey, areaPath }: { readonly datasetKey: string; readonly areaPath: string },
  {
    settings,
    mapping,
    on,
  }: { readonly settings: ComparisonSettings; readonly mapping: ColumnMapping; readonly on: IsoDate },
): Promise<string> => {
  const [register] = await prisma.$queryRawUnsafe<{ state: string }[]>(REGISTER, `${areaPath}%`);
  const checks = checksOf(datasetKey as DatasetKey);
  const facts = DATASET_FACTS[datasetKey as DatasetKey];
  // A consent may run out from one day to the next without a row being touched.
  const [consents] = needsConsent(datasetKey as DatasetKey)
    ? await prisma.$queryRawUnsafe<{ state: string }[]>(CONSENTS, `${areaPath}%`)
    : [];
  const asked = [register?.state, consents && [consents.state, on], settings, mapping, checks, facts];
  const parts = JSON.stringify(asked, comparable);
  return createHash('sha256').update(parts).digest('base64url');
};
