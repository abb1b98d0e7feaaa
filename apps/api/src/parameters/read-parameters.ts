import type { Reader } from '@shouwang/database';
import type { ParameterRow } from '@shouwang/domain';

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/**
 * Every value that the county has set, in the form the domain decides with:
 * `parameterAt(await readParameters(step.db), 'monitoring.line', household.areaPath, today)`.
 * A few dozen rows, read where they are needed, so that a decision never uses yesterday's.
 */
export const readParameters = async (db: Reader): Promise<ParameterRow[]> => {
  const rows = await db.parameter.findMany({
    orderBy: [{ key: 'asc' }, { areaPath: 'asc' }, { validFrom: 'asc' }, { createdAt: 'asc' }],
  });
  return rows.map(({ id, key, value, areaPath, validFrom, validTo, document }) => ({
    id,
    key,
    value,
    areaPath,
    validFrom: dayOf(validFrom),
    validTo: validTo && dayOf(validTo),
    document,
  }));
};
