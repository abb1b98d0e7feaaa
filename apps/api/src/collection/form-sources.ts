import type { Reader, Transaction } from '@shouwang/database';
import { DEPARTMENT, type IndicatorKey, indicator, isIndicatorKey, labelOf, payerOf } from '@shouwang/domain';
import type { Provenance } from '../platform/answers.type.ts';

/** Where a value of the register came from last, and the department that holds it when it is one. */
export type ValueSource = Provenance & { readonly lockedBy: string | null };

/** Sources by row id and indicator. */
export type ValueSources = ReadonlyMap<string, ReadonlyMap<string, ValueSource>>;

/** What a department has put into the register is a department's, whoever brought it. */
const DEPARTMENT_KIND = 'department';

const departmentOf = (key: string, sourceLabel: string): string => {
  if (!isIndicatorKey(key)) return sourceLabel;
  const { owner } = indicator(key);
  const department = owner === 'village' ? payerOf(key as IndicatorKey) : owner;
  return department === undefined ? sourceLabel : labelOf(DEPARTMENT, department);
};

/** The last change of every value of some households, by the rows' ids. */
export const readValueSources = async (
  db: Reader | Transaction,
  householdIds: readonly string[],
): Promise<ValueSources> => {
  const changes = await db.registerChange.findMany({
    where: { householdId: { in: [...householdIds] } },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    select: {
      entityId: true,
      indicatorKey: true,
      sourceKind: true,
      sourceLabel: true,
      recordedAt: true,
      recordedBy: true,
    },
  });
  const sources = new Map<string, Map<string, ValueSource>>();
  for (const { entityId, indicatorKey, sourceKind, sourceLabel, recordedAt, recordedBy } of changes) {
    const ofRow = sources.get(entityId) ?? new Map<string, ValueSource>();
    const lockedBy = sourceKind === DEPARTMENT_KIND ? departmentOf(indicatorKey, sourceLabel) : null;
    ofRow.set(indicatorKey, { who: lockedBy ?? recordedBy, at: recordedAt, source: sourceLabel, lockedBy });
    sources.set(entityId, ofRow);
  }
  return sources;
};
