import { randomBytes } from 'node:crypto';

/**
 * A short number that a person can read out over the telephone and that finds one line in the log: `3F7A-21C0`.
 */
export const newReference = (): string => {
  const digits = randomBytes(4).toString('hex').toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
};
