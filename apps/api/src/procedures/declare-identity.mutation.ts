import { builder } from '../platform/builder.ts';
import { refusableUnion } from '../platform/result-union.ts';
import { declareIdentity, type StatedIdentity } from './declare-identity.ts';

const StatedIdentityRef = builder.objectRef<StatedIdentity>('StatedIdentity').implement({
  description: 'An identity number kept for a case; the form names it by its id.',
  fields: (t) => ({
    id: t.exposeID('id'),
    maskedNumber: t.exposeString('maskedNumber'),
    birthOn: t.expose('birthOn', { type: 'Date' }),
    gender: t.exposeString('gender', { description: 'MALE or FEMALE, as the number says' }),
  }),
});

const DeclareIdentityResult = refusableUnion('DeclareIdentityResult', StatedIdentityRef);

builder.mutationField('declareIdentity', (t) =>
  t.field({
    type: DeclareIdentityResult,
    description: 'Keeps the number of somebody who joins a household, sealed (population change).',
    args: {
      caseId: t.arg.id({ required: true }),
      idNumber: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) => declareIdentity(context, args),
  }),
);
