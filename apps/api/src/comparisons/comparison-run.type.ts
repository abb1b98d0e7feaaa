import type { ComparisonFinding, ComparisonRun, Job } from '@shouwang/database';
import {
  areaCodeOf,
  DATASETS,
  type DatasetKey,
  DEPARTMENT,
  type Department,
  findCheck,
  indicator,
  isIndicatorKey,
  labelOf,
  maskName,
  responsibleDepartment,
  shanghaiDateOf,
} from '@shouwang/domain';
import { areaDirectory, areaNameOf } from '../areas/area-directory.ts';
import { ActionRef, actionsOf } from '../platform/actions.type.ts';
import { CountRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import { actorOf, type Context, nowOf } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { JobRef } from '../platform/jobs/job.type.ts';
import { readPage } from '../platform/page.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { findLastJob, RUN_JOB, runStatusLabel, runStatusOf } from './dataset-status.ts';
import type { FactCount } from './facts/count-facts.ts';
import { dispatchRunAction, runActions } from './run-actions.ts';

const ruleLabel = (ruleId: string): string => findCheck(ruleId)?.title ?? ruleId;

const statusNow = async ({ services }: Context, run: ComparisonRun): Promise<string> => {
  if (run.status !== 'RUNNING') return run.status;
  const job: Job | null = await findLastJob(services.database.prisma, RUN_JOB, 'runId', run.id);
  return runStatusOf(run, job);
};

/** A finding with the names that stand beside it. */
type FindingRow = ComparisonFinding & {
  readonly headName: string;
  readonly personName: string;
  readonly clueId: string | null;
};

const FindingRef = builder.objectRef<FindingRow>('ComparisonFinding').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    ruleId: t.exposeString('ruleId'),
    ruleLabel: t.string({ resolve: ({ ruleId }) => ruleLabel(ruleId) }),
    headName: t.exposeString('headName'),
    personName: t.exposeString('personName'),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    detail: t.exposeString('detail'),
    amount: t.string({ nullable: true, resolve: ({ amount }) => amount?.toFixed(2) ?? null }),
    isSuppressed: t.exposeBoolean('isSuppressed'),
    clueId: t.id({ nullable: true, resolve: ({ clueId }) => clueId }),
  }),
});

const FindingConnection = connectionType('ComparisonFinding', FindingRef);

/** Puts names and cards beside findings, in three readings whatever their number. Departments see masked names. */
const withNames = async (context: Context, findings: readonly ComparisonFinding[]): Promise<FindingRow[]> => {
  // A department reads its findings and no household: their names come masked from here.
  const { prisma } = context.services.database;
  const idsOf = (key: 'householdId' | 'personId' | 'clueReasonId') => [
    ...new Set(findings.flatMap((one) => one[key] ?? [])),
  ];
  const [households, people, reasons] = await Promise.all([
    prisma.household.findMany({ where: { id: { in: idsOf('householdId') } }, select: { id: true, headName: true } }),
    prisma.person.findMany({ where: { id: { in: idsOf('personId') } }, select: { id: true, name: true } }),
    prisma.clueReason.findMany({ where: { id: { in: idsOf('clueReasonId') } }, select: { id: true, clueId: true } }),
  ]);
  const headOf = new Map(households.map(({ id, headName }) => [id, headName]));
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const clueOf = new Map(reasons.map(({ id, clueId }) => [id, clueId]));
  const isDepartment = actorOf(context).role === 'DEPARTMENT_LIAISON';
  const shown = (name = ''): string => (isDepartment ? maskName(name) : name);
  return findings.map((finding) => ({
    ...finding,
    headName: shown(headOf.get(finding.householdId)),
    personName: shown(nameOf.get(finding.personId)),
    clueId: clueOf.get(finding.clueReasonId ?? '') ?? null,
  }));
};

type Closure = {
  readonly code: string;
  readonly total: number;
  readonly closed: number;
  readonly overdue: number;
  readonly undispatched: number;
};

type FactCountAnswer = FactCount & { readonly label: string };

const FactCountRef = builder.objectRef<FactCountAnswer>('DepartmentFactCount').implement({
  description: 'What publishing does to the register: values of one indicator.',
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    added: t.exposeInt('NEW', { description: 'the register has none' }),
    changed: t.exposeInt('CHANGED', { description: 'the register has another, which no village has collected' }),
    equal: t.exposeInt('EQUAL'),
    conflicting: t.exposeInt('CONFLICT', { description: 'a village has collected another' }),
    isTaken: t.boolean({
      description: 'The department answers for the indicator: its value takes the place of another.',
      resolve: ({ key }) => isIndicatorKey(key) && responsibleDepartment(key) !== undefined,
    }),
  }),
});

const ClosureRef = builder.objectRef<Closure & { readonly name: string }>('TownshipClosure').implement({
  fields: (t) => ({
    areaCode: t.exposeID('code'),
    areaName: t.exposeString('name'),
    total: t.exposeInt('total'),
    closed: t.exposeInt('closed'),
    overdue: t.exposeInt('overdue'),
    undispatched: t.exposeInt('undispatched'),
  }),
});

const closureOf = async (context: Context, runId: string) => {
  const { prisma } = context;
  const today = shanghaiDateOf(await nowOf(context));
  const rows = await prisma.$queryRaw<Closure[]>`
    SELECT split_part(clue."areaPath", '/', 4) AS code,
      count(*)::int AS total,
      (count(*) FILTER (WHERE clue.state = 'CLOSED'))::int AS closed,
      (count(*) FILTER (WHERE clue.state <> 'CLOSED' AND clue."dueOn" < ${today}::date))::int AS overdue,
      (count(*) FILTER (WHERE clue.state = 'NEW'))::int AS undispatched
    FROM "Clue" clue
    WHERE EXISTS (SELECT 1 FROM "ClueReason" reason WHERE reason."clueId" = clue.id AND reason."runId" = ${runId}::uuid)
    GROUP BY 1 ORDER BY 1`;
  const areas = await areaDirectory(prisma);
  return rows.map((row) => ({ ...row, name: areas.get(row.code)?.name ?? row.code }));
};

export const ComparisonRunRef = builder.prismaObject('ComparisonRun', {
  fields: (t) => ({
    id: t.exposeID('id'),
    runNo: t.exposeString('runNo'),
    dataset: t.relation('dataset'),
    datasetLabel: t.string({ resolve: ({ datasetKey }) => DATASETS[datasetKey as DatasetKey].label }),
    departmentLabel: t.string({ resolve: ({ department }) => labelOf(DEPARTMENT, department as Department) }),
    status: t.string({ resolve: (run, _args, context) => statusNow(context, run) }),
    statusLabel: t.string({ resolve: async (run, _args, context) => runStatusLabel(await statusNow(context, run)) }),
    startedAt: t.expose('startedAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
    findingCount: t.exposeInt('findingCount'),
    suppressedCount: t.exposeInt('suppressedCount'),
    householdCount: t.exposeInt('householdCount'),
    facts: t.field({
      type: [FactCountRef],
      description: 'What the file says of people and households, as it stood against the register at the comparison.',
      resolve: ({ factCounts }) =>
        (factCounts as unknown as readonly FactCount[]).flatMap((count) =>
          isIndicatorKey(count.key) ? [{ ...count, label: indicator(count.key).label }] : [],
        ),
    }),
    byRule: t.field({
      type: [CountRef],
      resolve: async ({ id }, _args, context) => {
        const groups = await context.prisma.comparisonFinding.groupBy({
          by: ['ruleId'],
          where: { AND: [visible(context, 'ComparisonFinding'), { runId: id }] },
          _count: { _all: true },
          orderBy: { ruleId: 'asc' },
        });
        return groups.map(({ ruleId, _count }) => ({ key: ruleId, label: ruleLabel(ruleId), count: _count._all }));
      },
    }),
    closure: t.field({
      type: [ClosureRef],
      description: '县级闭合: closed of its clues, per township in division-code order',
      resolve: ({ id }, _args, context) => closureOf(context, id),
    }),
    job: t.prismaField({
      type: JobRef,
      nullable: true,
      resolve: (query, { id }, _args, context) =>
        context.prisma.job.findFirst({
          ...query,
          where: { AND: [visible(context, 'Job'), { kind: RUN_JOB, payload: { path: ['runId'], equals: id } }] },
          orderBy: { id: 'desc' },
        }),
    }),
    findings: t.field({
      type: FindingConnection,
      args: { ruleId: t.arg.string(), first: t.arg.int(), after: t.arg.string() },
      complexity: pageComplexity,
      resolve: ({ id }, { ruleId, ...page }, context) => {
        const mine = { AND: [visible(context, 'ComparisonFinding'), { runId: id }, ruleId ? { ruleId } : {}] };
        return readPage<FindingRow>(page, {
          order: [{ key: 'ruleId' }, { key: 'id' }],
          find: async ({ where, ...query }) =>
            withNames(
              context,
              await context.prisma.comparisonFinding.findMany({ ...query, where: { AND: [mine, where] } }),
            ),
          count: () => context.prisma.comparisonFinding.count({ where: mine }),
        });
      },
    }),
    version: t.exposeInt('version'),
    actions: t.field({
      type: [ActionRef],
      resolve: (run, _args, context) => [
        ...actionsOf(context, 'ComparisonRun', run, Object.values(runActions)),
        ...actionsOf(context, 'Clue', run, [dispatchRunAction]),
      ],
    }),
  }),
});

export const ComparisonRunResult = resultUnion('ComparisonRunResult', ComparisonRunRef);

const ComparisonRunConnection = connectionType('ComparisonRun', ComparisonRunRef);

builder.queryFields((t) => ({
  comparisonRuns: t.field({
    type: ComparisonRunConnection,
    args: { first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: (_root, page, context) => {
      const mine = visible(context, 'ComparisonRun');
      return readPage<ComparisonRun>(page, {
        order: [
          { key: 'startedAt', direction: 'desc' },
          { key: 'id', direction: 'desc' },
        ],
        find: ({ where, ...query }) =>
          context.prisma.comparisonRun.findMany({ ...query, where: { AND: [mine, where] } }),
        count: () => context.prisma.comparisonRun.count({ where: mine }),
      });
    },
  }),
  comparisonRun: t.prismaField({
    type: ComparisonRunRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.comparisonRun.findFirst({
            ...query,
            where: { AND: [visible(context, 'ComparisonRun'), { id }] },
          })
        : null,
  }),
}));
