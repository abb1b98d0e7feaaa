import { phrase } from '@shouwang/phrases';
import { Button, type Choice, ChoiceChips } from '@shouwang/ui';
import { PhoneHeading, PhonePage } from '@shouwang/ui/phone';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { SearchBox } from '../../fields/phone/search-box.tsx';
import { useSettled } from '../../states/use-settled.ts';
import type { HouseholdListFilter } from './household-page-of.tsx';
import { HouseholdPages } from './household-pages.tsx';
import './household-list.css';

const kinds = {
  all: {},
  monitored: { monitoringStatus: 'OPEN' },
  lifted: { householdType: 'LIFTED' },
  unstableLifted: { category: 'UNSTABLE_LIFTED' },
  marginal: { category: 'MARGINAL' },
  suddenHardship: { category: 'SUDDEN_HARDSHIP' },
  eliminated: { monitoringStatus: 'ELIMINATED' },
} as const satisfies Readonly<Record<string, HouseholdListFilter>>;

type Kind = keyof typeof kinds;

const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

const choices = (Object.keys(kinds) as Kind[]).map(
  (kind): Choice<Kind> => ({ value: kind, label: phrase(`households.kind.${kind}`) }),
);

/** 农户: everybody who lives here, found by name, initials or the last four of the identity number. */
export function HouseholdListScreen() {
  const [, navigate] = useLocation();
  const search = new URLSearchParams(useSearch());
  const [text, setText] = useState(search.get('text') ?? '');
  const asked = search.get('kind') ?? '';
  const kind = isKind(asked) ? asked : 'all';
  const settled = useSettled(text.trim());
  const filter: HouseholdListFilter = { ...kinds[kind], ...(settled === '' ? {} : { text: settled }) };

  // Kept in the address, so that the way back from a household leads to the same list.
  const remember = (next: { text: string; kind: Kind }): void => {
    const query = new URLSearchParams({ ...(next.text && { text: next.text }), kind: next.kind });
    navigate(`/households?${query}`, { replace: true });
  };

  return (
    <PhonePage
      head={
        <PhoneHeading title={phrase('households.title')}>
          <div className="ss-household-search">
            <SearchBox
              hint={phrase('shell.searchHint')}
              value={text}
              onChange={(typed) => {
                setText(typed);
                remember({ text: typed, kind });
              }}
            />
            <ChoiceChips
              label={phrase('households.kind')}
              choices={choices}
              chosen={[kind]}
              onChange={(chosen) => remember({ text, kind: chosen })}
            />
          </div>
        </PhoneHeading>
      }
    >
      <HouseholdPages
        key={JSON.stringify(filter)}
        filter={filter}
        onOpen={({ id }) => navigate(`/households/${id}`)}
        otherwise={
          settled !== '' && (
            <Button href={`/clues/new?name=${encodeURIComponent(settled)}`}>
              {phrase('households.reportInstead')}
            </Button>
          )
        }
      />
    </PhonePage>
  );
}
