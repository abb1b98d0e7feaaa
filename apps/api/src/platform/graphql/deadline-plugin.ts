import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { TooSlowError } from '@shouwang/database';
import { Kind } from 'graphql';
import type { Context } from '../context.ts';

const RETRY_AFTER_SECONDS = '10';

/**
 * Gives writes and declared long reads (`extensions: longRead`) more time, and answers a request that has run out of it
 * with 503 and when to come back.
 */
export const deadlinePlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, contextValue, schema }) => {
      const fields = schema.getQueryType()?.getFields() ?? {};
      const isLong = operation?.selectionSet.selections.some(
        (selection) => selection.kind === Kind.FIELD && fields[selection.name.value]?.extensions.isLong === true,
      );
      if (operation?.operation !== 'query' || isLong) contextValue.deadline?.allowLong();
    },
    willSendResponse: async ({ response, errors }) => {
      if (!errors?.some((error) => unwrapResolverError(error) instanceof TooSlowError)) return;
      response.http.status = 503;
      response.http.headers.set('retry-after', RETRY_AFTER_SECONDS);
    },
  }),
};
