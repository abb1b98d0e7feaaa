import { newId } from '@shouwang/database';
import { type Facts, type IsoDate, indicator, isIndicatorKey } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';
import type { FactSource } from './fact-source.ts';
import { householdColumns, householdFacts } from './household-columns.ts';

/** What a household that splits off has in common with the one it comes from: where it lies and of which type it is. */
const isInherited = (key: string): boolean =>
  isIndicatorKey(key) && (indicator(key).section === 'area' || key === 'householdType');

/**
 * A household that splits off another: at the same place, of the same type, with a number of its own once the national
 * system has given it one. It is empty until members move in.
 * @returns its id
 * @throws Refused NOT_FOUND
 */
export const recordHousehold = async (
  { services: { crypto } }: Context,
  { db, now }: Step,
  { from, effectiveOn, source }: { readonly from: string; readonly effectiveOn: IsoDate; readonly source: FactSource },
): Promise<string> => {
  const origin = await db.household.findUnique({ where: { id: from } });
  if (!origin) throw notFound();
  const id = newId();
  const inherited: Facts = Object.fromEntries(
    Object.entries(householdFacts(crypto, origin)).filter(([key]) => isInherited(key)),
  );
  await db.household.create({
    data: {
      id,
      ...householdColumns(crypto, id, inherited),
      areaPath: origin.areaPath,
      areaCode: origin.areaCode,
      headName: '',
      status: 'ACTIVE',
      existsFrom: new Date(`${effectiveOn}T00:00:00Z`),
      lastSourceKind: source.kind,
      lastSourceId: source.id,
      createdSourceId: source.id,
      createdAt: now,
      updatedAt: now,
    },
  });
  return id;
};
