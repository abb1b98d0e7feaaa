import type { Fault } from '@shouwang/graphql-client';
import { type PhraseKey, phrase } from '@shouwang/phrases';
import { ErrorState, NotFound } from '@shouwang/ui';

const sentenceOf = {
  network: 'errors.network',
  unauthenticated: 'accounts.sessionExpired',
  busy: 'errors.busy',
  stale: 'errors.staleDocument',
  refused: 'errors.recordNotFound',
  fault: 'errors.fault',
} as const satisfies Readonly<Record<Fault['kind'], PhraseKey>>;

export type FaultNoticeProps = {
  readonly fault: Fault;
  readonly onRetry: () => void;
};

/** A fault in one honest sentence, with the way on and the number to ask about. */
export function FaultNotice({ fault, onRetry }: FaultNoticeProps) {
  // The server's own sentence: hidden and not there read the same.
  if (fault.kind === 'refused') return <NotFound title={fault.sentence ?? phrase(sentenceOf.refused)} />;
  const isStale = fault.kind === 'stale';
  return (
    <ErrorState
      title={phrase(sentenceOf[fault.kind])}
      onRetry={isStale ? () => location.reload() : onRetry}
      {...(fault.reference === undefined ? {} : { reference: fault.reference })}
    >
      {fault.kind === 'fault' ? phrase('errors.faultHint') : undefined}
    </ErrorState>
  );
}
