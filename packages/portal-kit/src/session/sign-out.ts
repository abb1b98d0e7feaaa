import { graphql } from '@shouwang/graphql-client';

/** Ends the session of this browser. */
export const SignOutMutation = graphql(`
  mutation SignOut {
    signOut {
      ok
    }
  }
`);

/** Ends every session of this account, on all devices. */
export const SignOutEverywhereMutation = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere {
      ok
    }
  }
`);
