import type { AuditEntry } from '@shouwang/database';
import { areaCodeOf, isRole, roleLabel } from '@shouwang/domain';
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

builder.queryField('auditEntries', (t) =>
  t.field({
    type: AuditEntryConnection,
    args: { objectType: t.arg.string(), objectId: t.arg.string(), first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: (_root, { objectType, objectId, ...page }, context) => {
      const mine = {
        AND: [visible(context, 'AuditEntry'), objectType ? { objectType } : {}, objectId ? { objectId } : {}],
      };
      return readPage(page, {
        order: [{ key: 'at', direction: 'desc' }, { key: 'chain' }, { key: 'seq', direction: 'desc' }],
        find: ({ where, ...query }) => context.prisma.auditEntry.findMany({ ...query, where: { AND: [mine, where] } }),
        count: () => context.prisma.auditEntry.count({ where: mine }),
      });
    },
  }),
);
