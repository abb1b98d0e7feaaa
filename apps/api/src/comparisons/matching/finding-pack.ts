import { COMPARISON_CHECKS } from '@shouwang/domain';
import { asUuid } from './outcome-packs.ts';

/** What a check found, as it is stored. */
export type FoundReason = {
  readonly ruleId: string;
  readonly personId: string;
  readonly householdId: string;
  /** Of the household. */
  readonly areaPath: string;
  /** Null when the clue comes from absence. */
  readonly row: number | null;
  readonly detail: string;
  readonly amountFen: number | null;
};

/** Some findings as bytes. */
export type FindingPack = { readonly bytes: Uint8Array; readonly count: number };

/** Check, row, person, household, amount, lengths of the area's path and of the sentence; then these two. */
const HEAD_BYTES = 1 + 4 + 16 + 16 + 8 + 1 + 2;
const MAX_DETAIL_BYTES = 0xffff;
const NOTHING = Buffer.alloc(0);
const RULE_IDS: readonly string[] = COMPARISON_CHECKS.map(({ id }) => id);

/** Packs findings: forty-eight bytes each, the area and the sentence. The check is its place in the list of all checks. */
export const packFindings = (findings: readonly FoundReason[]): FindingPack => {
  const details = findings.map(({ detail }) => Buffer.from(detail.replaceAll('\0', '')).subarray(0, MAX_DETAIL_BYTES));
  const sizes = findings.map(({ areaPath }, index) => HEAD_BYTES + areaPath.length + (details[index]?.length ?? 0));
  const bytes = Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  findings.forEach(({ ruleId, row, personId, householdId, areaPath, amountFen }, index) => {
    const detail = details[index] ?? NOTHING;
    bytes[at] = RULE_IDS.indexOf(ruleId);
    bytes.writeUInt32BE(row ?? 0, at + 1);
    bytes.write(personId.replaceAll('-', ''), at + 5, 'hex');
    bytes.write(householdId.replaceAll('-', ''), at + 21, 'hex');
    bytes.writeDoubleBE(amountFen ?? Number.NaN, at + 37);
    bytes[at + 45] = areaPath.length;
    bytes.writeUInt16BE(detail.length, at + 46);
    bytes.write(areaPath, at + HEAD_BYTES, 'latin1');
    detail.copy(bytes, at + HEAD_BYTES + areaPath.length);
    at += sizes[index] ?? 0;
  });
  return { bytes, count: findings.length };
};

export const unpackFindings = (packed: Uint8Array): FoundReason[] => {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const findings: FoundReason[] = [];
  for (let at = 0; at < bytes.length; ) {
    const detailAt = at + HEAD_BYTES + (bytes[at + 45] ?? 0);
    const end = detailAt + bytes.readUInt16BE(at + 46);
    const row = bytes.readUInt32BE(at + 1);
    const amountFen = bytes.readDoubleBE(at + 37);
    findings.push({
      ruleId: RULE_IDS[bytes[at] ?? 0] ?? '',
      row: row === 0 ? null : row,
      personId: asUuid(bytes.toString('hex', at + 5, at + 21)),
      householdId: asUuid(bytes.toString('hex', at + 21, at + 37)),
      amountFen: Number.isNaN(amountFen) ? null : amountFen,
      areaPath: bytes.toString('latin1', at + HEAD_BYTES, detailAt),
      detail: bytes.toString('utf8', detailAt, end),
    });
    at = end;
  }
  return findings;
};
