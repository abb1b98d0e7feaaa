import type { Reader } from '@shouwang/database';
import type { IsoDate, SuppressionFact } from '@shouwang/domain';

/** What is asked for: the explained checks of an area that are still silent on a day. */
type Wanted = { readonly areaPath: string; readonly ruleIds: readonly string[]; readonly on: IsoDate };

/** The false positives that are still remembered, by household. */
export const readSuppressions = async (
  db: Reader,
  { areaPath, ruleIds, on }: Wanted,
): Promise<ReadonlyMap<string, readonly SuppressionFact[]>> => {
  const rows = await db.suppression.findMany({
    where: {
      areaPath: { startsWith: areaPath },
      ruleId: { in: [...ruleIds] },
      until: { gte: new Date(`${on}T00:00:00Z`) },
    },
  });
  const byHousehold = new Map<string, SuppressionFact[]>();
  for (const { householdId, ruleId, until, amount } of rows) {
    const known = byHousehold.get(householdId) ?? [];
    known.push({ ruleId, until: until.toISOString().slice(0, 10), amount: amount === null ? null : Number(amount) });
    byHousehold.set(householdId, known);
  }
  return byHousehold;
};
