import { newId, type Person } from '@shouwang/database';
import type { Facts } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';
import { personColumns } from './person-columns.ts';
import { type Arrival, recordArrival } from './record-arrival.ts';
import { readStatedFacts } from './stated-facts.ts';

/**
 * Somebody new in the register joins a household from a day on.
 * @param facts person indicators as written; read with the catalogue
 * @throws Refused with each value that cannot be taken
 */
export const recordMember = async (
  context: Context,
  step: Step,
  { facts, ...arrival }: Arrival & { readonly facts: Facts },
): Promise<Person> => {
  const { db, now } = step;
  const id = newId();
  const read = readStatedFacts(
    Object.entries(facts).map(([indicatorKey, value]) => ({ entity: 'person', entityId: id, indicatorKey, value })),
  );
  if (!facts.name?.trim()) {
    throw new Refused([{ code: 'FACT_MISSING', params: { indicator: '姓名', value: '' }, field: 'name' }]);
  }
  const texts: Facts = Object.fromEntries(
    read.filter(({ value }) => value !== '').map(({ indicatorKey, value }) => [indicatorKey, value]),
  );
  return recordArrival(context, step, arrival, 'person', async (columns) => {
    const last = await db.person.aggregate({
      where: { householdId: columns.householdId },
      _max: { position: true },
    });
    return db.person.create({
      data: {
        id,
        ...personColumns(context.services.crypto, id, texts),
        ...columns,
        position: (last._max.position ?? -1) + 1,
        isActiveMember: true,
        joinedOn: columns.existsFrom,
        updatedAt: now,
      },
    });
  });
};
