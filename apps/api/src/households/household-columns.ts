import type { CryptoProvider, Household } from '@shouwang/database';
import {
  type Facts,
  findName,
  HOUSEHOLD_TYPE,
  type HouseholdType,
  labelOf,
  readDecimal,
  storedFacts,
} from '@shouwang/domain';
import { openFacts, openText, sealFacts, sealText } from './sealed-text.ts';

const phoneCell = (id: string) => ({ table: 'Household', column: 'phoneSealed', rowId: id });

/** The columns of a household that hold its indicators; an indicator without a column lies in `facts`. */
export const householdColumns = (crypto: CryptoProvider, id: string, facts: Facts) => ({
  householdNo: facts.householdNo ?? null,
  householdType: findName(HOUSEHOLD_TYPE, facts.householdType ?? '') ?? '',
  groupName: facts.villageGroup ?? null,
  phoneSealed: sealText(crypto, facts.phone, phoneCell(id)),
  phoneLast4: facts.phone?.slice(-4) ?? null,
  longitude: readDecimal(facts.longitude) ?? null,
  latitude: readDecimal(facts.latitude) ?? null,
  facts: sealFacts(crypto, storedFacts(facts), 'Household', id),
});

const given = (facts: Readonly<Record<string, string | undefined | null>>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, text]) => text));

/** The label of a stored household type; nothing for a household whose type is not known. */
export const householdTypeLabel = (type: string): string =>
  type ? labelOf(HOUSEHOLD_TYPE, type as HouseholdType) : '';

/** The telephone of a household in the clear. */
export const openHouseholdPhone = (
  crypto: CryptoProvider,
  { id, phoneSealed }: Pick<Household, 'id' | 'phoneSealed'>,
): string | undefined => openText(crypto, phoneSealed, phoneCell(id));

/** Every indicator of a household as exchange text, the telephone in the clear. */
export const householdFacts = (
  crypto: CryptoProvider,
  row: Pick<Household, 'id' | 'householdNo' | 'householdType' | 'phoneSealed' | 'facts'>,
): Facts => ({
  ...openFacts(crypto, row.facts as Facts, 'Household', row.id),
  ...given({
    householdNo: row.householdNo,
    householdType: householdTypeLabel(row.householdType),
    phone: openHouseholdPhone(crypto, row),
  }),
});
