import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { PrismaClient, Transaction } from '@shouwang/database';

/** So many tries are free; then each further one makes the wait longer, up to a quarter of an hour (TRUST 2, row 18). */
const FREE_TRIES = 5;
const FIRST_WAIT_S = 15;
const LONGEST_WAIT_S = 900;
/** After a day without a try the count begins anew. */
const FORGET_AFTER_MS = 86_400_000;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

// One household's or office's line has one IPv4 address, or one /64 of IPv6.
const networkOf = (address: string | undefined): string => {
  if (!address) return 'unknown';
  return isIPv6(address) && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;
};

/**
 * Where tries are counted. A device that has signed in to this account before counts for itself, so that a stranger's
 * guesses never lock it out; everybody else counts by account name and network. Unknown names count like known ones.
 */
export type ThrottleKey = string & { readonly throttleKey: true };

const networkKey = (username: string, address: string | undefined): ThrottleKey =>
  hash(`network|${username}|${networkOf(address)}`) as ThrottleKey;

const deviceKey = (username: string, device: string): ThrottleKey =>
  `device|${hash(username)}|${hash(device)}` as ThrottleKey;

/** The key for this try: the device's own when it is known for this account. */
export const throttleKeyOf = async (
  db: PrismaClient,
  { username, address, device }: { username: string; address: string | undefined; device: string | undefined },
): Promise<ThrottleKey> => {
  if (device) {
    const key = deviceKey(username, device);
    if (await db.signInThrottle.findUnique({ where: { key } })) return key;
  }
  return networkKey(username, address);
};

/**
 * Counts a try before the password is looked at, so that a thousand tries at once are still a thousand tries.
 * @returns undefined when this try may be judged, otherwise the instant until which to wait
 */
export const admitTry = async (db: PrismaClient, key: ThrottleKey, now: Date): Promise<Date | undefined> => {
  const moment = now.toISOString();
  const forgotten = new Date(now.getTime() - FORGET_AFTER_MS).toISOString();
  const admitted = await db.$executeRaw`
    INSERT INTO "SignInThrottle" AS throttle ("key", "failures", "lastFailedAt")
    VALUES (${key}, 1, ${moment}::timestamp)
    ON CONFLICT ("key") DO UPDATE SET
      "failures" = CASE WHEN throttle."lastFailedAt" < ${forgotten}::timestamp THEN 1 ELSE throttle."failures" + 1 END,
      "lastFailedAt" = ${moment}::timestamp,
      "blockedUntil" = CASE
        WHEN throttle."lastFailedAt" < ${forgotten}::timestamp OR throttle."failures" + 1 < ${FREE_TRIES} THEN NULL
        ELSE ${moment}::timestamp + make_interval(secs =>
          least(${LONGEST_WAIT_S}, ${FIRST_WAIT_S} * power(2, least(20, throttle."failures" + 1 - ${FREE_TRIES}))))
      END
    WHERE throttle."blockedUntil" IS NULL OR throttle."blockedUntil" <= ${moment}::timestamp`;
  if (admitted > 0) return undefined;
  const row = await db.signInThrottle.findUnique({ where: { key } });
  return row?.blockedUntil ?? now;
};

/** After a right password: the count is forgotten, and the device is known from now on. */
export const forgiveTries = async (
  db: Transaction,
  key: ThrottleKey,
  { username, device }: { readonly username: string; readonly device: string },
): Promise<void> => {
  await db.signInThrottle.deleteMany({ where: { key } });
  const known = { key: deviceKey(username, device), failures: 0, blockedUntil: null, lastFailedAt: null };
  await db.signInThrottle.upsert({ where: { key: known.key }, create: known, update: known });
};

/** After a password was reset no device is known any more. */
export const forgetDevices = async (db: Transaction, username: string): Promise<void> => {
  await db.signInThrottle.deleteMany({ where: { key: { startsWith: `device|${hash(username)}|` } } });
};
