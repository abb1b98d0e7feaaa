import {
  byEffect,
  type FactChange,
  isIndicatorKey,
  isRowFact,
  markChanges,
  type RegisterEntity,
} from '@shouwang/domain';
import { builder } from '../../platform/builder.ts';
import type { Context } from '../../platform/context.ts';
import { isUuid } from '../../platform/is-uuid.ts';
import { visible } from '../../platform/visible.ts';
import { shownValue } from '../indicator-sections.ts';
import { changedText } from '../register-change.ts';
import { readKnownRows } from './known-rows.ts';

/** One recorded value of a fact, masked as the viewer may see it. */
type FactEntry = {
  readonly id: string;
  readonly text: string | null;
  readonly before: string | null;
  readonly effectiveOn: string;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
  readonly source: string | null;
  readonly mark: string;
  readonly isPresent: boolean;
};

const FactEntryRef = builder.objectRef<FactEntry>('FactEntry').implement({
  description: 'One value that a fact had: from which day it was true, who recorded it when, and from what.',
  fields: (t) => ({
    id: t.exposeID('id'),
    text: t.exposeString('text', { nullable: true }),
    before: t.exposeString('before', { nullable: true, description: 'What the register had said of that day.' }),
    effectiveOn: t.field({ type: 'Date', resolve: ({ effectiveOn }) => effectiveOn }),
    recordedAt: t.field({ type: 'DateTime', resolve: ({ recordedAt }) => recordedAt }),
    recordedBy: t.exposeString('recordedBy', { nullable: true }),
    source: t.exposeString('source', { nullable: true }),
    mark: t.exposeString('mark', { description: 'ORIGIN, CHANGE, CORRECTION, LATE, UNDO.' }),
    isPresent: t.exposeBoolean('isPresent', { description: 'The value that the register says today.' }),
  }),
});

const SUBJECTS = {
  household: 'Household',
  person: 'Person',
  monitoringCase: 'MonitoringCase',
  workSpell: 'WorkSpell',
} as const;

type Asked = { readonly householdId: string; readonly entityId: string; readonly key: string };

/** Who may read the household now reads the whole history of its values, also of the time in another village. */
const historyOf = async (context: Context, { householdId, entityId, key }: Asked): Promise<FactEntry[] | null> => {
  if (!isUuid(householdId) || !isUuid(entityId)) return null;
  const where = { AND: [visible(context, 'Household'), { id: householdId }] };
  const household = await context.prisma.household.findFirst({ where, select: { id: true, areaPath: true } });
  if (!household) return null;
  const { crypto, database } = context.services;
  const known = await readKnownRows({ db: database.prisma, crypto }, [householdId]);
  const row = known.find(({ id, withdrawnAt }) => id === entityId && withdrawnAt === null);
  if (!row || !(isIndicatorKey(key) || isRowFact(row.entity, key))) return null;
  const show = (text: string): string | null | undefined => {
    if (!text || !isIndicatorKey(key)) return text || null;
    return shownValue(context, { subject: SUBJECTS[row.entity as RegisterEntity], record: household }, key, text)?.text;
  };
  const now = (isIndicatorKey(key) ? row.facts[key] : row.row[key]) ?? '';
  // A value that the viewer may not know of has no history either.
  if (now && show(now) === undefined) return null;
  const stored = await database.prisma.registerChange.findMany({
    where: { entityId, indicatorKey: key },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  });
  const changes = stored.map(
    (one): FactChange => ({
      id: one.id,
      before: changedText.open(crypto, { id: one.id, key, column: 'before' }, one.before),
      after: changedText.open(crypto, { id: one.id, key, column: 'after' }, one.after),
      effectiveOn: one.effectiveOn.toISOString().slice(0, 10),
      recordedAt: one.recordedAt,
    }),
  );
  const marks = markChanges(changes);
  const last = changes.toSorted(byEffect).at(-1);
  const origin = changes[0]?.before ?? now;
  const entries = changes.map((change, index): FactEntry => {
    const { recordedBy = null, sourceLabel = null, sourceKind } = stored[index] ?? {};
    return {
      id: change.id,
      text: show(change.after) ?? null,
      before: show(change.before) ?? null,
      effectiveOn: change.effectiveOn,
      recordedAt: change.recordedAt,
      recordedBy,
      source: sourceLabel,
      mark:
        sourceKind === 'undo'
          ? 'UNDO'
          : sourceKind === 'correction'
            ? 'CORRECTION'
            : (marks.get(change.id) ?? 'CHANGE'),
      isPresent: change.id === last?.id,
    };
  });
  const brought = await database.prisma.importBatch.findUnique({ where: { id: row.createdSourceId } });
  const first: FactEntry = {
    id: `${entityId} ${key}`,
    text: show(origin) ?? null,
    before: null,
    effectiveOn: row.existsFrom,
    recordedAt: row.createdAt,
    recordedBy: brought?.createdBy ?? null,
    source: brought && '导入',
    mark: 'ORIGIN',
    isPresent: changes.length === 0,
  };
  return [...entries.reverse(), first];
};

builder.queryField('factHistory', (t) =>
  t.field({
    type: [FactEntryRef],
    nullable: true,
    description: 'Every value that a fact of a household, a member or a case has had, the last recorded first.',
    args: {
      householdId: t.arg.id({ required: true }),
      entityId: t.arg.id({ required: true }),
      key: t.arg.string({ required: true }),
    },
    resolve: (_root, asked, context) => historyOf(context, asked),
  }),
);
