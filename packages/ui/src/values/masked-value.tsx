import './masked-value.css';
import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { IconButton } from '../actions/icon-button.tsx';
import { formatTime } from '../figures/format-date.ts';
import { FloatingPanel } from '../floating/floating-panel.tsx';
import { words } from '../words.ts';
import { PurposeForm } from './purpose-form.tsx';

/** How long a revealed value stands. */
const SHOWN_SECONDS = 30;

export interface MaskedValueProps {
  /** What it is: `证件号码`. */
  label: string;
  /** As the server sends it: `532***********1234`. */
  masked: string;
  /** Fetches the plain value and records who looked and why. Left out when this person may not look: then no eye. */
  onReveal?: (purpose: string) => Promise<string>;
  /** Two usual purposes; a third chip lets people write their own. */
  purposes?: readonly string[];
}

type Shown = { value: string; at: string };

/**
 * A value the server keeps masked. The eye asks what for, shows it for thirty seconds, masks it again by itself and
 * leaves a line that says the look was recorded. The plain value is kept nowhere after that.
 */
export function MaskedValue({ label, masked, onReveal, purposes = [] }: MaskedValueProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const [recordedAt, setRecordedAt] = useState<string | null>(null);

  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(null), SHOWN_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [shown]);

  const reveal = async (purpose: string): Promise<void> => {
    if (!onReveal) return;
    const value = await onReveal(purpose);
    const at = formatTime(new Date());
    setShown({ value, at });
    setRecordedAt(at);
    setAsking(false);
  };
  const refuseCopy = (event: ClipboardEvent): void => {
    if (!shown) event.preventDefault();
  };

  return (
    <span ref={anchor} className="sw-masked">
      <span className={shown ? 'sw-masked-plain' : 'sw-masked-text'} aria-live="polite" onCopy={refuseCopy}>
        {shown ? shown.value : masked}
      </span>
      {onReveal && !shown && <IconButton icon="eye" label={words.masked.eye(label)} onClick={() => setAsking(true)} />}
      {recordedAt && <span className="sw-note">{words.masked.recorded(recordedAt)}</span>}
      {asking && (
        <FloatingPanel anchor={anchor} title={words.masked.ask(label)} onClose={() => setAsking(false)}>
          <PurposeForm purposes={purposes} onSubmit={reveal} />
        </FloatingPanel>
      )}
    </span>
  );
}
