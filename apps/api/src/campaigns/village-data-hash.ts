import { createHash } from 'node:crypto';
import { type CampaignItem, Prisma, type Reader } from '@shouwang/database';

type HashedItem = Pick<CampaignItem, 'id' | 'subjectId' | 'householdId'>;

/**
 * Hashes of what the register says now, by the household or area that an item is about: the household, its people, its
 * monitoring and its work; of a village its form and its groups. Computed in the database, over the data themselves.
 */
const subjectHashes = async (db: Reader, items: readonly HashedItem[]): Promise<ReadonlyMap<string, string>> => {
  const households = [...new Set(items.flatMap(({ householdId }) => householdId ?? []))];
  const areas = [...new Set(items.filter(({ householdId }) => !householdId).map(({ subjectId }) => subjectId))];
  const rows = await db.$queryRaw<{ subject: string; hash: string }[]>(Prisma.sql`
    SELECT h.id::text AS subject, encode(sha256(convert_to(concat_ws('|',
        h."areaPath", h."headName", h."householdType", h."memberCount", h.status, h."monitoringStatus", h.category,
        array_to_string(h.risks, ','), h.longitude, h.latitude, h."phoneLast4", h.facts::text,
        (SELECT string_agg(concat_ws('/', p.id, p.name, p."idKey", p."isActiveMember", p.facts::text), ';' ORDER BY p.id)
           FROM "Person" p WHERE p."householdId" = h.id),
        (SELECT string_agg(concat_ws('/', m.id, m.status, m.category, m.risks::text, m.facts::text), ';' ORDER BY m.id)
           FROM "MonitoringCase" m WHERE m."householdId" = h.id),
        (SELECT string_agg(concat_ws('/', w.id, w.kind, w.facts::text), ';' ORDER BY w.id)
           FROM "WorkSpell" w WHERE w."householdId" = h.id)
      ), 'UTF8')), 'hex') AS hash
    FROM "Household" h WHERE h.id = ANY(${households}::uuid[])
    UNION ALL
    SELECT a.code, encode(sha256(convert_to(concat_ws('|', a.name, a.facts::text,
        (SELECT string_agg(concat_ws('/', g.code, g.name), ';' ORDER BY g.code) FROM "Area" g WHERE g."parentCode" = a.code)
      ), 'UTF8')), 'hex')
    FROM "Area" a WHERE a.code = ANY(${areas}::text[])`);
  return new Map(rows.map(({ subject, hash }) => [subject, hash]));
};

/** The hash of each item's data, by the item's id. */
export const itemHashes = async (db: Reader, items: readonly HashedItem[]): Promise<ReadonlyMap<string, string>> => {
  if (items.length === 0) return new Map();
  const hashes = await subjectHashes(db, items);
  return new Map(items.map(({ id, subjectId }) => [id, hashes.get(subjectId) ?? '']));
};

/** One hash over a batch: which items it has and what each of them says. */
export const batchHash = (hashes: ReadonlyMap<string, string>): string => {
  const lines = [...hashes].map(([id, hash]) => `${id}:${hash}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
};
