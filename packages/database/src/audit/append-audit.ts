import { insertRows } from '../bulk/insert-rows.ts';
import type { Transaction } from '../connect.ts';
import { type AuditContent, type AuditFact, auditChainOf, auditHash, GENESIS_HASH } from './audit-fact.ts';

const COLUMNS = {
  chain: 'text',
  seq: 'int8',
  at: 'timestamp',
  actorId: 'uuid',
  actorName: 'text',
  actorRole: 'text',
  sessionId: 'text',
  address: 'text',
  action: 'text',
  objectType: 'text',
  objectId: 'text',
  areaPath: 'text',
  householdId: 'uuid',
  versionBefore: 'int4',
  versionAfter: 'int4',
  purpose: 'text',
  detail: 'jsonb',
  prevHash: 'text',
  hash: 'text',
} as const;

interface ChainHead {
  readonly seq: bigint;
  readonly headHash: string;
}

/** Makes the chain when it is new, and locks its head until the end of the transaction. */
async function lockHead(tx: Transaction, chain: string): Promise<ChainHead> {
  const [head] = await tx.$queryRaw<ChainHead[]>`
    INSERT INTO "AuditChain" ("chain", "seq", "headHash") VALUES (${chain}, 0, ${GENESIS_HASH})
    ON CONFLICT ("chain") DO UPDATE SET "seq" = "AuditChain"."seq"
    RETURNING "seq", "headHash"`;
  if (!head) throw new Error(`The audit chain ${chain} could not be locked.`);
  return head;
}

function contentOf(chain: string, seq: bigint, fact: AuditFact): AuditContent {
  return {
    chain,
    seq,
    at: fact.at,
    actorId: fact.actorId ?? null,
    actorName: fact.actorName,
    actorRole: fact.actorRole ?? null,
    sessionId: fact.sessionId ?? null,
    address: fact.address ?? null,
    action: fact.action,
    objectType: fact.objectType,
    objectId: fact.objectId,
    areaPath: fact.areaPath,
    householdId: fact.householdId ?? null,
    versionBefore: fact.versionBefore ?? null,
    versionAfter: fact.versionAfter ?? null,
    purpose: fact.purpose ?? null,
    detail: JSON.parse(JSON.stringify(fact.detail ?? {})) as Record<string, unknown>,
  };
}

/**
 * Appends acts to the chains of their townships, in the transaction of the acts themselves: both are kept or neither.
 *
 * The head of each chain stays locked until the transaction ends, so call it last, and once with everything: chains
 * are then locked in one order, and two transactions cannot wait for each other.
 */
export async function appendAudit(tx: Transaction, ...facts: readonly AuditFact[]): Promise<void> {
  const byChain = new Map<string, AuditFact[]>();
  for (const fact of facts) {
    const chain = auditChainOf(fact.areaPath);
    const sameChain = byChain.get(chain);
    if (sameChain) sameChain.push(fact);
    else byChain.set(chain, [fact]);
  }
  for (const [chain, chainFacts] of [...byChain].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const head = await lockHead(tx, chain);
    let { seq, headHash } = head;
    const entries = chainFacts.map((fact) => {
      seq += 1n;
      const content = contentOf(chain, seq, fact);
      const prevHash = headHash;
      headHash = auditHash(prevHash, content);
      return { ...content, prevHash, hash: headHash };
    });
    await insertRows(tx, 'AuditEntry', COLUMNS, entries);
    await tx.$executeRaw`UPDATE "AuditChain" SET "seq" = ${seq}, "headHash" = ${headHash} WHERE "chain" = ${chain}`;
  }
}
