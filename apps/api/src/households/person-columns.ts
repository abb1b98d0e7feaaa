import { type CryptoProvider, idKeyOf, initialsOf, openIdNumber, type Person, sealIdNumber } from '@shouwang/database';
import { type Facts, idKey, isUsableIdNumber, storedFacts } from '@shouwang/domain';
import { openText, sealText } from './sealed-text.ts';

const mobileCell = (id: string) => ({ table: 'Person', column: 'mobileSealed', rowId: id });

const idColumns = (crypto: CryptoProvider, id: string, idNumber: string | undefined) =>
  idNumber === undefined
    ? { idNumberSealed: null, idKey: null, idLast4: null, isIdUsable: false }
    : {
        idNumberSealed: sealIdNumber(crypto, idNumber, id),
        idKey: idKeyOf(crypto, idNumber),
        idLast4: idKey(idNumber).slice(-4),
        isIdUsable: isUsableIdNumber(idNumber),
      };

/** The columns of a person that hold the indicators; an indicator without a column lies in `facts`. */
export const personColumns = (crypto: CryptoProvider, id: string, facts: Facts) => ({
  personNo: facts.personNo ?? null,
  name: facts.name ?? '',
  nameInitials: initialsOf(facts.name ?? ''),
  gender: facts.gender ?? null,
  birthDate: facts.birthDate ?? null,
  idDocumentType: facts.idDocumentType ?? null,
  relationToHead: facts.relationToHead ?? null,
  mobileSealed: sealText(crypto, facts.mobile, mobileCell(id)),
  ...idColumns(crypto, id, facts.idNumber),
  facts: storedFacts(facts),
});

type IdentityRow = Pick<Person, 'id' | 'idNumberSealed' | 'mobileSealed'>;

/** The identity number of a person in the clear. */
export const openPersonIdNumber = (
  crypto: CryptoProvider,
  { id, idNumberSealed }: Omit<IdentityRow, 'mobileSealed'>,
): string | undefined => (idNumberSealed === null ? undefined : openIdNumber(crypto, idNumberSealed, id));

/** The telephone of a person in the clear. */
export const openPersonMobile = (
  crypto: CryptoProvider,
  { id, mobileSealed }: Omit<IdentityRow, 'idNumberSealed'>,
): string | undefined => openText(crypto, mobileSealed, mobileCell(id));

/** Every indicator of a person as exchange text, identity number and telephone in the clear. */
export const personFacts = (
  crypto: CryptoProvider,
  row: IdentityRow &
    Pick<Person, 'personNo' | 'name' | 'gender' | 'birthDate' | 'idDocumentType' | 'relationToHead' | 'facts'>,
): Facts => {
  const columns = {
    personNo: row.personNo,
    name: row.name,
    gender: row.gender,
    idDocumentType: row.idDocumentType,
    idNumber: openPersonIdNumber(crypto, row),
    birthDate: row.birthDate,
    relationToHead: row.relationToHead,
    mobile: openPersonMobile(crypto, row),
  };
  return { ...(row.facts as Facts), ...Object.fromEntries(Object.entries(columns).filter(([, text]) => text)) };
};
