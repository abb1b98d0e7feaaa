import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Any value that JSON can carry. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * Declares an operation or a fragment beside the screen that uses it; its types come from the committed schema.
 * Fragments are masked: a screen reads only what it asked for itself, through `readFragment`.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    /** A moment, ISO 8601 with offset. */
    DateTime: string;
    /** A day, `YYYY-MM-DD`. */
    Date: string;
    JSON: JsonValue;
  };
}>();
