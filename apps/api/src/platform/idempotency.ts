import { createHash } from 'node:crypto';
import type { Transaction } from '@shouwang/database';
import { canonicalJson } from './canonical-json.ts';
import type { SignedInActor } from './context.ts';
import { refuse } from './refusal.ts';

/** What a use case may return: it is kept as JSON for the same key. */
export type Answer = { readonly [key: string]: unknown };

const hashOf = (input: unknown): string => createHash('sha256').update(canonicalJson(input)).digest('hex');

const longestKey = 100;

/**
 * Runs an act once per (account, key): the second time the first answer is given again (TRUST P2). A simultaneous
 * second try waits in the database for the first to commit. A refused act keeps nothing, so it may be tried again.
 * @throws Refused when the key was used for something else
 */
export const answerOnce = async <Result extends Answer>(
  db: Transaction,
  { actor, name, key, input }: { actor: SignedInActor; name: string; key: string; input: unknown },
  run: () => Promise<Result>,
): Promise<Result> => {
  if (key.length > longestKey) refuse('INPUT_INVALID', { reason: '重复提交的标记太长' }, 'idempotencyKey');
  const bodyHash = hashOf(input);
  const taken = await db.$executeRaw`
    INSERT INTO "IdempotencyRecord" ("accountId", "key", "operation", "bodyHash", "response")
    VALUES (${actor.accountId}::uuid, ${key}, ${name}, ${bodyHash}, 'null'::jsonb)
    ON CONFLICT ("accountId", "key") DO NOTHING`;
  const where = { accountId_key: { accountId: actor.accountId, key } };
  if (taken === 0) {
    const first = await db.idempotencyRecord.findUniqueOrThrow({ where });
    if (first.operation !== name || first.bodyHash !== bodyHash) refuse('IDEMPOTENCY_KEY_REUSED');
    return first.response as Result;
  }
  const result = await run();
  await db.idempotencyRecord.update({ where, data: { response: result as object } });
  return result;
};
