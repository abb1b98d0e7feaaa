export { type FragmentOf, type ResultOf, readFragment, type VariablesOf } from 'gql.tada';
export { type CombinedError, Provider as GraphqlProvider, useClient, useMutation, useQuery } from 'urql';
export { createGraphqlClient } from './create-graphql-client.ts';
export { type Fault, faultOf } from './fault.ts';
export { graphql, type JsonValue } from './graphql.ts';
export { newIdempotencyKey } from './idempotency-key.ts';
export { type StoredFile, UploadError, type UploadOptions, uploadFile } from './upload-file.ts';
