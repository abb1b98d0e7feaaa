import { areaCodeOf } from '@shouwang/domain';
import { AccountRef } from '../accounts/account.type.ts';
import { areaNameOf } from '../areas/area-directory.ts';
import { ActionRef } from '../platform/actions.type.ts';
import { builder } from '../platform/builder.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { actionsOfMission, missionStateLabel } from './mission-reading.ts';

const memberNames = {
  members: { select: { account: { select: { name: true } } }, orderBy: [{ isLeader: 'desc' }, { accountId: 'asc' }] },
} as const;

export const InspectionMissionRef = builder.prismaObject('InspectionMission', {
  fields: (t) => ({
    id: t.exposeID('id'),
    missionNo: t.exposeString('missionNo'),
    title: t.exposeString('title'),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => missionStateLabel(state) }),
    areaNames: t.stringList({
      resolve: ({ areaPaths }, _args, { prisma }) =>
        Promise.all(areaPaths.map((path) => areaNameOf(prisma, areaCodeOf(path)))),
    }),
    areaCodes: t.idList({ resolve: ({ areaPaths }) => areaPaths.map(areaCodeOf) }),
    startsOn: t.expose('startsOn', { type: 'Date' }),
    endsOn: t.expose('endsOn', { type: 'Date' }),
    purpose: t.exposeString('purpose'),
    report: t.exposeString('report', { nullable: true }),
    members: t.prismaField({
      description: 'as far as the viewer may see accounts; memberNames names all',
      type: [AccountRef],
      resolve: (query, { id }, _args, context) =>
        context.prisma.account.findMany({
          ...query,
          where: { AND: [visible(context, 'Account'), { missions: { some: { missionId: id } } }] },
          orderBy: { username: 'asc' },
        }),
    }),
    memberNames: t.stringList({
      select: memberNames,
      resolve: ({ members }) => members.map(({ account }) => account.name),
    }),
    issueCount: t.int({
      resolve: ({ id }, _args, context) =>
        context.prisma.issue.count({ where: { AND: [visible(context, 'Issue'), { missionId: id }] } }),
    }),
    version: t.exposeInt('version'),
    actions: t.field({ type: [ActionRef], resolve: (row, _args, context) => actionsOfMission(context, row) }),
  }),
});

export const MissionResult = resultUnion('MissionResult', InspectionMissionRef);

builder.queryFields((t) => ({
  mission: t.prismaField({
    type: 'InspectionMission',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.inspectionMission.findFirst({
            ...query,
            where: { AND: [visible(context, 'InspectionMission'), { id }] },
          })
        : null,
  }),
  missions: t.prismaField({
    type: [InspectionMissionRef],
    resolve: (query, _root, _args, context) =>
      context.prisma.inspectionMission.findMany({
        ...query,
        where: visible(context, 'InspectionMission'),
        orderBy: [{ startsOn: 'desc' }, { missionNo: 'desc' }],
        take: 200,
      }),
  }),
}));
