import { graphql } from '@shouwang/graphql-client';
import { useEffect, useRef } from 'react';
import { QueryGate } from '../../states/query-gate.tsx';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { HouseholdRow, HouseholdRowHousehold, type HouseholdRowProps } from './household-row.tsx';

const HouseholdPageQuery = graphql(
  `
    query PhoneHouseholds($filter: HouseholdFilter, $first: Int!, $after: String) {
      households(filter: $filter, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            ...HouseholdRow_Household
          }
        }
      }
    }
  `,
  [HouseholdRowHousehold],
);

/** What the list is narrowed to. */
export type HouseholdListFilter = {
  readonly text?: string;
  readonly householdType?: string;
  readonly monitoringStatus?: string;
  readonly category?: string;
};

const rowsAPage = 30;

/** Calls `onReached` once, when the end of the list comes near the window. */
const EndOfPage = ({ onReached }: { readonly onReached: () => void }) => {
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onReached();
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [onReached]);
  return <li ref={end} aria-hidden="true" />;
};

export type HouseholdPageOfProps = {
  readonly filter: HouseholdListFilter;
  readonly after: string | null;
  readonly onOpen: HouseholdRowProps['onOpen'];
  /** The first page tells how many there are in all. */
  readonly onCounted?: (total: number) => void;
  /** The last page asks for the one after it. */
  readonly onNext?: (endCursor: string) => void;
};

/** One stretch of the list; the next is asked for when its end comes near. */
export function HouseholdPageOf({ filter, after, onOpen, onCounted, onNext }: HouseholdPageOfProps) {
  const [result, ask] = useKeptQuery({ query: HouseholdPageQuery, variables: { filter, first: rowsAPage, after } });
  const total = result.data?.households.totalCount;
  useEffect(() => {
    if (total !== undefined) onCounted?.(total);
  }, [total, onCounted]);
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
      {({ households: { edges, pageInfo } }) => (
        <>
          {edges.map(({ node }) => (
            <HouseholdRow key={node.id} household={node} onOpen={onOpen} />
          ))}
          {onNext && pageInfo.hasNextPage && pageInfo.endCursor && (
            <EndOfPage key={pageInfo.endCursor} onReached={() => pageInfo.endCursor && onNext(pageInfo.endCursor)} />
          )}
        </>
      )}
    </QueryGate>
  );
}
