import {
  CONSENT_STATES,
  consentState,
  DATASETS,
  type DatasetKey,
  type SignedConsent,
  shanghaiDateOf,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { dayOfColumn } from '../campaigns/find-round.ts';
import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { EvidenceRef } from '../procedures/evidence.type.ts';

const stateOf = async (
  { services, prisma }: Context,
  { endedAt, validUntil }: { readonly endedAt: Date | null; readonly validUntil: Date },
) =>
  consentState(
    { isEnded: endedAt !== null, validUntil: dayOfColumn(validUntil) },
    shanghaiDateOf(await services.clock.now(prisma)),
  );

export const ConsentRef = builder.prismaObject('Consent', {
  description: '承诺授权 of one member of a household.',
  include: { person: { select: { name: true } } },
  fields: (t) => ({
    id: t.exposeID('id'),
    personId: t.exposeID('personId'),
    personName: t.string({ resolve: ({ person }) => person.name }),
    scopeLabels: t.stringList({
      description: 'The kinds of files that may be compared.',
      resolve: ({ scopes }) => scopes.map((scope) => DATASETS[scope as DatasetKey].label),
    }),
    meansLabel: t.string({ resolve: ({ means }) => phrase(`procedures.means.${means as SignedConsent['means']}`) }),
    guardianName: t.exposeString('guardianName', { nullable: true }),
    signedOn: t.expose('signedOn', { type: 'Date' }),
    validUntil: t.expose('validUntil', { type: 'Date' }),
    state: t.string({
      description: 'LIVE, EXPIRED, ENDED',
      resolve: (consent, _args, context) => stateOf(context, consent),
    }),
    stateLabel: t.string({
      resolve: async (consent, _args, context) => CONSENT_STATES[await stateOf(context, consent)],
    }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true }),
    endText: t.exposeString('endText', { nullable: true }),
    isOfCase: t.boolean({
      description: 'It was signed with an application.',
      resolve: ({ caseId }) => caseId !== null,
    }),
    recordedBy: t.exposeString('recordedBy'),
    evidence: t.prismaField({
      type: [EvidenceRef],
      description: 'The signed paper, where it was recorded on its own.',
      resolve: (query, { paperId }, _args, context) =>
        paperId === null
          ? []
          : context.prisma.evidence.findMany({
              ...query,
              where: { AND: [visible(context, 'Evidence'), { consentPaperId: paperId }] },
              orderBy: { id: 'asc' },
            }),
    }),
  }),
});
