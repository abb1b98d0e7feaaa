import { RULE_WAIVER, type WaiverRecords } from '@shouwang/domain';
import { DeclaredEventRef } from '../campaigns/campaign.type.ts';
import { ActionRef } from '../platform/actions.type.ts';
import { builder } from '../platform/builder.ts';
import { courseOf } from '../procedures/declared/declared-events.ts';
import { actionsOfDeclared, stateLabelOf } from '../procedures/declared/declared-reading.ts';
import { waiverFactsOf } from './waivers.ts';

export const RuleWaiverRef = builder.prismaObject('RuleWaiver', {
  include: { issue: { select: { state: true, valueKey: true } } },
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => stateLabelOf(RULE_WAIVER, state) }),
    reason: t.exposeString('reason'),
    document: t.string({
      description: 'What proves it.',
      resolve: ({ records }) => (records as WaiverRecords).request?.document ?? '',
    }),
    until: t.expose('until', { type: 'Date' }),
    requestedBy: t.exposeString('requestedBy'),
    decidedBy: t.exposeString('decidedBy', { nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    events: t.field({
      type: [DeclaredEventRef],
      resolve: ({ id }, _args, { services }) => courseOf(services.database.prisma, RULE_WAIVER, id),
    }),
    version: t.exposeInt('version'),
    actions: t.field({
      type: [ActionRef],
      resolve: (row, _args, context) => actionsOfDeclared(context, RULE_WAIVER, row, waiverFactsOf(row.issue, row)),
    }),
  }),
});
