import { randomInt } from 'node:crypto';
import type { Refusal } from '../platform/refusal.ts';

export const SHORTEST_PASSWORD = 10;
const LONGEST_PASSWORD = 200;

// What people in offices choose first when ten characters are asked for. Compared without case and without signs.
const commonPasswords = new Set([
  '1234567890',
  '0123456789',
  '0987654321',
  '9876543210',
  '1111111111',
  '0000000000',
  '6666666666',
  '8888888888',
  '1234512345',
  '1122334455',
  '12345678910',
  '123456789a',
  'a123456789',
  'abc123456789',
  'abcd123456',
  'abc1234567',
  'aa123456789',
  'qwertyuiop',
  'qwerty123456',
  'qwer123456',
  '1qaz2wsx3edc',
  '1q2w3e4r5t',
  'asdfghjkl123',
  'password123',
  'password1234',
  'passw0rd123',
  'admin12345',
  'admin123456',
  'administrator',
  'iloveyou123',
  'woaini1314',
  'woaini520',
  'woaini5201314',
  '5201314520',
  'zhongguo123',
  'yunlong123',
  'yunlongxian',
  'dalizhou123',
  'yunnan12345',
  'shouwang123',
  'fupin123456',
  'xiangcun123',
]);

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const isOneSignRepeated = (text: string): boolean => new Set(text).size < 4;

/**
 * What is wrong with a new password; empty when it may be used. Length and commonness count, not kinds of characters:
 * such rules only make people write it down (TRUST 5.2).
 */
export const passwordRefusals = (password: string, { username }: { readonly username: string }): Refusal[] => {
  const field = 'next';
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return [{ code: 'PASSWORD_TOO_SHORT', params: { least: SHORTEST_PASSWORD }, field }];
  if (length > LONGEST_PASSWORD) return [{ code: 'PASSWORD_TOO_LONG', params: { most: LONGEST_PASSWORD }, field }];
  if (username.length > 3 && bare(password).includes(bare(username))) return [{ code: 'PASSWORD_HAS_USERNAME', field }];
  if (commonPasswords.has(bare(password)) || isOneSignRepeated(password)) return [{ code: 'PASSWORD_COMMON', field }];
  return [];
};

// Without 0 o 1 l i: it is read out over the telephone.
const readableSigns = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for one telephone call, 59 random bits: `k7mf-3xqp-9thd`. */
export const newOneTimePassword = (): string => {
  const group = (): string => Array.from({ length: 4 }, () => readableSigns[randomInt(readableSigns.length)]).join('');
  return [group(), group(), group()].join('-');
};
