import { createHash } from 'node:crypto';
import { canonicalJson } from '../platform/canonical-json.ts';
import type { LoadedCase } from './load-case.ts';

/**
 * A hash over everything that a reviewer reads: what the steps established, the files, the objections, the household
 * and its members as the register has them. A review or an approval carries the hash that was read, so that nobody
 * decides on something else than was seen (TRUST 12).
 */
export const versionHashOf = (row: LoadedCase): string =>
  createHash('sha256')
    .update(
      canonicalJson({
        case: [row.id, row.version, row.state],
        records: row.facts,
        evidence: row.evidence.map(({ id, sha256, supersededById }) => [id, sha256, supersededById]),
        objections: row.objections.map(({ id, content, result }) => [id, content, result]),
        household: [row.household.id, row.household.version],
        members: row.household.members.map(({ id, version }) => [id, version]),
      }),
    )
    .digest('hex');
