import { HouseholdRef } from '../households/household.type.ts';
import { builder } from '../platform/builder.ts';
import { resultUnion } from '../platform/result-union.ts';
import { NewEvidenceInput } from '../procedures/evidence.type.ts';
import { recordConsents, withdrawConsent } from './record-consents.ts';

const ConsentResult = resultUnion('ConsentResult', HouseholdRef);

const SignatureInput = builder.inputType('ConsentSignature', {
  fields: (t) => ({
    personId: t.id({ required: true }),
    means: t.string({ required: true, description: 'SIGNATURE, FINGERPRINT, ELECTRONIC' }),
    proxyName: t.string(),
    guardianName: t.string(),
    signedOn: t.string({ required: true, description: 'YYYY-MM-DD' }),
  }),
});

/** What is not filled in is left out. */
const filledIn = (signature: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(signature).filter(([, value]) => value !== null && value !== ''));

builder.mutationFields((t) => ({
  recordConsents: t.field({
    type: ConsentResult,
    description: 'Records the signatures on a promise and authorization outside a case.',
    args: {
      householdId: t.arg.id({ required: true }),
      authorizations: t.arg({ type: [SignatureInput], required: true }),
      evidence: t.arg({ type: [NewEvidenceInput], required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, { authorizations, ...input }, context) => {
      const { householdId } = await recordConsents(context, { ...input, authorizations: authorizations.map(filledIn) });
      return context.prisma.household.findUniqueOrThrow({ where: { id: householdId } });
    },
  }),
  withdrawConsent: t.field({
    type: ConsentResult,
    description: 'Ends a consent that a member has taken back.',
    args: {
      id: t.arg.id({ required: true }),
      text: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      const { householdId } = await withdrawConsent(context, input);
      return context.prisma.household.findUniqueOrThrow({ where: { id: householdId } });
    },
  }),
}));
