import { graphql } from '@shouwang/graphql-client';

/** Opens a session; the cookie comes with the answer. */
export const SignInMutation = graphql(`
  mutation SignIn($username: String!, $password: String!) {
    signIn(username: $username, password: $password) {
      __typename
      ... on SignedIn {
        viewer {
          account {
            id
          }
        }
      }
      ... on Refused {
        refusals {
          code
          sentence
          field
        }
      }
    }
  }
`);

/** The accounts anybody may try; the server gives none outside demo mode. */
export const DemoAccountsQuery = graphql(`
  query DemoAccounts {
    site {
      demoAccounts {
        username
        password
        name
        roleLabel
        portal
        areaName
      }
    }
  }
`);
