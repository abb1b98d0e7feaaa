import { presentStages } from '../campaigns/round-stages.ts';
import { TargetRef } from '../households/timeline.ts';
import { StageRef } from '../inbox/stage.type.ts';
import { type Count, CountRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { caseFunnel } from './case-funnel.ts';
import { monitoredByCategory } from './monitored-by-category.ts';
import { type OverviewException, overviewExceptions } from './overview-exceptions.ts';
import { type TownshipProgress, townshipProgress } from './township-progress.ts';

const OverviewExceptionRef = builder.objectRef<OverviewException>('OverviewException').implement({
  fields: (t) => ({
    sentence: t.exposeString('sentence'),
    verb: t.exposeString('verb'),
    target: t.field({ type: TargetRef, resolve: ({ target }) => target }),
    mark: t.exposeString('mark'),
  }),
});

const TownshipProgressRef = builder.objectRef<TownshipProgress>('TownshipProgress').implement({
  fields: (t) => ({
    areaCode: t.exposeID('areaCode'),
    areaName: t.exposeString('areaName'),
    households: t.exposeInt('households'),
    people: t.exposeInt('people'),
    monitoredOpen: t.exposeInt('monitoredOpen'),
    inProcedure: t.exposeInt('inProcedure'),
    overdue: t.exposeInt('overdue'),
    openClues: t.exposeInt('openClues'),
    openIssues: t.exposeInt('openIssues'),
  }),
});

const OverviewRef = builder.objectRef<{ readonly asOf: Date }>('Overview').implement({
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'DateTime' }),
    exceptions: t.field({
      type: [OverviewExceptionRef],
      resolve: (_overview, _args, context) => overviewExceptions(context),
    }),
    funnel: t.field({
      type: [CountRef],
      resolve: (_overview, _args, context): Promise<Count[]> => caseFunnel(context),
    }),
    townships: t.field({
      type: [TownshipProgressRef],
      resolve: (_overview, _args, context) => townshipProgress(context),
    }),
    monitored: t.field({ type: [CountRef], resolve: (_overview, _args, context) => monitoredByCategory(context) }),
    stages: t.field({ type: [StageRef], resolve: (_overview, _args, context) => presentStages(context) }),
  }),
});

builder.queryField('overview', (t) =>
  t.field({
    type: OverviewRef,
    resolve: async (_root, _args, context) => ({ asOf: (await momentOfReading(context)).now }),
  }),
);
