import { daysBetween, shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { presentStages } from '../campaigns/round-stages.ts';
import { TargetRef } from '../households/timeline.ts';
import { type Count, CountRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { INBOX_GROUPS, type InboxGroupKey, type InboxItem } from './inbox-item.ts';
import { inboxSources } from './inbox-sources.ts';
import { inboxSums } from './inbox-sums.ts';
import { StageRef } from './stage.type.ts';

/** As many rows of a group as a screen shows; the rest is behind its total. */
const SHOWN = 20;

type Group = { readonly key: InboxGroupKey; readonly items: readonly InboxItem[]; readonly totalCount: number };

const FAR = Number.MAX_SAFE_INTEGER;

/** What is due first stands first; what has no last day stands last. */
const byUrgency = (one: InboxItem, other: InboxItem): number =>
  (one.dueAt?.getTime() ?? FAR) - (other.dueAt?.getTime() ?? FAR);

const groupOf = async (context: Context, key: InboxGroupKey): Promise<Group> => {
  const parts = await Promise.all(
    inboxSources.map(async (source) => {
      const count = await source.count(context, key);
      return { count, items: count > 0 ? await source.find(context, key, SHOWN) : [] };
    }),
  );
  return {
    key,
    items: parts
      .flatMap(({ items }) => items)
      .sort(byUrgency)
      .slice(0, SHOWN),
    totalCount: parts.reduce((sum, { count }) => sum + count, 0),
  };
};

type Inbox = { readonly asOf: Date; readonly groups: readonly Group[]; readonly sums: readonly Count[] };

const readInbox = async (context: Context): Promise<Inbox> => ({
  asOf: (await momentOfReading(context)).now,
  groups: await Promise.all(INBOX_GROUPS.map((key) => groupOf(context, key))),
  sums: await inboxSums(context),
});

/** The thing whose last day comes next, late ones left out. */
const nextDeadlineOf = ({ groups, asOf }: Inbox): InboxItem | null =>
  groups
    .flatMap(({ items }) => items)
    .filter(({ dueAt }) => dueAt !== null && dueAt > asOf)
    .sort(byUrgency)[0] ?? null;

const InboxItemRef = builder.objectRef<InboxItem>('InboxItem').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    mark: t.exposeString('mark'),
    title: t.exposeString('title'),
    category: t.exposeString('category', { nullable: true }),
    risks: t.stringList({ resolve: ({ risks }) => [...risks] }),
    line: t.exposeString('line'),
    lateness: t.string({
      nullable: true,
      resolve: async ({ dueAt }, _args, context) => {
        const { now } = await momentOfReading(context);
        if (!dueAt || dueAt > now) return null;
        // The instant is the first of the day after the last one.
        return phrase('inbox.late', { days: daysBetween(shanghaiDateOf(dueAt), shanghaiDateOf(now)) + 1 });
      },
    }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true }),
    verb: t.exposeString('verb'),
    target: t.field({ type: TargetRef, resolve: ({ target }) => target }),
    householdId: t.exposeID('householdId', { nullable: true }),
  }),
});

const InboxGroupRef = builder.objectRef<Group>('InboxGroup').implement({
  fields: (t) => ({
    key: t.exposeString('key', { description: 'overdue dueToday returned newClue waiting' }),
    label: t.string({ resolve: ({ key }) => phrase(`inbox.group.${key}`) }),
    items: t.field({ type: [InboxItemRef], resolve: ({ items }) => [...items] }),
    totalCount: t.exposeInt('totalCount'),
  }),
});

const InboxRef = builder.objectRef<Inbox>('Inbox').implement({
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'DateTime' }),
    groups: t.field({ type: [InboxGroupRef], resolve: ({ groups }) => [...groups] }),
    sums: t.field({ type: [CountRef], resolve: ({ sums }) => [...sums] }),
    nextDeadline: t.field({ type: InboxItemRef, nullable: true, resolve: nextDeadlineOf }),
    stages: t.field({
      type: [StageRef],
      description: 'of the published round; none between rounds',
      resolve: (_inbox, _args, context) => presentStages(context),
    }),
  }),
});

builder.queryField('inbox', (t) => t.field({ type: InboxRef, resolve: (_root, _args, context) => readInbox(context) }));
