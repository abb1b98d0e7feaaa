import { phrase } from '@shouwang/phrases';
import { ErrorState, formatCount, formatStamp, StatusWord } from '@shouwang/ui';

export type ChainVerdictProps = {
  readonly chains: number;
  readonly entries: number;
  readonly verifiedAt: string;
  readonly faults: readonly { readonly chain: string; readonly seq: number; readonly reason: string }[];
};

/** What a check of the audit trail has found: one calm line, or a red banner with the places and what to do. */
export function ChainVerdict({ chains, entries, verifiedAt, faults }: ChainVerdictProps) {
  if (faults.length === 0) {
    const at = formatStamp(verifiedAt);
    return (
      <StatusWord kind="done">{phrase('admin.chainsSound', { at, chains, entries: formatCount(entries) })}</StatusWord>
    );
  }
  return (
    <div className="sa-chains-broken">
      <ErrorState title={phrase('admin.chainsBroken', { n: faults.length })}>
        {phrase('admin.chainsBrokenHint')}
      </ErrorState>
      <ul>
        {faults.map(({ chain, seq, reason }) => (
          <li key={`${chain}/${seq}`}>{phrase('admin.chainFaultLine', { chain, seq, reason })}</li>
        ))}
      </ul>
    </div>
  );
}
