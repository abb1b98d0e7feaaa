import { type CombinedError, faultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, LoadingState } from '@shouwang/ui';
import type { ReactNode } from 'react';
import { FaultNotice } from './fault-notice.tsx';
import './query-gate.css';

export type QueryGateProps<Data> = {
  readonly result: { readonly data?: Data; readonly error?: CombinedError; readonly fetching: boolean };
  /** Asks the server again. */
  readonly retry: () => void;
  /** How many grey bars stand for the content while it is on its way. */
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
};

/** In a valley without signal: what is below was seen before, and the page stays whole. */
const KeptRows = ({ onRetry }: { readonly onRetry: () => void }) => (
  <p className="sw-note ss-kept-rows" role="status">
    {phrase('errors.keptRows')}
    <Button look="text" onClick={onRetry}>
      {phrase('errors.retry')}
    </Button>
  </p>
);

/**
 * What a screen shows of a query: rows it already has at once, grey bars after 300 ms when it has none, and a fault
 * with its way on. A fault while older rows are there stands above them; they stay.
 */
export function QueryGate<Data>({ result: { data, error, fetching }, retry, rows, children }: QueryGateProps<Data>) {
  const fault = error && !fetching ? faultOf(error) : undefined;
  const notice = fault && <FaultNotice fault={fault} onRetry={retry} />;
  if (data === undefined) return notice ?? <LoadingState {...(rows === undefined ? {} : { rows })} />;
  if (fault?.kind === 'refused') return notice;
  return (
    <>
      {fault?.kind === 'network' ? <KeptRows onRetry={retry} /> : notice}
      {children(data)}
    </>
  );
}
