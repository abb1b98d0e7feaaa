import { hashPassword } from '../src/accounts/password-hash.ts';

/** A real hash at a hundredth of the real cost, for tests that guess often. */
export const cheapHash = (password: string): Promise<string> => hashPassword(password, { logN: 8, r: 8, p: 1 });
