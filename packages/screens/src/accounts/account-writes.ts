import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** A new account; the answer carries the password that is shown once. */
export const CreateAccount = graphql(
  `
    mutation CreateAccount(
      $username: String!
      $name: String!
      $role: String!
      $areaCode: ID!
      $department: String
      $phone: String
      $validTo: DateTime
    ) {
      createAccount(
        username: $username
        name: $name
        role: $role
        areaCode: $areaCode
        department: $department
        phone: $phone
        validTo: $validTo
      ) {
        ... on OneTimePassword { __typename password account { id name username } }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Ends what somebody may do here, at once. */
export const DisableAccount = graphql(
  `
    mutation DisableAccount($id: ID!, $version: Int!) {
      disableAccount(id: $id, version: $version) {
        ... on Account { __typename id version disabledAt }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Lets somebody in again. */
export const EnableAccount = graphql(
  `
    mutation EnableAccount($id: ID!, $version: Int!) {
      enableAccount(id: $id, version: $version) {
        ... on Account { __typename id version disabledAt }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** A new password in place of one that was forgotten; it is shown once. */
export const ResetPassword = graphql(
  `
    mutation ResetPassword($id: ID!, $version: Int!) {
      resetPassword(id: $id, version: $version) {
        ... on OneTimePassword { __typename password account { id name username } }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
