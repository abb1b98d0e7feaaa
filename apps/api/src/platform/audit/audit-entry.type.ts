import type { AuditEntry, Prisma } from '@shouwang/database';
import { addDays, areaCodeOf, isRole, roleLabel, startOfShanghaiDay } from '@shouwang/domain';
import { findPhrase } from '@shouwang/phrases';
import { builder } from '../builder.ts';
import { connectionType, pageComplexity } from '../connection.ts';
import { readPage } from '../page.ts';
import { visible } from '../visible.ts';

const AuditEntryRef = builder.objectRef<AuditEntry>('AuditEntry').implement({
  fields: (t) => ({
    chain: t.exposeString('chain'),
    seq: t.float({ resolve: ({ seq }) => Number(seq) }),
    at: t.expose('at', { type: 'DateTime' }),
    actorName: t.exposeString('actorName'),
    actorRoleLabel: t.string({
      nullable: true,
      resolve: ({ actorRole }) => (actorRole && isRole(actorRole) ? roleLabel(actorRole) : actorRole),
    }),
    action: t.exposeString('action'),
    actionLabel: t.string({ resolve: ({ action }) => findPhrase(`audit.${action}`) ?? action }),
    objectType: t.exposeString('objectType'),
    objectId: t.exposeString('objectId'),
    areaName: t.string({
      nullable: true,
      resolve: async ({ areaPath }, _args, { prisma }) => {
        const area = await prisma.area.findUnique({
          where: { code: areaCodeOf(areaPath) },
          select: { fullName: true },
        });
        return area?.fullName ?? null;
      },
    }),
    purpose: t.exposeString('purpose', { nullable: true }),
  }),
});

const AuditEntryConnection = connectionType('AuditEntry', AuditEntryRef);

type AuditFilter = {
  readonly actor?: string | null;
  readonly action?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly objectType?: string | null;
  readonly objectId?: string | null;
};

/** `actor` is part of a name; `from` and `to` are days in Shanghai, both included. */
const entriesWhere = ({ actor, action, from, to, objectType, objectId }: AuditFilter): Prisma.AuditEntryWhereInput => ({
  ...(actor && { actorName: { contains: actor, mode: 'insensitive' } }),
  ...(action && { action }),
  ...(objectType && { objectType }),
  ...(objectId && { objectId }),
  at: {
    ...(from && { gte: startOfShanghaiDay(from) }),
    ...(to && { lt: startOfShanghaiDay(addDays(to, 1)) }),
  },
});

builder.queryField('auditEntries', (t) =>
  t.field({
    type: AuditEntryConnection,
    args: {
      actor: t.arg.string(),
      action: t.arg.string(),
      from: t.arg({ type: 'Date' }),
      to: t.arg({ type: 'Date' }),
      objectType: t.arg.string(),
      objectId: t.arg.string(),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: pageComplexity,
    resolve: (_root, { first, after, ...filter }, context) => {
      const mine = { AND: [visible(context, 'AuditEntry'), entriesWhere(filter)] };
      return readPage(
        { first, after },
        {
          order: [{ key: 'at', direction: 'desc' }, { key: 'chain' }, { key: 'seq', direction: 'desc' }],
          find: ({ where, ...query }) =>
            context.prisma.auditEntry.findMany({ ...query, where: { AND: [mine, where] } }),
          count: () => context.prisma.auditEntry.count({ where: mine }),
        },
      );
    },
  }),
);
