import { idKey } from '@shouwang/domain';
import type { Cell, CryptoProvider } from './crypto-provider.ts';

function idNumberCell(personId: string): Cell {
  return { table: 'Person', column: 'idNumberSealed', rowId: personId };
}

/** An identity number as `Person.idNumberSealed` holds it. */
export function sealIdNumber(crypto: CryptoProvider, idNumber: string, personId: string): string {
  return crypto.seal(idNumber, idNumberCell(personId));
}

/**
 * The identity number that {@link sealIdNumber} sealed for this person.
 *
 * @throws {SealBrokenError}
 */
export function openIdNumber(crypto: CryptoProvider, sealed: string, personId: string): string {
  return crypto.open(sealed, idNumberCell(personId));
}

/**
 * The key by which a person is found, `Person.idKey`: over the domain's matching key (the first 18 characters, with an
 * upper-case X), so that an identity number and the disability number made from it give the same.
 *
 * @param idNumber as normalised by the domain: half-width, no blanks
 */
export function idKeyOf(crypto: CryptoProvider, idNumber: string): string {
  return crypto.blindIndex('idNumber', idKey(idNumber));
}
