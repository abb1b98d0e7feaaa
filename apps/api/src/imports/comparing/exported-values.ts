import type { RowStamp, StampedEntity } from '@shouwang/domain';
import { changedText } from '../../households/register-change.ts';
import type { Reader } from './register-view.ts';

/**
 * No transaction lives longer: a change that was recorded so long before an export may have been committed only after
 * the export had read the row.
 */
const LONGEST_TRANSACTION_MS = 600_000;

/**
 * What a value was when the file was exported, given what it is now; undefined when nobody can say: the history does not
 * tell of the change, or it was made so shortly before the export that either value may have been exported.
 */
export type ExportedValue = (key: string, now: string) => string | undefined;

/** A row of the register with the version that it has now. */
export type VersionedRow = { readonly id: string; readonly version: number };

export type ExportedValues = {
  /** How the values of a row looked in the export; nothing for a row that no export has stamped. */
  of(row: VersionedRow, entity: StampedEntity, stamp: RowStamp | undefined): ExportedValue | undefined;
  /** Did somebody come into a household, or come back, after the export? */
  hasComeSince(person: { readonly id: string; readonly createdAt: Date }, stamp: RowStamp): boolean;
};

type PastChange = { readonly key: string; readonly before: string; readonly at: number };

const since = ({ exportedAt }: RowStamp): number => exportedAt - LONGEST_TRANSACTION_MS;

/**
 * The values of exported rows as they were then, from the register's own history (XLS-6): a row whose version is still
 * that of the export is as it was; of another one, the changes since are taken back. A row that was changed in a way that
 * the history does not tell is unknown.
 */
export const readExportedValues = async (
  { db, crypto }: Reader,
  householdIds: readonly string[],
  stamps: readonly RowStamp[],
): Promise<ExportedValues> => {
  const changes = new Map<string, PastChange[]>();
  if (stamps.length > 0 && householdIds.length > 0) {
    const oldest = new Date(Math.min(...stamps.map(since)));
    const rows = await db.registerChange.findMany({
      where: { householdId: { in: [...new Set(householdIds)] }, recordedAt: { gt: oldest } },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    });
    for (const { id, entityId, indicatorKey: key, before, recordedAt } of rows) {
      const change = {
        key,
        before: changedText.open(crypto, { id, key, column: 'before' }, before),
        at: recordedAt.getTime(),
      };
      const known = changes.get(entityId);
      if (known) known.push(change);
      else changes.set(entityId, [change]);
    }
  }
  const later = (id: string, stamp: RowStamp): PastChange[] =>
    (changes.get(id) ?? []).filter(({ at }) => at > since(stamp));

  return {
    of: ({ id, version }, entity, stamp) => {
      if (!stamp) return undefined;
      if (stamp.versions[entity] === version) return (_key, now) => now;
      const ofRow = later(id, stamp);
      if (ofRow.length === 0) return () => undefined;
      return (key, now) => {
        const [first] = ofRow.filter((change) => change.key === key);
        if (!first) return now;
        return first.at > stamp.exportedAt ? first.before : undefined;
      };
    },
    hasComeSince: ({ id, createdAt }, stamp) =>
      createdAt.getTime() > since(stamp) ||
      later(id, stamp).some(({ key }) => key === 'householdNo' || key === 'isActiveMember'),
  };
};
