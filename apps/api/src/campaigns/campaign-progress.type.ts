import { builder } from '../platform/builder.ts';
import { type AreaProgress, campaignProgress } from './campaign-progress.ts';

const AreaProgressRef = builder.objectRef<AreaProgress>('AreaProgress').implement({
  description: 'In the order of division codes. Every count is a filter of campaignItems by area and states.',
  fields: (t) => ({
    areaCode: t.exposeID('areaCode'),
    areaName: t.exposeString('areaName'),
    level: t.exposeString('level', { description: 'TOWNSHIP VILLAGE' }),
    total: t.exposeInt('total'),
    done: t.exposeInt('done'),
    todo: t.exposeInt('todo'),
    returned: t.int({ resolve: ({ states }) => states.RETURNED }),
    collected: t.int({ resolve: ({ states }) => states.DRAFT }),
    confirmed: t.int({ resolve: ({ states }) => states.VILLAGE_CONFIRMED }),
    passed: t.int({ resolve: ({ states }) => states.TOWNSHIP_OK + states.LOCKED }),
    finishesOn: t.field({ type: 'Date', nullable: true, resolve: ({ finishesOn }) => finishesOn }),
    daysLate: t.exposeInt('daysLate'),
    reviewed: t.exposeInt('reviewed'),
    villages: t.exposeInt('villages'),
  }),
});

builder.queryField('campaignProgress', (t) =>
  t.field({ type: [AreaProgressRef], resolve: (_root, _args, context) => campaignProgress(context) }),
);
