import { createHash } from 'node:crypto';
import { areaCodesOf, findAreaLevel } from '@shouwang/domain';

/** One act for the audit trail. It holds no personal data: what a person is must not survive in it. */
export interface AuditFact {
  /** When it happened, by the database's clock. The order of a chain is its sequence, not this time. */
  readonly at: Date;
  readonly actorId?: string | undefined;
  readonly actorName: string;
  readonly actorRole?: string | undefined;
  readonly sessionId?: string | undefined;
  /** Network address. */
  readonly address?: string | undefined;
  /** Object and verb: `household.reveal`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** Of the object; decides the chain. */
  readonly areaPath: string;
  readonly householdId?: string | undefined;
  readonly versionBefore?: number | undefined;
  readonly versionAfter?: number | undefined;
  readonly purpose?: string | undefined;
  /** Facts of the act, as JSON. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
}

/** What is hashed: the columns of `AuditEntry` other than the two hashes, absent ones as null. */
export type AuditContent = { readonly [Name in keyof AuditFact]-?: Exclude<AuditFact[Name], undefined> | null } & {
  readonly chain: string;
  readonly seq: bigint;
};

/** The hash before the first entry of a chain. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * The chain of an area: its township, or for areas above townships the area itself. One chain per township, so that
 * townships never wait for each other.
 */
export function auditChainOf(areaPath: string): string {
  const codes = areaCodesOf(areaPath);
  const chain = codes.find((code) => findAreaLevel(code) === 'TOWNSHIP') ?? codes.at(-1);
  if (chain === undefined) throw new TypeError('An audit fact needs the area path of its object.');
  return chain;
}

/** JSON with sorted keys and without blanks: equal values give equal texts, also after a round through jsonb. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * Hash of an entry: SHA-256 over the hash before it and the canonical JSON of its content, in hexadecimal.
 *
 * @param content its `detail` must be plain JSON already (no dates, nothing undefined)
 */
export function auditHash(prevHash: string, content: AuditContent): string {
  const text = canonicalJson({ ...content, seq: content.seq.toString(), at: content.at?.toISOString() ?? null });
  return createHash('sha256').update(prevHash).update(text, 'utf8').digest('hex');
}
