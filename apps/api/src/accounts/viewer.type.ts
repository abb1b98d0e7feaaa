import type { Account, Session } from '@shouwang/database';
import { packAbility } from '@shouwang/permissions';
import { menuCountsOf } from '../menu-counts.ts';
import { CountRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { publicField } from '../platform/close-root-fields.ts';
import { actorOf, nowOf } from '../platform/context.ts';
import { AccountRef } from './account.type.ts';

const SessionRef = builder.objectRef<Session>('Session').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime' }),
    userAgent: t.exposeString('userAgent', { nullable: true }),
    address: t.exposeString('address', { nullable: true }),
    isCurrent: t.boolean({ resolve: ({ id }, _args, context) => id === context.signedIn?.sessionId }),
  }),
});

/** The signed-in person, with what the portal needs for its shell. */
export const ViewerRef = builder.objectRef<{ readonly account: Account }>('Viewer').implement({
  fields: (t) => ({
    account: t.field({ type: AccountRef, resolve: ({ account }) => account }),
    // The screen asks the same rules as the server; they contain the person's own areas and nothing secret.
    permissions: t.field({ type: 'JSON', resolve: (_viewer, _args, { ability }) => packAbility(ability) }),
    menuCounts: t.field({ type: [CountRef], resolve: (_viewer, _args, context) => menuCountsOf(context) }),
    sessions: t.field({
      type: [SessionRef],
      resolve: async (_viewer, _args, context) => {
        const now = await nowOf(context);
        return context.prisma.session.findMany({
          where: { accountId: actorOf(context).accountId, revokedAt: null, expiresAt: { gt: now } },
          orderBy: { lastSeenAt: 'desc' },
        });
      },
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    nullable: true,
    extensions: publicField,
    resolve: async (_root, _args, { prisma, signedIn }) =>
      signedIn && { account: await prisma.account.findUniqueOrThrow({ where: { id: signedIn.accountId } }) },
  }),
);
