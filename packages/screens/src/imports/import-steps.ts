import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Reads an uploaded export of the national system and compares it with the register; writes nothing yet. */
export const StartImport = graphql(
  `
    mutation StartImport($fileId: ID!, $isPasted: Boolean, $idempotencyKey: String!) {
      startImport(fileId: $fileId, isPasted: $isPasted, idempotencyKey: $idempotencyKey) {
        ... on ImportBatch { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Writes what the preview showed. */
export const ConfirmImport = graphql(
  `
    mutation ConfirmImport($id: ID!, $version: Int!, $idempotencyKey: String!) {
      confirmImport(id: $id, version: $version, idempotencyKey: $idempotencyKey) {
        ... on ImportBatch { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Gives an import up before anything was written. */
export const CancelImport = graphql(
  `
    mutation CancelImport($id: ID!, $version: Int!) {
      cancelImport(id: $id, version: $version) {
        ... on ImportBatch { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Takes an import back while nothing later has touched what it wrote. */
export const UndoImport = graphql(
  `
    mutation UndoImport($id: ID!, $version: Int!, $idempotencyKey: String!) {
      undoImport(id: $id, version: $version, idempotencyKey: $idempotencyKey) {
        ... on ImportBatch { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Settles one cell that was changed on both sides since the export, or all of the file. */
export const SettleConflicts = graphql(
  `
    mutation SettleConflicts($id: ID!, $version: Int!, $rowId: ID, $key: String, $choice: String!) {
      settleConflicts(id: $id, version: $version, rowId: $rowId, key: $key, choice: $choice) {
        ... on ImportBatch { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Says on which day the file is true. */
export const ChooseReferenceDay = graphql(
  `
    mutation ChooseReferenceDay($id: ID!, $version: Int!, $referenceOn: Date!, $idempotencyKey: String!) {
      chooseReferenceDay(id: $id, version: $version, referenceOn: $referenceOn, idempotencyKey: $idempotencyKey) {
        ... on ImportBatch { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
