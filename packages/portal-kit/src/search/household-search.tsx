import { useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { ErrorState, FloatingDialog, LoadingState } from '@shouwang/ui';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { faultSentence } from '../faults/fault-sentence.ts';
import { type Hit, HouseholdSearchQuery } from './search-query.ts';
import './household-search.css';

/** How long somebody pauses before we ask: shorter and every letter of an input method's pinyin is a question. */
const pauseMs = 250;

const useSettled = (text: string): string => {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

const describe = ({ relationToHead, headName, personName, areaName, idMasked }: Hit): string =>
  [areaName, personName === headName ? undefined : `${headName} ${relationToHead ?? ''}`.trim(), idMasked]
    .filter(Boolean)
    .join('·');

/** `Ctrl+K`: type a name, its initials or a number's last digits; arrows choose, Enter opens the household. */
export const HouseholdSearch = ({ onClose }: { readonly onClose: () => void }) => {
  const listId = useId();
  const [, navigate] = useLocation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const asked = useSettled(text.trim());
  const [{ data, error, fetching }] = useQuery({
    query: HouseholdSearchQuery,
    variables: { text: asked },
    pause: asked === '',
  });
  const hits = useDeferredValue(asked === '' ? [] : (data?.search ?? []));

  const open = (hit: Hit | undefined): void => {
    if (!hit) return;
    onClose();
    navigate(`/households/${hit.householdId}`);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') open(hits[chosen]);
    else if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else return;
    event.preventDefault();
  };

  return (
    <FloatingDialog title={phrase('shell.search')} onClose={onClose}>
      <div className="pk-search">
        <input
          ref={field}
          type="search"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={hits.length > 0 ? `${listId}-${chosen}` : undefined}
          aria-label={phrase('shell.searchHint')}
          placeholder={phrase('shell.searchHint')}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setChosen(0);
          }}
          onKeyDown={press}
        />
        {error && <ErrorState title={faultSentence(error).sentence} />}
        {fetching && hits.length === 0 && <LoadingState />}
        {!fetching && !error && asked !== '' && hits.length === 0 && (
          <p className="sw-second" role="status">
            {phrase('shell.searchNothing', { text: asked })}
          </p>
        )}
        <div id={listId} className="pk-search-hits" role="listbox" aria-label={phrase('shell.search')}>
          {hits.map((hit, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the text field keeps the focus and names the chosen line
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the text field opens the chosen line
            <div
              key={`${hit.householdId} ${hit.personName} ${hit.idMasked}`}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onClick={() => open(hit)}
            >
              <b>{hit.personName}</b>
              <span className="sw-second">{describe(hit)}</span>
              <span className="sw-note">{hit.matched}</span>
            </div>
          ))}
        </div>
      </div>
    </FloatingDialog>
  );
};
