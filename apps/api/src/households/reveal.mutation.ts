import { builder } from '../platform/builder.ts';
import { refusableUnion } from '../platform/result-union.ts';
import { reveal, VISIBLE_SECONDS } from './reveal.ts';

type Revealed = { readonly text: string; readonly visibleSeconds: number };

const RevealedRef = builder.objectRef<Revealed>('Revealed').implement({
  fields: (t) => ({ text: t.exposeString('text'), visibleSeconds: t.exposeInt('visibleSeconds') }),
});

const RevealResult = refusableUnion('RevealResult', RevealedRef);

builder.mutationField('reveal', (t) =>
  t.field({
    description: 'purpose: VISIT | REVIEW | CONTACT | OTHER; field: idNumber | mobile | phone',
    type: RevealResult,
    args: {
      objectType: t.arg.string({ required: true }),
      objectId: t.arg.id({ required: true }),
      field: t.arg.string({ required: true }),
      purpose: t.arg.string({ required: true }),
    },
    resolve: async (_root, asked, context) => ({ text: await reveal(context, asked), visibleSeconds: VISIBLE_SECONDS }),
  }),
);
