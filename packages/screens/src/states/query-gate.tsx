import { type CombinedError, faultOf } from '@shouwang/graphql-client';
import { LoadingState } from '@shouwang/ui';
import type { ReactNode } from 'react';
import { FaultNotice } from './fault-notice.tsx';

export type QueryGateProps<Data> = {
  readonly result: { readonly data?: Data; readonly error?: CombinedError; readonly fetching: boolean };
  /** Asks the server again. */
  readonly retry: () => void;
  /** How many grey bars stand for the content while it is on its way. */
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
};

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
      {notice}
      {children(data)}
    </>
  );
}
