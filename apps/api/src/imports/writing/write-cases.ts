import { type CryptoProvider, insertRows, type Transaction, updateRows } from '@shouwang/database';
import { monitoringCaseColumns } from '../../households/monitoring-case-columns.ts';
import type { RegisterWrites } from '../comparing/register-writes.ts';
import { caseStatusAfter, judgedRecord } from './case-status.ts';
import { changedRow, createdRow, type WriteSource } from './write-source.ts';

const VALUES = {
  category: 'text',
  identifiedMonth: 'text',
  source: 'text',
  risks: 'jsonb',
  facts: 'jsonb',
  lineAtIdentification: 'numeric',
  incomePerCapita: 'numeric',
  status: 'text',
  eliminatedMonth: 'text',
  eliminationMethod: 'text',
  lastSourceKind: 'text',
  lastSourceId: 'uuid',
  updatedAt: 'timestamp',
} as const;

const CREATED = {
  id: 'uuid',
  caseNo: 'text',
  householdId: 'uuid',
  areaPath: 'text',
  episode: 'int4',
  ...VALUES,
  createdSourceId: 'uuid',
  existsFrom: 'date',
  version: 'int4',
  createdAt: 'timestamp',
} as const;

/**
 * Writes new and changed monitoring cases.
 * @returns how many changed ones were as they had been compared
 */
export const writeCases = async (
  db: Transaction,
  crypto: CryptoProvider,
  { newCases, changedCases }: RegisterWrites,
  source: WriteSource,
): Promise<number> => {
  const created = newCases.map(({ id, facts, ...row }) => ({
    id,
    ...row,
    ...monitoringCaseColumns(crypto, id, judgedRecord(facts)),
    ...createdRow(source),
    createdAt: source.now,
    updatedAt: source.now,
  }));
  await insertRows(db, 'MonitoringCase', CREATED, created);
  const changed = changedCases.map(({ id, version, status, facts }) => ({
    id,
    version,
    ...monitoringCaseColumns(crypto, id, judgedRecord(facts)),
    status: caseStatusAfter({ status, facts }),
    ...changedRow(source),
    updatedAt: source.now,
  }));
  return updateRows(
    db,
    'MonitoringCase',
    { key: { id: 'uuid', version: 'int4' }, set: VALUES, increment: ['version'] },
    changed,
  );
};
