import { type IsoDate, shanghaiDateOf } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import type { Step } from '../platform/run-use-case.ts';
import { recheckHouseholds } from '../quality/recheck-households.ts';
import { earlierRows } from './earlier-rows.ts';
import { readFactChanges } from './fact-changes.ts';
import { mayWrite } from './fact-guards.ts';
import type { FactSource } from './fact-source.ts';
import { lockHouseholds } from './lock-households.ts';
import { refreshHouseholds } from './refresh-households.ts';
import { getRegisterRow, type RegisterRow } from './register-rows.ts';
import { checkEffectiveOn } from './stated-facts.ts';
import { writeChanges } from './write-changes.ts';

/** A new row of a household: which kind, from which day, from what. */
export type Arrival = {
  readonly householdId: string;
  /** The first day on which it is true. */
  readonly effectiveOn: IsoDate;
  readonly source: FactSource;
};

/** Columns that every new row of the register has. */
export type ArrivalColumns = {
  readonly householdId: string;
  readonly areaPath: string;
  readonly existsFrom: Date;
  readonly createdAt: Date;
  readonly lastSourceKind: string;
  readonly lastSourceId: string;
  readonly createdSourceId: string;
};

/**
 * Adds a row to a household: guards are asked, the household is held still, its summary follows, and if the row is
 * older than the household's own first day, so is the household.
 * @param create writes the row with these columns
 * @throws Refused
 */
export const recordArrival = async <Row extends { readonly id: string }>(
  context: Context,
  step: Step,
  { householdId, effectiveOn, source }: Arrival,
  entity: 'person' | 'monitoringCase' | 'workSpell',
  create: (columns: ArrivalColumns) => Promise<Row>,
): Promise<Row> => {
  const { db, now, actor } = step;
  const { crypto } = context.services;
  checkEffectiveOn(effectiveOn, shanghaiDateOf(now));
  const areaPath = (await lockHouseholds(db, [householdId])).get(householdId) ?? '';
  const lastSource = { lastSourceKind: source.kind, lastSourceId: source.id };
  const existsFrom = new Date(`${effectiveOn}T00:00:00Z`);
  const created = await create({
    householdId,
    areaPath,
    existsFrom,
    createdAt: now,
    ...lastSource,
    createdSourceId: source.id,
  });
  const fact = { entity, entityId: created.id, indicatorKey: 'inRegister', effectiveOn };
  await mayWrite(context, step, { householdId, areaPath, facts: [fact], source });
  const data = { ...lastSource, version: { increment: 1 }, updatedAt: now };
  await db.household.update({ where: { id: householdId }, data });
  const reader = { db, crypto };
  const household: RegisterRow = await getRegisterRow(reader, {
    entity: 'household',
    entityId: householdId,
    householdId,
  });
  const history = await readFactChanges(reader, [householdId], ['inRegister']);
  const earlier = earlierRows([household], [fact], { householdId, areaPath, history });
  await writeChanges(db, crypto, earlier, { source, now, actor });
  await refreshHouseholds(db, [householdId], now);
  await recheckHouseholds(crypto, step, [householdId]);
  return created;
};
