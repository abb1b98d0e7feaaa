import type { Transaction } from '../connect.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { type AuditContent, auditHash, GENESIS_HASH } from './audit-fact.ts';

/** The first fault of a chain; what comes after it proves nothing any more. */
export interface ChainFault {
  readonly chain: string;
  /** Where it was found; for a wrong head the head's own number. */
  readonly seq: bigint;
  /**
   * `GAP`: an entry is missing. `LINK`: an entry does not continue the one before it. `HASH`: an entry was changed.
   * `HEAD`: the chain ends elsewhere than its head says, so entries were cut off or smuggled in at the end.
   */
  readonly fault: 'GAP' | 'LINK' | 'HASH' | 'HEAD';
}

/** Result of a verification. */
export interface ChainVerification {
  readonly chains: number;
  readonly entries: number;
  /** Empty when everything is sound. */
  readonly faults: readonly ChainFault[];
}

const BATCH_ENTRIES = 5_000;

type StoredEntry = AuditContent & { readonly prevHash: string; readonly hash: string };

interface Walk {
  readonly entries: number;
  readonly seq: bigint;
  readonly hash: string;
  readonly fault: ChainFault | null;
}

function faultOf(entry: StoredEntry, previous: { seq: bigint; hash: string }): ChainFault['fault'] | null {
  const { prevHash, hash, ...content } = entry;
  if (entry.seq !== previous.seq + 1n) return 'GAP';
  if (prevHash !== previous.hash) return 'LINK';
  return auditHash(prevHash, content) === hash ? null : 'HASH';
}

/** Follows a chain up to its head; entries that are appended meanwhile lie beyond it and are left alone. */
async function walk(database: PrismaClient | Transaction, chain: string, headSeq: bigint): Promise<Walk> {
  let previous = { seq: 0n, hash: GENESIS_HASH };
  let entries = 0;
  for (;;) {
    const batch = await database.auditEntry.findMany({
      where: { chain, seq: { gt: previous.seq, lte: headSeq } },
      orderBy: { seq: 'asc' },
      take: BATCH_ENTRIES,
    });
    for (const stored of batch) {
      const entry = stored as unknown as StoredEntry;
      const fault = faultOf(entry, previous);
      if (fault) return { entries, ...previous, fault: { chain, seq: entry.seq, fault } };
      previous = { seq: entry.seq, hash: entry.hash };
      entries += 1;
    }
    if (batch.length < BATCH_ENTRIES) return { entries, ...previous, fault: null };
  }
}

/** Entries beyond the head of their chain, or of a chain without a head: nobody has appended them properly. */
async function findSmuggled(database: PrismaClient | Transaction): Promise<ChainFault[]> {
  const smuggled = await database.$queryRaw<{ chain: string; seq: bigint }[]>`
    SELECT e."chain", min(e."seq") AS "seq"
    FROM "AuditEntry" e LEFT JOIN "AuditChain" c ON c."chain" = e."chain"
    WHERE c."chain" IS NULL OR e."seq" > c."seq"
    GROUP BY e."chain"`;
  return smuggled.map(({ chain, seq }) => ({ chain, seq, fault: 'HEAD' }));
}

/** Recomputes every audit chain; others may write meanwhile. */
export async function verifyChains(database: PrismaClient | Transaction): Promise<ChainVerification> {
  const heads = await database.auditChain.findMany({ orderBy: { chain: 'asc' } });
  const faults: ChainFault[] = [];
  let entries = 0;
  for (const { chain, seq, headHash } of heads) {
    const walked = await walk(database, chain, seq);
    entries += walked.entries;
    if (walked.fault) faults.push(walked.fault);
    else if (seq !== walked.seq || headHash !== walked.hash) faults.push({ chain, seq, fault: 'HEAD' });
  }
  faults.push(...(await findSmuggled(database)));
  return { chains: heads.length, entries, faults };
}
