import { SCREENING_CLASSES } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { ActionRef } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import { builder } from '../platform/builder.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { JobRef } from '../platform/jobs/job.type.ts';
import { visible } from '../platform/visible.ts';
import { SCREENING_JOB } from './screening-job-kind.ts';

type ClassKey = keyof typeof SCREENING_CLASSES;

const ScreeningClassRef = builder.objectRef<ClassKey>('ScreeningClass').implement({
  description: 'One of the four classes of the notice, with the open cards that name it.',
  fields: (t) => ({
    number: t.int({ resolve: (key) => Number(key) }),
    label: t.string({ resolve: (key) => SCREENING_CLASSES[key].label }),
    ruleId: t.string({ resolve: (key) => SCREENING_CLASSES[key].ruleId }),
    leadsTo: t.string({ resolve: (key) => SCREENING_CLASSES[key].leadsTo }),
    cards: t.int({
      description: 'cards that the viewer sees in the list of this rule',
      resolve: (key, _args, context) =>
        context.prisma.clue.count({
          where: {
            AND: [visible(context, 'Clue'), { reasons: { some: { ruleId: SCREENING_CLASSES[key].ruleId } } }],
          },
        }),
    }),
  }),
});

const isTheirs = (context: Context): boolean =>
  may(context, 'run', 'ComparisonRun', { areaPath: actorOf(context).areaPath, department: null });

const ScreeningRef = builder.objectRef<object>('Screening').implement({
  fields: (t) => ({
    classes: t.field({
      type: [ScreeningClassRef],
      resolve: () => Object.keys(SCREENING_CLASSES).map((key) => Number(key) as ClassKey),
    }),
    lastJob: t.field({
      type: JobRef,
      nullable: true,
      resolve: (_screening, _args, context) =>
        context.prisma.job.findFirst({
          where: { AND: [visible(context, 'Job'), { kind: SCREENING_JOB }] },
          orderBy: { requestedAt: 'desc' },
        }),
    }),
    actions: t.field({
      type: [ActionRef],
      resolve: (_screening, _args, context) =>
        isTheirs(context)
          ? [{ name: 'start', label: phrase('lookback.startScreening'), allowed: true, refusals: [] }]
          : [],
    }),
  }),
});

builder.queryFields((t) => ({
  screening: t.field({ type: ScreeningRef, resolve: () => ({}) }),
}));
