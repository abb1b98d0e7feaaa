import './stamped-count.css';
import { useRef, useState } from 'react';
import { FloatingPanel } from '../floating/floating-panel.tsx';
import { AppLink } from '../navigation/app-link.tsx';
import { words } from '../words.ts';
import { CountLink } from './count-link.tsx';
import { formatCount } from './format-count.ts';

export interface StampedCountProps {
  /** `待入户`. */
  label: string;
  value: number;
  unit: string;
  /** The list behind the number. */
  href: string;
  /** When it was true: `11-10 10:32`. */
  asOf: string;
  /** 口径: what exactly is counted, in a sentence. */
  definition: string;
}

/** A large count with its time and its definition beside it, both one press away from the list. */
export function StampedCount({ label, value, unit, href, asOf, definition }: StampedCountProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <div ref={anchor} className="sw-stamped">
      <span>{label}</span>
      <b className="sw-stamped-figure">
        <CountLink value={value} href={href} label={label} />
      </b>
      <span className="sw-second">{unit}</span>
      <span className="sw-note sw-stamped-time">{words.count.asOf(asOf)}</span>
      <button type="button" className="sw-link sw-note" onClick={() => setOpen(true)}>
        {words.count.definition}
      </button>
      {open && (
        <FloatingPanel anchor={anchor} title={`${label} ${formatCount(value, unit)}`} onClose={() => setOpen(false)}>
          <p className="sw-note">{definition}</p>
          <AppLink href={href}>{words.count.openAll}</AppLink>
        </FloatingPanel>
      )}
    </div>
  );
}
