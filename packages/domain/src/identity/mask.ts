import { type IndicatorKey, indicator } from '../collection/catalogue.ts';
import { maskIdNumber } from './id-number.ts';

/** What stands where nothing of a value may be shown. */
export const MASKED = '***';

/** 杨学继 becomes 杨*: the first character, and one star whatever the length. */
export function maskName(name: string): string {
  const [first] = name.trim();
  return first === undefined ? '' : `${first}*`;
}

/** 13812345678 becomes 138****5678; of any other number the last four are shown at most. */
export function maskPhone(phone: string): string {
  if (/^\d{11}$/u.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  return phone.length > 4 ? `****${phone.slice(-4)}` : '*'.repeat(phone.length);
}

/** The last four of a bank account. */
export function maskAccount(account: string): string {
  return account.length > 4 ? `****${account.slice(-4)}` : '*'.repeat(account.length);
}

/** Whether there is a health problem, not which. */
export function maskHealth(healthStatus: string): string {
  return healthStatus === '' || healthStatus === '健康' ? healthStatus : '有病残情况';
}

/**
 * How a value of an indicator looks to someone who may not read it: values of the mask class `sensitive` lose what
 * identifies or hurts, all others stay. Who may read what is decided by the permissions.
 */
export function maskedText(key: IndicatorKey, text: string): string {
  const { mask, type } = indicator(key);
  if (mask !== 'sensitive' || text === '') return text;
  if (type === 'idNumber') return maskIdNumber(text);
  if (type === 'phone') return maskPhone(text);
  if (type === 'account') return maskAccount(text);
  return key === 'healthStatus' ? maskHealth(text) : MASKED;
}
