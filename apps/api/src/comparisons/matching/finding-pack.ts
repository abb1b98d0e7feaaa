import { COMPARISON_CHECKS } from '@shouwang/domain';
import { asUuid } from './outcome-packs.ts';

/** What a check found, as it is stored. */
export type FoundReason = {
  readonly ruleId: string;
  readonly personId: string;
  readonly householdId: string;
  /** Null when the clue comes from absence. */
  readonly row: number | null;
  readonly detail: string;
  readonly amountFen: number | null;
};

/** Some findings as bytes. */
export type FindingPack = { readonly bytes: Uint8Array; readonly count: number };

/** Check, row, person, household, amount, length of the text; then the text. */
const HEAD_BYTES = 1 + 4 + 16 + 16 + 8 + 2;
const MAX_DETAIL_BYTES = 0xffff;
const RULE_IDS: readonly string[] = COMPARISON_CHECKS.map(({ id }) => id);

/** Packs findings: forty-seven bytes each and the sentence. The check is its place in the list of all checks. */
export const packFindings = (findings: readonly FoundReason[]): FindingPack => {
  const details = findings.map(({ detail }) => Buffer.from(detail.replaceAll('\0', '')).subarray(0, MAX_DETAIL_BYTES));
  const bytes = Buffer.alloc(details.reduce((sum, { length }) => sum + HEAD_BYTES + length, 0));
  let at = 0;
  findings.forEach(({ ruleId, row, personId, householdId, amountFen }, index) => {
    const detail = details[index] as Buffer;
    bytes[at] = RULE_IDS.indexOf(ruleId);
    bytes.writeUInt32BE(row ?? 0, at + 1);
    bytes.write(personId.replaceAll('-', ''), at + 5, 'hex');
    bytes.write(householdId.replaceAll('-', ''), at + 21, 'hex');
    bytes.writeDoubleBE(amountFen ?? Number.NaN, at + 37);
    bytes.writeUInt16BE(detail.length, at + 45);
    detail.copy(bytes, at + HEAD_BYTES);
    at += HEAD_BYTES + detail.length;
  });
  return { bytes, count: findings.length };
};

export const unpackFindings = (packed: Uint8Array): FoundReason[] => {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const findings: FoundReason[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + HEAD_BYTES + bytes.readUInt16BE(at + 45);
    const row = bytes.readUInt32BE(at + 1);
    const amountFen = bytes.readDoubleBE(at + 37);
    findings.push({
      ruleId: RULE_IDS[bytes[at] ?? 0] ?? '',
      row: row === 0 ? null : row,
      personId: asUuid(bytes.toString('hex', at + 5, at + 21)),
      householdId: asUuid(bytes.toString('hex', at + 21, at + 37)),
      amountFen: Number.isNaN(amountFen) ? null : amountFen,
      detail: bytes.toString('utf8', at + HEAD_BYTES, end),
    });
    at = end;
  }
  return findings;
};
