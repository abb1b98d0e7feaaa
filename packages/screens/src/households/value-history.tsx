import { faultOf, graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { FloatingPanel, formatDateFull, LoadingState, Timeline, type TimelineItem } from '@shouwang/ui';
import { type ReactNode, useRef, useState } from 'react';
import { FaultNotice } from '../states/fault-notice.tsx';
import './value-history.css';

const ValueHistoryQuery = graphql(`
  query ValueHistory($householdId: ID!, $entityId: ID!, $key: String!) {
    factHistory(householdId: $householdId, entityId: $entityId, key: $key) {
      id
      text
      effectiveOn
      recordedAt
      recordedBy
      source
      mark
      isPresent
    }
  }
`);

/** Which value of the register is meant: of which household, which row of it, which indicator. */
export type ValueOf = { readonly householdId: string; readonly entityId: string };

type Entry = NonNullable<ResultOf<typeof ValueHistoryQuery>['factHistory']>[number];

const markWord = (mark: string): string => {
  switch (mark) {
    case 'CORRECTION':
    case 'LATE':
    case 'UNDO':
    case 'ORIGIN':
      return phrase(`households.mark.${mark}`);
    default:
      return phrase('households.mark.CHANGE');
  }
};

const itemOf = ({ id, text, effectiveOn, recordedAt, recordedBy, source, mark, isPresent }: Entry): TimelineItem => {
  const words = [markWord(mark), isPresent && phrase('households.presentValue')].filter(Boolean).join('，');
  const date = formatDateFull(recordedAt);
  return {
    key: id,
    // What rewrites something that was known stands out.
    mark: isPresent ? 'lamp' : mark === 'CHANGE' || mark === 'ORIGIN' ? 'done' : 'returned',
    date: phrase('households.trueFrom', { date: formatDateFull(effectiveOn) }),
    title: (
      <>
        <b>{text ?? phrase('households.noValue')}</b> <span className="sw-second">{words}</span>
      </>
    ),
    note: source
      ? phrase('households.recorded', { who: recordedBy ? `${recordedBy} ` : '', date, source })
      : phrase('households.recordedAtOrigin', { date }),
  };
};

const Entries = ({ of, factKey }: { readonly of: ValueOf; readonly factKey: string }) => {
  const [{ data, error }, ask] = useQuery({ query: ValueHistoryQuery, variables: { ...of, key: factKey } });
  if (error) return <FaultNotice fault={faultOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <LoadingState rows={3} />;
  return <Timeline items={(data.factHistory ?? []).map(itemOf)} />;
};

export type ValueHistoryProps = {
  readonly of: ValueOf;
  readonly factKey: string;
  readonly label: string;
  /** The value as it stands. */
  readonly children: ReactNode;
};

/** A value that opens its history: every value it had, from which day, who recorded it when and from what. */
export function ValueHistory({ of, factKey, label, children }: ValueHistoryProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="ss-value"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={phrase('households.historyOf', { label })}
        onClick={() => setIsOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <FloatingPanel
          anchor={anchor}
          title={phrase('households.historyOf', { label })}
          onClose={() => setIsOpen(false)}
        >
          <div className="ss-value-history">
            <Entries of={of} factKey={factKey} />
          </div>
        </FloatingPanel>
      )}
    </>
  );
}
