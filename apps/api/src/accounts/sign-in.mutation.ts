import type { Account } from '@shouwang/database';
import { builder } from '../platform/builder.ts';
import { publicField } from '../platform/close-root-fields.ts';
import { refusableUnion } from '../platform/result-union.ts';
import { signIn } from './sign-in.ts';
import { ViewerRef } from './viewer.type.ts';

const SignedInRef = builder.objectRef<{ readonly account: Account }>('SignedIn').implement({
  fields: (t) => ({ viewer: t.field({ type: ViewerRef, resolve: (signedIn) => signedIn }) }),
});

builder.mutationField('signIn', (t) =>
  t.field({
    type: refusableUnion('SignInResult', SignedInRef),
    args: { username: t.arg.string({ required: true }), password: t.arg.string({ required: true }) },
    extensions: publicField,
    resolve: async (_root, args, context) => ({ account: await signIn(context, args) }),
  }),
);
