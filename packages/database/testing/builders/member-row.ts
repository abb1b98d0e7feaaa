import { isUsableIdNumber } from '@shouwang/domain';
import type { CryptoProvider } from '../../src/crypto/crypto-provider.ts';
import { idKeyOf, sealIdNumber } from '../../src/crypto/id-number.ts';
import { newId } from '../../src/new-id.ts';
import { initialsOf } from '../../src/search/initials-of.ts';
import { testIdNumber } from './test-id-number.ts';

/** What a test may say about a member; the rest is made up, plausibly. */
export interface MemberOptions {
  readonly name?: string;
  readonly gender?: '男' | '女';
  /** `YYYYMMDD`. */
  readonly birthDate?: string;
  /** Made to fit when absent; null for a member without a number. */
  readonly idNumber?: string | null;
  readonly relationToHead?: string;
  readonly facts?: Readonly<Record<string, string>>;
}

let people = 0;

function idColumns(idNumber: string | null, personId: string, crypto: CryptoProvider) {
  if (idNumber === null) return {};
  return {
    idNumberSealed: sealIdNumber(crypto, idNumber, personId),
    idKey: idKeyOf(crypto, idNumber),
    idLast4: idNumber.slice(14, 18),
    isIdUsable: isUsableIdNumber(idNumber),
  };
}

/** The row of a member, with what the test did not say made up. */
export function memberRow(options: MemberOptions, surname: string, crypto: CryptoProvider) {
  people += 1;
  const id = newId();
  const { birthDate = '19820214', gender = '男', relationToHead = '其他', facts = {} } = options;
  const { name = `${surname}小${'明芳强丽军梅'.charAt(people % 6)}` } = options;
  const { idNumber = testIdNumber(birthDate, people * 2 + (gender === '男' ? 1 : 0)) } = options;
  return {
    id,
    personNo: `P${process.pid}${String(people).padStart(6, '0')}`,
    name,
    nameInitials: initialsOf(name),
    gender,
    birthDate,
    relationToHead,
    facts,
    ...idColumns(idNumber, id, crypto),
  };
}
