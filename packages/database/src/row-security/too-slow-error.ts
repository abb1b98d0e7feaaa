/** A read took longer than it may: its statement was cancelled, or its request has run out of time. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError';
}

const QUERY_CANCELLED = '57014';

/** Was this statement cancelled by `statement_timeout`? The driver's code stands at different depths. */
export function isCancelledStatement(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const parts = [error.message, 'meta' in error ? JSON.stringify(error.meta) : '', JSON.stringify(error.cause) ?? ''];
  return parts.some((part) => part.includes(QUERY_CANCELLED) || part.includes('due to statement timeout'));
}
