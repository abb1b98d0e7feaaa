import { createHash } from 'node:crypto';
import type { LoadedCase } from './load-case.ts';

const sorted = (_: string, part: unknown): unknown =>
  part && typeof part === 'object' && !Array.isArray(part) && !(part instanceof Date)
    ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
    : part;

/**
 * A hash over everything that a reviewer reads: what the steps established, the files, the objections, the household
 * and its members as the register has them. A review or an approval carries the hash that was read, so that nobody
 * decides on something else than was seen (TRUST 12).
 */
export const versionHashOf = (row: LoadedCase): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        {
          case: [row.id, row.version, row.state],
          records: row.facts,
          evidence: row.evidence.map(({ id, sha256, supersededById }) => [id, sha256, supersededById]),
          objections: row.objections.map(({ id, content, result }) => [id, content, result]),
          household: [row.household.id, row.household.version],
          members: row.household.members.map(({ id, version }) => [id, version]),
        },
        sorted,
      ),
    )
    .digest('hex');
