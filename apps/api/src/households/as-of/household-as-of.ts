import type { CryptoProvider, Reader } from '@shouwang/database';
import { type AsOf, existsAsOf, type Facts, factAsOf, isIndicatorOf, type RegisterEntity } from '@shouwang/domain';
import { type FactChanges, readFactChanges } from '../fact-changes.ts';
import { type KnownRow, readKnownRows } from './known-rows.ts';

/** A row as it stood: its indicators, and the facts about the row itself. */
export type RowAsOf = {
  readonly entity: RegisterEntity;
  readonly id: string;
  readonly facts: Facts;
  readonly row: Readonly<Record<string, string>>;
};

/** A household as it stood on a day, as known at a moment. */
export type HouseholdState = {
  readonly household: RowAsOf;
  readonly members: readonly RowAsOf[];
  readonly cases: readonly RowAsOf[];
  readonly spells: readonly RowAsOf[];
};

const isKnown = (row: KnownRow, history: FactChanges, asOf: AsOf): boolean =>
  row.createdAt <= asOf.knownAt &&
  !(row.withdrawnAt && row.withdrawnAt <= asOf.knownAt) &&
  existsAsOf(history.of(row.id, 'inRegister'), row, asOf);

const rowAsOf = (row: KnownRow, history: FactChanges, asOf: AsOf): RowAsOf => {
  const facts: Record<string, string> = { ...row.facts };
  const about: Record<string, string> = { ...row.row };
  for (const key of history.keysOf(row.id)) {
    if (key === 'inRegister') continue;
    const texts = isIndicatorOf(row.entity, key) ? facts : about;
    const text = factAsOf(history.of(row.id, key), texts[key] ?? '', asOf);
    if (text === '' && texts === facts) delete texts[key];
    else texts[key] = text;
  }
  return { entity: row.entity, id: row.id, facts, row: about };
};

const isHead = ({ facts }: RowAsOf): boolean => facts.relationToHead === '户主';
const headFirst = (one: RowAsOf, other: RowAsOf): number => Number(isHead(other)) - Number(isHead(one));

/**
 * Households as they stood (HIS-1), by id; one that the register did not have is not among them. Whoever asks decides
 * who may see them: the rows are of whatever area.
 */
export const readHouseholdsAsOf = async (
  reader: { readonly db: Reader; readonly crypto: CryptoProvider },
  ids: readonly string[],
  asOf: AsOf,
): Promise<ReadonlyMap<string, HouseholdState>> => {
  const known = await readKnownRows(reader, ids);
  const history = await readFactChanges(
    reader,
    known.map(({ id }) => id),
  );
  const rows = known.filter((row) => isKnown(row, history, asOf)).map((row) => rowAsOf(row, history, asOf));
  const homeOf = new Map(known.map(({ id, householdId }) => [id, householdId]));
  const of = (entity: RegisterEntity) => rows.filter((row) => row.entity === entity);
  const persons = of('person');
  return new Map(
    of('household').map((household) => {
      const members = persons.filter(({ row }) => row.householdId === household.id).sort(headFirst);
      const memberIds = new Set(members.map(({ id }) => id));
      const state: HouseholdState = {
        household,
        members,
        cases: of('monitoringCase').filter(({ id }) => homeOf.get(id) === household.id),
        spells: of('workSpell').filter(({ row }) => memberIds.has(row.personId ?? '')),
      };
      return [household.id, state];
    }),
  );
};
