import type { Job } from '@shouwang/database';
import { type ActionDeclaration, ActionRef, actionsOf } from '../actions.type.ts';
import { builder } from '../builder.ts';
import { actorOf } from '../context.ts';
import { FileRef } from '../files/file.type.ts';
import { isUuid } from '../is-uuid.ts';
import { visible } from '../visible.ts';
import { cancelJob } from './cancel-job.ts';

const over = new Set(['DONE', 'FAILED', 'CANCELLED']);

/** What can be done with a job. */
export const jobActions: readonly ActionDeclaration<Job>[] = [
  {
    name: 'cancel',
    label: 'shell.action.cancelJob',
    refusals: ({ status, cancelRequested }) => (over.has(status) || cancelRequested ? [{ code: 'JOB_IS_OVER' }] : []),
  },
];

type JobTarget = { readonly kind: string; readonly id: string };

const JobTargetRef = builder.objectRef<JobTarget>('JobTarget').implement({
  fields: (t) => ({ kind: t.exposeString('kind'), id: t.exposeID('id') }),
});

/** The kinds of object that jobs work on, by the key under which a payload names one. */
const TARGETS = { datasetId: 'dataset', runId: 'run', batchId: 'import' } as const;

const targetOf = (payload: unknown): JobTarget | null => {
  const named = Object(payload) as Readonly<Record<string, unknown>>;
  for (const [key, kind] of Object.entries(TARGETS)) {
    const id = named[key];
    if (typeof id === 'string') return { kind, id };
  }
  return null;
};

export const JobRef = builder.prismaObject('Job', {
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    title: t.exposeString('title'),
    status: t.exposeString('status'),
    done: t.exposeInt('done'),
    total: t.exposeInt('total', { nullable: true }),
    progressLabel: t.exposeString('progressLabel', { nullable: true }),
    failure: t.exposeString('failure', { nullable: true }),
    result: t.field({ type: 'JSON', nullable: true, resolve: ({ result }) => result }),
    resultFile: t.field({
      type: FileRef,
      nullable: true,
      resolve: ({ resultFileId }, _args, { prisma }) =>
        resultFileId ? prisma.storedFile.findUnique({ where: { id: resultFileId } }) : null,
    }),
    isResultGone: t.boolean({
      description: 'It left a file, whose time is over.',
      resolve: async ({ resultFileId }, _args, { prisma }) =>
        resultFileId !== null && (await prisma.storedFile.count({ where: { id: resultFileId } })) === 0,
    }),
    target: t.field({
      type: JobTargetRef,
      nullable: true,
      description: 'What it works on: dataset, run or import.',
      resolve: ({ payload }) => targetOf(payload),
    }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    actions: t.field({
      type: [ActionRef],
      resolve: (job, _args, context) => actionsOf(context, 'Job', job, jobActions),
    }),
  }),
});

const SHOWN_JOBS = 50;

builder.queryFields((t) => ({
  jobs: t.prismaField({
    type: [JobRef],
    description: 'The last tasks of the signed-in person, newest first.',
    resolve: (query, _root, _args, context) =>
      context.prisma.job.findMany({
        ...query,
        where: { AND: [visible(context, 'Job'), { requestedById: actorOf(context).accountId }] },
        orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
        take: SHOWN_JOBS,
      }),
  }),
  job: t.prismaField({
    type: JobRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id) ? context.prisma.job.findFirst({ ...query, where: { AND: [visible(context, 'Job'), { id }] } }) : null,
  }),
}));

builder.mutationField('cancelJob', (t) =>
  t.prismaField({
    type: JobRef,
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, context) => {
      await cancelJob(context, id);
      return context.prisma.job.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
