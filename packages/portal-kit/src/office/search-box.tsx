import { phrase } from '@shouwang/phrases';
import { Icon, Keycap, useHotkeys } from '@shouwang/ui';
import { lazy, Suspense, useState } from 'react';
import './search-box.css';

const HouseholdSearch = lazy(async () => ({
  default: (await import('../search/household-search.tsx')).HouseholdSearch,
}));

/** Looks like a field and opens the search, as `Ctrl+K` does; what it takes is fetched at the first press. */
export const SearchBox = () => {
  const [isOpen, setIsOpen] = useState(false);
  useHotkeys([{ keys: 'Ctrl+K', label: phrase('shell.search'), whileTyping: true, run: () => setIsOpen(true) }]);
  return (
    <>
      <button type="button" className="pk-find" onClick={() => setIsOpen(true)}>
        <Icon name="search" />
        {phrase('shell.searchHint')}
        <Keycap keys="Ctrl+K" />
      </button>
      {isOpen && (
        <Suspense>
          <HouseholdSearch onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
