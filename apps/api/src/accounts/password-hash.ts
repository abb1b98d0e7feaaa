import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** Of scrypt: N as a power of two, r, p. */
export type Cost = { readonly logN: number; readonly r: number; readonly p: number };

// 32 MiB and about 0.2 s on one core: the second row of OWASP's table for scrypt. Pure node:crypto, because county
// servers may be arm64 or LoongArch and take no native modules.
const COST: Cost = { logN: 15, r: 8, p: 3 };
const KEY_BYTES = 32;

const derive = (password: string, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const N = 2 ** logN;
    const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
    // NFKC: the same password typed with a full-width keyboard is the same password.
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });

const write = ({ logN, r, p }: Cost, salt: Buffer, key: Buffer): string =>
  ['scrypt', logN, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');

/**
 * Hashes a password with a salt of its own; the cost stands in the text, so that it can grow later.
 * @param cost only tests, which guess a hundred times, take a smaller one
 */
export const hashPassword = async (password: string, cost: Cost = COST): Promise<string> => {
  const salt = randomBytes(16);
  return write(cost, salt, await derive(password, salt, cost));
};

// Nobody's password: what an unknown account is compared with, so that it takes as long as a known one.
const nobodysHash = write(COST, Buffer.alloc(16), Buffer.alloc(KEY_BYTES));

/**
 * Does the password fit the hash? Takes the same time for an account that does not exist.
 * @param hash undefined when there is no such account; the answer is then false
 */
export const isPassword = async (password: string, hash: string | undefined): Promise<boolean> => {
  const [, logN, r, p, salt = '', key = ''] = (hash ?? nobodysHash).split('$');
  const expected = Buffer.from(key, 'base64url');
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
  const derived = await derive(password, Buffer.from(salt, 'base64url'), cost);
  return derived.length === expected.length && timingSafeEqual(derived, expected) && hash !== undefined;
};
