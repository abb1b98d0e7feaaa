import { phrase } from '@shouwang/phrases';
import { EmptyState, NotFound } from '@shouwang/ui';
import { PhoneBlock } from '@shouwang/ui/phone';
import { type ReactNode, useCallback, useState } from 'react';
import { ListTotal } from '../../layout/phone/list-total.tsx';
import { type HouseholdListFilter, HouseholdPageOf } from './household-page-of.tsx';
import type { HouseholdRowProps } from './household-row.tsx';

export type HouseholdPagesProps = {
  readonly filter: HouseholdListFilter;
  readonly onOpen: HouseholdRowProps['onOpen'];
  /** What can be done when nobody is found. */
  readonly otherwise?: ReactNode;
};

/** The households that fit a filter, as long as somebody keeps scrolling. Give it a `key` per filter. */
export function HouseholdPages({ filter, onOpen, otherwise }: HouseholdPagesProps) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const [total, setTotal] = useState<number>();
  const addPage = useCallback(
    (cursor: string) => setCursors((pages) => (pages.includes(cursor) ? pages : [...pages, cursor])),
    [],
  );
  return (
    <PhoneBlock>
      {total === 0 && filter.text && (
        <NotFound title={phrase('households.notFound', { text: filter.text })} action={otherwise} />
      )}
      {total === 0 && !filter.text && <EmptyState title={phrase('households.noneOfThisKind')} />}
      <ul>
        {cursors.map((after, index) => (
          <HouseholdPageOf
            key={after ?? 'first'}
            filter={filter}
            after={after}
            onOpen={onOpen}
            {...(index === 0 ? { onCounted: setTotal } : {})}
            {...(index === cursors.length - 1 ? { onNext: addPage } : {})}
          />
        ))}
      </ul>
      {total !== undefined && total > 0 && <ListTotal count={total} />}
    </PhoneBlock>
  );
}
