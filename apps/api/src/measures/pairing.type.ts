import type { Helper, Prisma } from '@shouwang/database';
import {
  areaCodeOf,
  expiredMembers,
  labelOf,
  maskPhone,
  PAIRING,
  parameterAt,
  shanghaiDateOf,
  WORK_TEAM,
  WORK_TEAM_ROLE,
  type WorkTeamRole,
} from '@shouwang/domain';
import { areaDirectory, areaNameOf } from '../areas/area-directory.ts';
import { dayOfColumn } from '../campaigns/find-round.ts';
import { ActionRef } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import { builder } from '../platform/builder.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { showAs, visibilityOf } from '../platform/mask.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { actionsOfDeclared, stateLabelOf } from '../procedures/declared/declared-reading.ts';
import { openHelperPhone, openMemberPhone } from './helper-phone.ts';

const ENOUGH_PAIRINGS = 500;

/** What a pairing is read with: who helps, and of the household no more than is shown or decided by. */
export const pairingParts = {
  helper: true,
  household: { select: { headName: true, monitoringStatus: true } },
} as const satisfies Prisma.PairingInclude;

export const PairingRef = builder.prismaObject('Pairing', {
  include: pairingParts,
  fields: (t) => ({
    id: t.exposeID('id'),
    householdId: t.exposeID('householdId'),
    headName: t.string({ resolve: ({ household }) => household.headName }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    helperId: t.exposeID('helperId'),
    helperName: t.string({ resolve: ({ helper }) => helper.name }),
    helperUnit: t.string({ resolve: ({ helper }) => helper.unit }),
    helperPhoneMasked: t.string({
      nullable: true,
      resolve: (row, _args, context) =>
        showAs(
          visibilityOf(context, 'Pairing', row, 'identity'),
          openHelperPhone(context.services.crypto, row.helper),
          maskPhone,
        ),
    }),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => stateLabelOf(PAIRING, state) }),
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true }),
    endReason: t.exposeString('endReason', { nullable: true }),
    version: t.exposeInt('version'),
    actions: t.field({
      type: [ActionRef],
      resolve: async (row, _args, context) => {
        const { id, householdId, helper } = row;
        const others = await context.prisma.pairing.findMany({
          where: { householdId, state: 'ACTIVE', id: { not: id } },
          select: { helperId: true },
        });
        return actionsOfDeclared(context, PAIRING, row, {
          evidence: [],
          isMonitored: row.household.monitoringStatus === 'OPEN',
          helper: { id: helper.id, name: helper.name, hasLeft: helper.leftOn !== null },
          activeHelperIds: others.map(({ helperId }) => helperId),
        });
      },
    }),
  }),
});

/** A helper with the households that are helped now, as the board shows them. */
type HelperLine = Helper & {
  readonly pairings: readonly Prisma.PairingGetPayload<{ include: typeof pairingParts }>[];
  readonly maximum: number;
};

const HelperRef = builder.objectRef<HelperLine>('Helper').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    unit: t.exposeString('unit'),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    phoneMasked: t.string({
      nullable: true,
      resolve: (row, _args, context) =>
        showAs(
          visibilityOf(context, 'Helper', row, 'identity'),
          openHelperPhone(context.services.crypto, row),
          maskPhone,
        ),
    }),
    leftOn: t.expose('leftOn', { type: 'Date', nullable: true }),
    pairings: t.field({ type: [PairingRef], resolve: ({ pairings }) => [...pairings] }),
    isOverburdened: t.boolean({
      description: 'more households than the parameter allows (DQ-M-034)',
      resolve: ({ pairings, maximum }) => pairings.length > maximum,
    }),
    mayHandOver: t.boolean({
      resolve: (row, _args, context) => row.leftOn === null && may(context, 'pair', 'Pairing', row),
    }),
    version: t.exposeInt('version'),
  }),
});

type TeamMember = Prisma.WorkTeamMemberGetPayload<{ include: { team: true } }>;

const TeamMemberRef = builder.objectRef<TeamMember>('WorkTeamMember').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    role: t.exposeString('role'),
    roleLabel: t.string({ resolve: ({ role }) => labelOf(WORK_TEAM_ROLE, role as WorkTeamRole) }),
    unit: t.exposeString('unit'),
    phoneMasked: t.string({
      nullable: true,
      resolve: (row, _args, context) =>
        showAs(
          visibilityOf(context, 'WorkTeam', row.team, 'identity'),
          openMemberPhone(context.services.crypto, row),
          maskPhone,
        ),
    }),
    startsOn: t.expose('startsOn', { type: 'Date' }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true }),
    isExpired: t.boolean({
      resolve: async ({ name, endsOn }, _args, context) => {
        const today = shanghaiDateOf((await momentOfReading(context)).now);
        return expiredMembers([{ name, endsOn: endsOn === null ? undefined : dayOfColumn(endsOn) }], today).length > 0;
      },
    }),
  }),
});

export const WorkTeamRef = builder.prismaObject('WorkTeam', {
  fields: (t) => ({
    id: t.exposeID('id'),
    areaCode: t.id({ resolve: ({ areaPath }) => areaCodeOf(areaPath) }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    unit: t.exposeString('unit'),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => stateLabelOf(WORK_TEAM, state) }),
    members: t.field({
      type: [TeamMemberRef],
      resolve: ({ id }, _args, { prisma }) =>
        prisma.workTeamMember.findMany({
          where: { teamId: id },
          orderBy: { position: 'asc' },
          include: { team: true },
        }),
    }),
    version: t.exposeInt('version'),
    actions: t.field({
      type: [ActionRef],
      resolve: (row, _args, context) => actionsOfDeclared(context, WORK_TEAM, row, { evidence: [] }),
    }),
  }),
});

type TeamOfVillage = {
  readonly areaCode: string;
  readonly areaName: string;
  readonly areaPath: string;
  readonly team: Prisma.WorkTeamGetPayload<object> | null;
};

const TeamOfVillageRef = builder.objectRef<TeamOfVillage>('TeamOfVillage').implement({
  description: 'A village and its resident work team, if it has one.',
  fields: (t) => ({
    areaCode: t.exposeID('areaCode'),
    areaName: t.exposeString('areaName'),
    team: t.field({ type: WorkTeamRef, nullable: true, resolve: ({ team }) => team }),
    mayForm: t.boolean({
      resolve: ({ areaPath, team }, _args, context) => team === null && may(context, 'keep', 'WorkTeam', { areaPath }),
    }),
  }),
});

const inArea = (path: string | undefined) => ({ areaPath: { startsWith: path ?? '-' } });

builder.queryFields((t) => ({
  pairing: t.prismaField({
    type: 'Pairing',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.pairing.findFirst({ ...query, where: { AND: [visible(context, 'Pairing'), { id }] } })
        : null,
  }),
  helpers: t.field({
    type: [HelperRef],
    description: 'who helps in an area, with their households; those who have left are left out',
    complexity: 40,
    args: { areaCode: t.arg.id() },
    resolve: async (_root, { areaCode }, context): Promise<HelperLine[]> => {
      const area = areaCode ? (await areaDirectory(context.prisma)).get(areaCode) : undefined;
      const helpers = await context.prisma.helper.findMany({
        where: { AND: [visible(context, 'Helper'), { leftOn: null }, areaCode ? inArea(area?.path) : {}] },
        orderBy: [{ areaPath: 'asc' }, { name: 'asc' }, { id: 'asc' }],
        take: ENOUGH_PAIRINGS,
        include: {
          pairings: {
            where: { AND: [visible(context, 'Pairing'), { state: 'ACTIVE' }] },
            orderBy: { startsOn: 'asc' },
            include: pairingParts,
          },
        },
      });
      const { now, parameterRows } = await momentOfReading(context);
      return helpers.map((helper) => ({
        ...helper,
        maximum: parameterAt(parameterRows, 'pairing.maximumHouseholds', helper.areaPath, shanghaiDateOf(now)).value,
      }));
    },
  }),
  workTeam: t.prismaField({
    type: 'WorkTeam',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.workTeam.findFirst({ ...query, where: { AND: [visible(context, 'WorkTeam'), { id }] } })
        : null,
  }),
  workTeams: t.field({
    type: [TeamOfVillageRef],
    description: 'the villages of the viewer, each with its team',
    complexity: 40,
    resolve: async (_root, _args, context): Promise<TeamOfVillage[]> => {
      const teams = await context.prisma.workTeam.findMany({
        where: { AND: [visible(context, 'WorkTeam'), { state: 'ACTIVE' }] },
      });
      const byPath = new Map(teams.map((team) => [team.areaPath, team]));
      return [...(await areaDirectory(context.prisma)).values()]
        .filter(
          ({ level, isEnded, path }) =>
            level === 'VILLAGE' && !isEnded && may(context, 'read', 'WorkTeam', { areaPath: path }),
        )
        .map(({ code, fullName, path }) => ({
          areaCode: code,
          areaName: fullName,
          areaPath: path,
          team: byPath.get(path) ?? null,
        }));
    },
  }),
}));
