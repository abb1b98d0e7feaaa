import { Mark } from '@shouwang/ui';
import type { RefusalLine } from '../sync/refusals.ts';
import '../states/write-notice.css';

/** A household that stands in the way of a batch, and why. */
export type BatchRefusal = {
  readonly caseId: string;
  readonly headName: string;
  readonly refusals: readonly RefusalLine[];
};

/** Why nothing was written: every household that stands in the way, with its reasons. */
export function BatchRefusals({ refusals }: { readonly refusals: readonly BatchRefusal[] }) {
  if (refusals.length === 0) return null;
  return (
    <div className="ss-write" role="alert">
      <Mark kind="overdue" label={null} />
      <ul>
        {refusals.map(({ caseId, headName, refusals: lines }) => (
          <li key={caseId}>
            {headName && <b>{headName}：</b>}
            {lines.map(({ sentence }) => sentence).join('')}
          </li>
        ))}
      </ul>
    </div>
  );
}
