import { DEPARTMENT, type Department, isRole, labelOf, maskPhone, portalOf, roleLabel } from '@shouwang/domain';
import { areaNameOf } from '../areas/area-directory.ts';
import { ActionRef, actionsOf } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import { readPage } from '../platform/page.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { accountActions } from './account-actions.ts';

export const AccountRef = builder.prismaObject('Account', {
  fields: (t) => ({
    id: t.exposeID('id'),
    username: t.exposeString('username'),
    name: t.exposeString('name'),
    role: t.exposeString('role'),
    roleLabel: t.string({ resolve: ({ role }) => (isRole(role) ? roleLabel(role) : role) }),
    portal: t.string({
      description: 'village | township | county | department',
      resolve: ({ role }) => (isRole(role) ? portalOf(role) : 'county'),
    }),
    areaCode: t.exposeString('areaCode'),
    areaName: t.string({ resolve: ({ areaCode }, _args, { prisma }) => areaNameOf(prisma, areaCode) }),
    areaPath: t.exposeString('areaPath'),
    department: t.exposeString('department', { nullable: true }),
    departmentLabel: t.string({
      nullable: true,
      resolve: ({ department }) => department && labelOf(DEPARTMENT, department as Department),
    }),
    // Colleagues see enough to recognise a number; whoever keeps the accounts and the person see all of it.
    phone: t.string({
      nullable: true,
      resolve: (account, _args, context) => {
        const isOwn = context.signedIn?.accountId === account.id;
        if (!account.phone || isOwn || may(context, 'manage', 'Account', account)) return account.phone;
        return maskPhone(account.phone);
      },
    }),
    disabledAt: t.expose('disabledAt', { type: 'DateTime', nullable: true }),
    validTo: t.expose('validTo', { type: 'DateTime', nullable: true }),
    lastSeenAt: t.field({
      type: 'DateTime',
      nullable: true,
      select: { sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 } },
      resolve: ({ sessions }) => sessions[0]?.lastSeenAt ?? null,
    }),
    version: t.exposeInt('version'),
    actions: t.field({
      type: [ActionRef],
      resolve: (account, _args, context) => actionsOf(context, 'Account', account, Object.values(accountActions)),
    }),
  }),
});

export const AccountResult = resultUnion('AccountResult', AccountRef);

const AccountConnection = connectionType('Account', AccountRef);

builder.queryField('accounts', (t) =>
  t.field({
    type: AccountConnection,
    args: { text: t.arg.string(), role: t.arg.string(), first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: (_root, { text, role, ...page }, context) => {
      const mine = {
        AND: [
          visible(context, 'Account'),
          role ? { role } : {},
          text ? { OR: [{ name: { contains: text } }, { username: { contains: text.toLowerCase() } }] } : {},
        ],
      };
      return readPage(page, {
        order: [{ key: 'areaPath' }, { key: 'username' }],
        find: ({ where, ...query }) => context.prisma.account.findMany({ ...query, where: { AND: [mine, where] } }),
        count: () => context.prisma.account.count({ where: mine }),
      });
    },
  }),
);
