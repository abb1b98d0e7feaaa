import type { Prisma } from '@shouwang/database';
import { deadlineOf, ISSUE, OWED_STATES, stateSince } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { issuesWaiting } from '../inspections/issue-filter.ts';
import { actionsOfIssue, issueStateLabel, markOfIssue } from '../inspections/issue-reading.ts';
import { engineIssueOf, issueParts, type LoadedIssue } from '../inspections/load-issue.ts';
import { may } from '../platform/allow.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { circumstancesIn, momentOfReading } from '../procedures/circumstances.ts';
import { byDueOn } from './due-groups.ts';
import { endOfDayColumn } from './inbox-day.ts';
import { inboxSource, verbOf } from './inbox-source.ts';

type Where = Prisma.IssueWhereInput;

const OWED: Where = { state: { in: [...OWED_STATES] } };
const RETURNED: Where = { state: 'RECTIFYING', returnCount: { gt: 0 } };

/** Until when the state may last: the day set for rectifying, or the days that the team has for its own answer. */
const dueAtOf = async (context: Context, row: LoadedIssue): Promise<Date | null> => {
  if ((OWED_STATES as readonly string[]).includes(row.state)) return endOfDayColumn(row.dueOn);
  const { events, records } = engineIssueOf(row);
  const { parameters, now } = circumstancesIn(context, await momentOfReading(context), row.areaPath);
  const since = stateSince(events) ?? now;
  return deadlineOf({ template: ISSUE, state: row.state, since, records, parameters })?.at ?? null;
};

const itemOf = async (context: Context, row: LoadedIssue, isVerb: (step: string) => boolean) => ({
  mark: await markOfIssue(context, row),
  title: row.title,
  category: null,
  risks: [],
  line: phrase('inbox.issueLine', { no: row.issueNo, state: issueStateLabel(row.state), object: row.objectLabel }),
  dueAt: await dueAtOf(context, row),
  verb: verbOf(
    (await actionsOfIssue(context, row)).filter(({ name }) => isVerb(name)),
    phrase('inbox.open'),
  ),
  target: { kind: 'issue', id: row.id },
  householdId: may(context, 'read', 'Household', { areaPath: row.areaPath }) ? row.householdId : null,
});

const database = {
  count: ({ prisma }: Context, where: Where) => prisma.issue.count({ where }),
  find: ({ prisma }: Context, where: Where, take: number) =>
    prisma.issue.findMany({ where, include: issueParts, orderBy: [{ dueOn: 'asc' }, { issueNo: 'asc' }], take }),
};

const moves = new Set(ISSUE.steps.filter(({ kind }) => kind !== 'record').map(({ key }) => key));

/** Issues that wait for the viewer's unit to answer, or for the viewer's team to verify. */
export const issueInbox = inboxSource({
  ...database,
  key: 'issues',
  waiting: (context) => issuesWaiting(context),
  groups: (day) => {
    const { late, today } = byDueOn(day);
    const ahead: Where = { OR: [{ NOT: OWED }, { dueOn: { gt: day.todayColumn } }] };
    return {
      overdue: { AND: [OWED, late] },
      dueToday: { AND: [OWED, today] },
      returned: { AND: [ahead, RETURNED] },
      waiting: { AND: [ahead, { NOT: RETURNED }] },
    };
  },
  item: async (context, row) => ({ id: row.id, ...(await itemOf(context, row, (step) => moves.has(step))) }),
});

/** The county's own unit does not chase itself. */
const othersIssues = (context: Context): Where => {
  const { role, areaPath } = actorOf(context);
  if (role !== 'COUNTY_OFFICER') return {};
  return { OR: [{ responsibleAreaPath: null }, { responsibleAreaPath: { not: areaPath } }] };
};

/** Issues of other units that are late and have not been chased today: for who follows them. */
export const chaseInbox = inboxSource({
  ...database,
  key: 'chases',
  waiting: (context, { todayColumn }): Where => ({
    AND: [
      visible(context, 'Issue', 'chase'),
      OWED,
      { OR: [{ lastChasedOn: null }, { lastChasedOn: { lt: todayColumn } }] },
      othersIssues(context),
    ],
  }),
  groups: (day) => ({ overdue: byDueOn(day).late as Where }),
  item: async (context, row) => ({
    id: `chase-${row.id}`,
    ...(await itemOf(context, row, (step) => step === 'chase')),
  }),
});
