import type { CryptoProvider, Transaction } from '@shouwang/database';
import { type Facts, followingTotals, type IndicatorKey } from '@shouwang/domain';
import { withChanges } from '../../households/with-changes.ts';
import { readHouseholds, readPersons } from '../../imports/comparing/register-view.ts';
import { noWrites, type RecordedChange, type RegisterWrites } from '../../imports/comparing/register-writes.ts';
import type { JudgedFact } from './judge-facts.ts';

type FactChange = { readonly key: IndicatorKey; readonly before: string; readonly after: string };

const followingChanges = (facts: Facts, stated: readonly FactChange[]): FactChange[] =>
  Object.entries(followingTotals(facts, withChanges(facts, stated))).map(([name, after = '']) => {
    const key = name as IndicatorKey;
    return { key, before: facts[key] ?? '', after };
  });

const factChanges = (facts: readonly JudgedFact[]): FactChange[] =>
  facts.map(({ key, registered, text }) => ({ key, before: registered, after: text }));

/** What the register is written with: each row with its new facts, and every change for the history. */
export const registerWritesOf = async (
  reader: { readonly db: Transaction; readonly crypto: CryptoProvider },
  taken: readonly JudgedFact[],
): Promise<RegisterWrites> => {
  const writes = noWrites();
  const factsOf = (id: string) => taken.filter(({ entityId }) => entityId === id);
  const idsOf = (entity: JudgedFact['entity']) => [
    ...new Set(taken.filter((fact) => fact.entity === entity).map(({ entityId }) => entityId)),
  ];
  const note = (place: Omit<RecordedChange, 'key' | 'before' | 'after'>, changes: readonly FactChange[]): void => {
    for (const change of changes) writes.changes.push({ ...place, ...change });
  };
  for (const { createdAt: _, position: __, facts, ...person } of await readPersons(reader, { ids: idsOf('person') })) {
    const changes = factChanges(factsOf(person.id));
    const { id: entityId, householdId, areaPath } = person;
    writes.changedPersons.push({ ...person, hasMoved: false, facts: withChanges(facts, changes) });
    note({ entity: 'person', entityId, householdId, areaPath }, changes);
  }
  const households = await readHouseholds(reader, { ids: idsOf('household') });
  const areas = await reader.db.household.findMany({
    where: { id: { in: households.map(({ id }) => id) } },
    select: { id: true, areaCode: true },
  });
  const codeOf = new Map(areas.map(({ id, areaCode }) => [id, areaCode]));
  for (const { id, version, areaPath, facts } of households) {
    const stated = factChanges(factsOf(id));
    const changes = [...stated, ...followingChanges(facts, stated)];
    writes.changedHouseholds.push({
      id,
      version,
      area: { areaPath, areaCode: codeOf.get(id) ?? '', problems: [] },
      areaPathBefore: areaPath,
      facts: withChanges(facts, changes),
    });
    note({ entity: 'household', entityId: id, householdId: id, areaPath }, changes);
  }
  return writes;
};
