import { DoneRef, done } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { signOut } from './sign-out.ts';

builder.mutationFields((t) => ({
  signOut: t.field({
    type: DoneRef,
    resolve: async (_root, _args, context) => {
      await signOut(context, { everywhere: false });
      return done;
    },
  }),
  signOutEverywhere: t.field({
    type: DoneRef,
    resolve: async (_root, _args, context) => {
      await signOut(context, { everywhere: true });
      return done;
    },
  }),
}));
