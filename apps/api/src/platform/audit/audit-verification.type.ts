import { type ChainFault, type ChainVerification, verifyChains } from '@shouwang/database';
import { phrase } from '@shouwang/phrases';
import { builder } from '../builder.ts';
import { nowOf } from '../context.ts';
import { refuse } from '../refusal.ts';
import { longRead } from '../request-deadline.ts';

const ChainFaultRef = builder.objectRef<ChainFault>('AuditChainFault').implement({
  fields: (t) => ({
    chain: t.exposeString('chain'),
    seq: t.float({ resolve: ({ seq }) => Number(seq) }),
    reason: t.string({ resolve: ({ fault }) => phrase(`admin.chainFault.${fault}`) }),
  }),
});

const VerificationRef = builder
  .objectRef<ChainVerification & { readonly verifiedAt: Date }>('AuditVerification')
  .implement({
    fields: (t) => ({
      chains: t.exposeInt('chains'),
      entries: t.exposeInt('entries'),
      faults: t.field({
        type: [ChainFaultRef],
        complexity: { multiplier: 1 },
        description: 'Empty when every entry is as it was written.',
        resolve: ({ faults }) => [...faults],
      }),
      verifiedAt: t.expose('verifiedAt', { type: 'DateTime' }),
    }),
  });

builder.queryField('auditVerification', (t) =>
  t.field({
    type: VerificationRef,
    description: 'Recomputes every audit chain now.',
    extensions: longRead,
    resolve: async (_root, _args, context) => {
      if (!context.ability.can('read', 'AuditEntry')) refuse('FORBIDDEN');
      // The heads of the chains are nobody's to read; what is told of them is only whether they hold.
      const verification = await verifyChains(context.services.database.prisma);
      return { ...verification, verifiedAt: await nowOf(context) };
    },
  }),
);
