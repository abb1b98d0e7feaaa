import { unwrapResolverError } from '@apollo/server/errors';
import { TooSlowError } from '@shouwang/database';
import { phrase, refusalSentence } from '@shouwang/phrases';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { describeFault } from '../describe-fault.ts';
import { newReference } from '../reference.ts';
import { Refused } from '../refusal.ts';

// Mistakes of the one who wrote the request, with words that give nothing away.
const speakable = new Set([
  'UNAUTHENTICATED',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'TOO_COMPLEX',
]);

/**
 * The only shapes of error that leave the server: an ended session, a malformed request, a refusal of a read, a read
 * that took too long, and the fault. A fault is one sentence with a reference number; what happened stands in the log under that number.
 */
export const formatErrorFor =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const error = unwrapResolverError(thrown);
    if (error instanceof Refused) {
      const refusals = error.refusals.map(({ code, params, field }) => ({
        code,
        field,
        sentence: refusalSentence(code, params),
      }));
      return { message: refusals[0]?.sentence ?? '', path: formatted.path, extensions: { code: 'REFUSED', refusals } };
    }
    const code = String(formatted.extensions?.code ?? '');
    const isSpoken = error instanceof GraphQLError && speakable.has(code);
    if (isSpoken) return { message: formatted.message, path: formatted.path, extensions: { code } };
    if (error instanceof TooSlowError) {
      return { message: phrase('errors.tooSlow'), path: formatted.path, extensions: { code: 'TOO_SLOW' } };
    }
    const reference = newReference();
    log.error({ reference, path: formatted.path?.join('.'), fault: describeFault(error) }, 'fault');
    return { message: phrase('errors.fault'), path: formatted.path, extensions: { code: 'FAULT', reference } };
  };
