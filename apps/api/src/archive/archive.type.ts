import type { Household } from '@shouwang/database';
import { phrase } from '@shouwang/phrases';
import { HouseholdRef } from '../households/household.type.ts';
import { type TimelineEntry, TimelineEntryRef, timelineOf } from '../households/timeline.ts';
import { CountRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { visible } from '../platform/visible.ts';
import { ARCHIVE_KINDS, ARCHIVE_PARTS } from './archive-parts.ts';

type Archive = { readonly household: Household; readonly entries: readonly TimelineEntry[] };

const ArchiveRef = builder.objectRef<Archive>('HouseholdArchive').implement({
  description: 'Everything on record about a household that its viewer may read, newest first.',
  fields: (t) => ({
    household: t.field({ type: HouseholdRef, resolve: ({ household }) => household }),
    kinds: t.field({
      type: [CountRef],
      description: 'Each kind with how many entries of it there are; kinds without one are left out.',
      resolve: ({ entries }) =>
        ARCHIVE_KINDS.flatMap((key) => {
          const count = entries.filter(({ kind }) => kind === key).length;
          return count === 0 ? [] : [{ key, label: phrase(`archive.kind.${key}`), count }];
        }),
    }),
    entries: t.field({
      type: [TimelineEntryRef],
      complexity: { multiplier: 10 },
      resolve: ({ entries }) => [...entries],
    }),
  }),
});

builder.queryField('householdArchive', (t) =>
  t.field({
    type: ArchiveRef,
    nullable: true,
    complexity: 60,
    args: { householdId: t.arg.id({ required: true }) },
    resolve: async (_root, { householdId }, context): Promise<Archive | null> => {
      const household = isUuid(householdId)
        ? await context.prisma.household.findFirst({
            where: { AND: [visible(context, 'Household'), { id: householdId }] },
          })
        : null;
      return household && { household, entries: await timelineOf(context, household, ARCHIVE_PARTS) };
    },
  }),
);
