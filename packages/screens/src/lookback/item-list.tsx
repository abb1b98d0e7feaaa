import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { formatDateFull, type MarkKind, StatusWord } from '@shouwang/ui';
import type { ReactNode } from 'react';
import './lookback.css';

export const ItemListItem = graphql(`
  fragment ItemList_LookbackItem on LookbackItem {
    key
    title
    clause
    question
    result
    resultLabel
    isComputed
    reasons
    remark
    answeredBy
    answeredOn
    underWay
  }
`);

const MARKS: Readonly<Record<string, MarkKind>> = {
  OPEN: 'todo',
  PASS: 'done',
  FIXED: 'done',
  FAIL: 'overdue',
  NOT_APPLICABLE: 'idle',
};

export type ItemListProps = {
  readonly items: readonly FragmentOf<typeof ItemListItem>[];
  /** What can be done about an item, under it. */
  readonly acts?: (key: string) => ReactNode;
};

/** The checklist of a case: what the register says or the village has said, and why. */
export function ItemList({ items, acts }: ItemListProps) {
  return (
    <ol className="sl-items">
      {items.map((masked) => {
        const item = readFragment(ItemListItem, masked);
        return (
          <li key={item.key}>
            <div className="sl-item-head">
              <b>{item.title}</b>
              <StatusWord kind={MARKS[item.result] ?? 'idle'}>{item.resultLabel}</StatusWord>
            </div>
            {item.result === 'OPEN' && item.question && <p>{item.question}</p>}
            {item.reasons.length > 0 && <p className="sw-second">{item.reasons.join('；')}</p>}
            {item.underWay.length > 0 && (
              <p className="sw-second">{phrase('lookback.underWay', { what: item.underWay.join('、') })}</p>
            )}
            {item.remark && <p className="sw-second">{phrase('lookback.said', { text: item.remark })}</p>}
            <p className="sw-note">
              {item.answeredBy && item.answeredOn && !item.isComputed
                ? phrase('lookback.answeredBy', { who: item.answeredBy, on: formatDateFull(item.answeredOn) })
                : item.clause}
            </p>
            {acts?.(item.key)}
          </li>
        );
      })}
    </ol>
  );
}
