import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import type { Mode } from '../environment.ts';
import { deadlinePlugin } from './deadline-plugin.ts';
import { formatErrorFor } from './format-error.ts';

/** The longest screen of the portals has some two thousand. */
const MOST_TOKENS = 6_000;

// Second fence behind the trusted documents, only fence in development. Depth and complexity of a request are judged by
// the schema's own plugin (builder.ts), which knows the size of each list; these judge the text.
const limits = new ApolloArmor({
  blockFieldSuggestion: { enabled: true },
  costLimit: { enabled: false },
  maxAliases: { enabled: true, n: 15 },
  maxDepth: { enabled: true, n: 14, ignoreIntrospection: true },
  maxDirectives: { enabled: true, n: 20 },
  // Counted by the parser itself, which answers like for any text it cannot read.
  maxTokens: { enabled: false },
}).protect();

/** The GraphQL engine with every setting of TRUST 5.1 written out; it is not yet started. */
export const createGraphqlServer = ({
  schema,
  mode,
  log,
}: {
  readonly schema: GraphQLSchema;
  readonly mode: Mode;
  readonly log: Logger;
}): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    introspection: mode !== 'production',
    hideSchemaDetailsFromClientErrors: mode === 'production',
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    cache: 'bounded',
    maxRecursiveSelections: 1_000,
    // The server closes in its own order: requests, jobs, database.
    stopOnTerminationSignals: false,
    formatError: formatErrorFor(log),
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: limits.validationRules,
    logger: log,
    plugins: [
      ...limits.plugins,
      deadlinePlugin,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
