import { getProcedureTemplate } from '@shouwang/domain';
import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { lineOfEvent, markOfEvent } from '../procedures/event-line.ts';

/** Where a row leads. */
export type Target = { readonly kind: string; readonly id: string };

export const TargetRef = builder.objectRef<Target>('Target').implement({
  description:
    'Where a row leads: kind household|case|clue|issue|dataset|run|import|mission|publicityRound and its id.',
  fields: (t) => ({ kind: t.exposeString('kind'), id: t.exposeID('id') }),
});

/** One thing that happened to a household. */
export type TimelineEntry = {
  readonly id: string;
  readonly at: Date;
  readonly on: Date;
  readonly kind: string;
  readonly title: string;
  readonly line: string;
  readonly mark: string;
  readonly target: Target | null;
};

export const TimelineEntryRef = builder.objectRef<TimelineEntry>('TimelineEntry').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.field({ type: 'DateTime', resolve: ({ at }) => at }),
    on: t.field({ type: 'Date', description: 'day shown', resolve: ({ on }) => on }),
    kind: t.exposeString('kind'),
    title: t.exposeString('title'),
    line: t.exposeString('line'),
    mark: t.exposeString('mark', { description: 'todo doing returned overdue done notStarted lamp' }),
    target: t.field({ type: TargetRef, nullable: true, resolve: ({ target }) => target }),
  }),
});

const firstOfMonth = (month: string): Date => new Date(`${month.slice(0, 4)}-${month.slice(4, 6)}-01T00:00:00Z`);

type HouseholdId = { readonly id: string };

/** One kind of things that happened, as far as the viewer may read them. */
export type TimelinePart = (context: Context, household: HouseholdId) => Promise<TimelineEntry[]>;

/** Steps of the household's cases; what a case saw in several acts is several entries. */
const stepsOf = async (context: Context, { id: householdId }: HouseholdId): Promise<TimelineEntry[]> => {
  const cases = await context.prisma.procedureCase.findMany({
    where: { AND: [visible(context, 'ProcedureCase'), { householdId }] },
    include: { events: { orderBy: { caseVersion: 'asc' } } },
  });
  return cases.flatMap((one) => {
    const template = getProcedureTemplate(one.procedure, one.procedureVersion);
    const labels = new Map([template.opening, ...template.steps].map(({ key, label }) => [key, label]));
    return one.events.map((event) => ({
      id: event.id,
      at: event.at,
      on: event.occurredOn ?? event.at,
      kind: 'procedure',
      title: labels.get(event.step) ?? '撤销',
      line: lineOfEvent(event),
      mark: markOfEvent(event),
      target: { kind: 'case', id: one.id },
    }));
  });
};

const episodesOf = async (context: Context, { id: householdId }: HouseholdId): Promise<TimelineEntry[]> => {
  const episodes = await context.prisma.monitoringCase.findMany({
    where: { AND: [visible(context, 'MonitoringCase'), { householdId }] },
    include: { procedureCases: { select: { id: true } } },
  });
  return episodes.flatMap(({ id, episode, identifiedMonth, eliminatedMonth, createdSourceId, procedureCases }) => {
    const entry = (kind: string, month: string, title: string): TimelineEntry => ({
      id: `${id}-${kind}`,
      at: firstOfMonth(month),
      on: firstOfMonth(month),
      kind: 'monitoring',
      title,
      line: `第 ${episode} 次`,
      mark: 'done',
      target: null,
    });
    return [
      // An episode that a case here has opened stands on the timeline with its own steps.
      ...(procedureCases.some((one) => one.id === createdSourceId)
        ? []
        : [entry('identified', identifiedMonth, '识别')]),
      ...(eliminatedMonth ? [entry('eliminated', eliminatedMonth, '风险消除')] : []),
    ];
  });
};

const cluesOf = async (context: Context, { id: householdId }: HouseholdId): Promise<TimelineEntry[]> => {
  const clues = await context.prisma.clue.findMany({
    where: { AND: [visible(context, 'Clue'), { householdId }] },
    include: { reasons: { select: { detail: true }, take: 1 }, _count: { select: { reasons: true } } },
  });
  return clues.map(({ id, createdAt, closedAt, reasons, _count }) => ({
    id,
    at: createdAt,
    on: createdAt,
    kind: 'clue',
    title: '线索',
    line: [reasons[0]?.detail, _count.reasons > 1 ? `共 ${_count.reasons} 条` : undefined].filter(Boolean).join('，'),
    mark: closedAt ? 'done' : 'todo',
    target: { kind: 'clue', id },
  }));
};

const issuesOf = async (context: Context, { id: householdId }: HouseholdId): Promise<TimelineEntry[]> => {
  const issues = await context.prisma.issue.findMany({
    where: { AND: [visible(context, 'Issue'), { householdId }] },
  });
  return issues.map(({ id, issueNo, title, createdAt, closedAt }) => ({
    id,
    at: createdAt,
    on: createdAt,
    kind: 'issue',
    title: `督导问题 ${issueNo}`,
    line: title,
    mark: closedAt ? 'done' : 'todo',
    target: { kind: 'issue', id },
  }));
};

const changesOf = async ({ prisma }: Context, { id: householdId }: HouseholdId): Promise<TimelineEntry[]> => {
  const changes = await prisma.registerChange.groupBy({
    by: ['sourceId', 'sourceLabel', 'recordedBy', 'recordedAt'],
    where: { householdId, sourceKind: { not: 'procedure' } },
    _count: true,
    orderBy: { recordedAt: 'desc' },
    take: 50,
  });
  return changes.map(({ sourceId, sourceLabel, recordedBy, recordedAt, _count }) => ({
    id: `${sourceId}-${recordedAt.getTime()}`,
    at: recordedAt,
    on: recordedAt,
    kind: 'change',
    title: sourceLabel,
    line: `${recordedBy}，变 ${_count} 项`,
    mark: 'done',
    target: null,
  }));
};

/** What the page of a household tells. */
export const TIMELINE_PARTS: readonly TimelinePart[] = [stepsOf, episodesOf, cluesOf, issuesOf, changesOf];

/** What happened to a household and the viewer may read, newest first. */
export const timelineOf = async (
  context: Context,
  household: HouseholdId,
  kinds: readonly TimelinePart[] = TIMELINE_PARTS,
): Promise<TimelineEntry[]> => {
  const parts = await Promise.all(kinds.map((part) => part(context, household)));
  return parts
    .flat()
    .sort((one, other) => other.on.getTime() - one.on.getTime() || other.at.getTime() - one.at.getTime());
};
