import { graphql } from '@shouwang/graphql-client';
import { RefusedAnswer } from '../sync/refusals.ts';

/** Orders the register of an area, or an empty template, as a workbook in the shape of a national file. */
export const StartExport = graphql(
  `
    mutation StartExport(
      $kind: String!
      $areaCode: ID!
      $isTemplate: Boolean
      $isUnmasked: Boolean
      $isSplit: Boolean
      $isForEditing: Boolean
      $purpose: String
      $idempotencyKey: String!
    ) {
      startExport(
        kind: $kind
        areaCode: $areaCode
        isTemplate: $isTemplate
        isUnmasked: $isUnmasked
        isSplit: $isSplit
        isForEditing: $isForEditing
        purpose: $purpose
        idempotencyKey: $idempotencyKey
      ) {
        ... on Job { __typename id }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);
