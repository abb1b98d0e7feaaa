import { phrase } from '@shouwang/phrases';
import { areaDirectory } from '../areas/area-directory.ts';
import { demoAccountsOf } from '../demo/demo-accounts.ts';
import { builder } from '../platform/builder.ts';
import { publicField } from '../platform/close-root-fields.ts';
import { nowOf } from '../platform/context.ts';
import { version } from '../platform/version.ts';

const DemoAccountRef = builder.objectRef<ReturnType<typeof demoAccountsOf>[number]>('DemoAccount').implement({
  fields: (t) => ({
    username: t.exposeString('username'),
    password: t.exposeString('password'),
    name: t.exposeString('name'),
    role: t.exposeString('role'),
    roleLabel: t.exposeString('roleLabel'),
    portal: t.exposeString('portal'),
    areaName: t.exposeString('areaName'),
  }),
});

/** What anybody may know of this installation before signing in. */
const SiteRef = builder.objectRef<{ readonly isDemo: boolean }>('Site').implement({
  fields: (t) => ({
    name: t.string({ resolve: () => phrase('shell.product') }),
    countyName: t.string({
      resolve: async (_site, _args, { prisma }) => {
        const areas = await areaDirectory(prisma);
        return [...areas.values()].find(({ level }) => level === 'COUNTY')?.name ?? '';
      },
    }),
    demo: t.exposeBoolean('isDemo'),
    demoAccounts: t.field({
      type: [DemoAccountRef],
      resolve: ({ isDemo }) => (isDemo ? demoAccountsOf() : []),
    }),
    now: t.field({ type: 'DateTime', resolve: (_site, _args, context) => nowOf(context) }),
    version: t.string({ resolve: () => version }),
  }),
});

builder.queryField('site', (t) =>
  t.field({
    type: SiteRef,
    extensions: publicField,
    resolve: (_root, _args, { services }) => ({ isDemo: services.environment.isDemo }),
  }),
);
