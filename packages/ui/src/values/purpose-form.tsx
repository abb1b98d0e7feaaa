import './masked-value.css';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { ChoiceChips } from '../actions/choice-chips.tsx';
import { words } from '../words.ts';

interface PurposeFormProps {
  purposes: readonly string[];
  /** Rejects when the value could not be fetched. */
  onSubmit: (purpose: string) => Promise<void>;
}

/** Three chips: the usual purposes, and one's own words. */
export function PurposeForm({ purposes, onSubmit }: PurposeFormProps) {
  const [chosen, setChosen] = useState<string>(purposes[0] ?? words.masked.ownReason);
  const [ownWords, setOwnWords] = useState('');
  const [state, setState] = useState<'asking' | 'fetching' | 'failed'>('asking');
  const isOwn = chosen === words.masked.ownReason;
  const purpose = isOwn ? ownWords.trim() : chosen;

  const submit = async (): Promise<void> => {
    setState('fetching');
    try {
      await onSubmit(purpose);
    } catch {
      // The caller reports the fault; here it only matters that nothing was shown.
      setState('failed');
    }
  };

  return (
    <form
      className="sw-purpose"
      onSubmit={(event) => {
        event.preventDefault();
        if (purpose && state !== 'fetching') void submit();
      }}
    >
      <ChoiceChips
        label={words.masked.reasonLabel}
        choices={[...purposes, words.masked.ownReason].map((value) => ({ value, label: value }))}
        chosen={[chosen]}
        onChange={setChosen}
      />
      {isOwn && (
        <input
          className="sw-purpose-own"
          aria-label={words.masked.reasonLabel}
          placeholder={words.masked.reasonLabel}
          value={ownWords}
          maxLength={60}
          onChange={(event) => setOwnWords(event.target.value)}
        />
      )}
      <div className="sw-purpose-foot">
        <Button type="submit" look="filled" busy={state === 'fetching'}>
          {words.masked.show}
        </Button>
        <span className={state === 'failed' ? 'sw-note sw-tone-overdue' : 'sw-note'} role="status">
          {state === 'failed' ? words.masked.failed : words.masked.notice}
        </span>
      </div>
    </form>
  );
}
