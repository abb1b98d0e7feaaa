import { phrase } from '@shouwang/phrases';
import './lines.css';

/** How many households a list has, under its last row. */
export function ListTotal({ count }: { readonly count: number }) {
  return <p className="sw-note ss-total">{phrase('households.total', { n: count })}</p>;
}
