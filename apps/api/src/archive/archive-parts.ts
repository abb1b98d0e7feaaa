import {
  findPaper,
  findQualityRule,
  LOOKBACK_PAPERS,
  type LookbackPaper,
  QUALITY_ISSUE_STATES,
  type QualityIssueState,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { TIMELINE_PARTS, type TimelineEntry, type TimelinePart } from '../households/timeline.ts';
import { visible } from '../platform/visible.ts';

type Entry = Pick<TimelineEntry, 'id' | 'at' | 'kind' | 'title'> & {
  /** The day in life, where it is another than that of the record. */
  readonly on?: Date | null;
  /** Who, and what came of it. */
  readonly words: readonly (string | null | undefined)[];
  readonly mark?: string;
  readonly target?: TimelineEntry['target'];
};

const entry = ({ on, words, mark = 'done', target = null, ...rest }: Entry): TimelineEntry => ({
  ...rest,
  on: on ?? rest.at,
  line: words.filter(Boolean).join('，'),
  mark,
  target,
});

/** Measures: recorded, begun, verified, stopped; each its own entry. */
const measuresOf: TimelinePart = async (context, { id: householdId }) => {
  const measures = await context.prisma.assistanceMeasure.findMany({
    where: { AND: [visible(context, 'AssistanceMeasure'), { householdId }] },
  });
  return measures.flatMap(({ id, option, createdAt, createdBy, begunOn, endsOn, state, stopReason, ...row }) => {
    const about = { kind: 'help', title: phrase('archive.measure', { option }) };
    const isOver = state === 'DONE' || state === 'STOPPED';
    return [
      entry({
        ...about,
        id: `${id}-add`,
        at: createdAt,
        words: [
          createdBy,
          phrase('archive.measureAdded'),
          row.amount && phrase('archive.yuan', { amount: `${row.amount}` }),
        ],
      }),
      ...(begunOn
        ? [entry({ ...about, id: `${id}-begin`, at: begunOn, words: [phrase('archive.measureBegun')] })]
        : []),
      ...(row.verifiedAt
        ? [
            entry({
              ...about,
              id: `${id}-verify`,
              at: row.verifiedAt,
              words: [row.verifiedBy, phrase('archive.measureVerified'), row.departmentText],
            }),
          ]
        : []),
      ...(isOver && endsOn
        ? [
            entry({
              ...about,
              id: `${id}-end`,
              at: endsOn,
              mark: state === 'DONE' ? 'done' : 'notStarted',
              words: [phrase(state === 'DONE' ? 'archive.measureDone' : 'archive.measureStopped'), stopReason],
            }),
          ]
        : []),
    ];
  });
};

const helpersOf: TimelinePart = async (context, { id: householdId }) => {
  const pairings = await context.prisma.pairing.findMany({
    where: { AND: [visible(context, 'Pairing'), { householdId }] },
    include: { helper: { select: { name: true, unit: true } } },
  });
  return pairings.flatMap(({ id, startsOn, endsOn, endReason, helper: { name, unit } }) => [
    ...(startsOn
      ? [
          entry({
            id: `${id}-from`,
            at: startsOn,
            kind: 'help',
            title: phrase('archive.paired', { name }),
            words: [unit],
          }),
        ]
      : []),
    ...(endsOn
      ? [
          entry({
            id: `${id}-to`,
            at: endsOn,
            kind: 'help',
            title: phrase('archive.unpaired', { name }),
            words: [endReason],
          }),
        ]
      : []),
  ]);
};

const visitsOf: TimelinePart = async (context, { id: householdId }) => {
  const visits = await context.prisma.visitLog.findMany({
    where: { AND: [{ householdId }, { household: visible(context, 'Household') }] },
    include: { helper: { select: { name: true } } },
  });
  return visits.map(({ id, visitedOn, text, helper, createdBy, createdAt }) =>
    entry({
      id,
      at: createdAt,
      on: visitedOn,
      kind: 'visit',
      title: phrase('archive.visit', { name: helper.name }),
      words: [text, phrase('archive.writtenBy', { who: createdBy })],
    }),
  );
};

/** Papers: made, and come back signed. */
const papersOf: TimelinePart = async (context, { id: householdId }) => {
  const papers = await context.prisma.paper.findMany({
    where: { AND: [visible(context, 'Paper'), { items: { some: { case: { householdId } } } }] },
    include: { items: { select: { caseId: true }, take: 1 } },
  });
  return papers.flatMap(({ id, paper, madeBy, madeAt, filedBy, filedAt, filedPages, items: [item] }) => {
    const title = findPaper(paper)?.title ?? paper;
    const about = { kind: 'paper', title, target: item ? { kind: 'case', id: item.caseId } : null };
    return [
      entry({ ...about, id: `${id}-made`, at: madeAt, words: [madeBy, phrase('archive.paperMade')] }),
      ...(filedAt
        ? [
            entry({
              ...about,
              id: `${id}-filed`,
              at: filedAt,
              words: [filedBy, phrase('archive.paperFiled', { pages: filedPages })],
            }),
          ]
        : []),
    ];
  });
};

/** Papers that a look-back has made up for: with their real day, and as such. */
const backfilledOf: TimelinePart = async (context, { id: householdId }) => {
  const papers = await context.prisma.backfilledPaper.findMany({
    where: { AND: [{ householdId }, { lookbackCase: visible(context, 'LookbackCase') }] },
  });
  return papers.map(({ id, paper, doneOn, createdAt }) =>
    entry({
      id,
      at: createdAt,
      on: doneOn,
      kind: 'lookback',
      title: LOOKBACK_PAPERS[paper as LookbackPaper].label,
      words: [phrase('archive.backfilled')],
    }),
  );
};

const qualityOf: TimelinePart = async (context, { id: householdId }) => {
  const issues = await context.prisma.qualityIssue.findMany({
    where: { AND: [visible(context, 'QualityIssue'), { householdId }] },
  });
  return issues.map(({ id, ruleId, state, firstSeenAt }) =>
    entry({
      id,
      at: firstSeenAt,
      kind: 'quality',
      title: phrase('archive.quality', { rule: ruleId }),
      words: [findQualityRule(ruleId)?.title, QUALITY_ISSUE_STATES[state as QualityIssueState]],
      mark: state === 'OPEN' || state === 'REOPENED' ? 'todo' : 'done',
    }),
  );
};

/** Everything that the archive of a household tells. */
export const ARCHIVE_PARTS: readonly TimelinePart[] = [
  ...TIMELINE_PARTS,
  measuresOf,
  helpersOf,
  visitsOf,
  papersOf,
  backfilledOf,
  qualityOf,
];

/** What each kind of entry is called. */
export const ARCHIVE_KINDS = [
  'procedure',
  'monitoring',
  'help',
  'visit',
  'paper',
  'clue',
  'issue',
  'lookback',
  'quality',
  'change',
] as const;
