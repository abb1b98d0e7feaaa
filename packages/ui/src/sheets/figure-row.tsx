import './figure-row.css';
import type { ReactNode } from 'react';
import { CountLink } from '../figures/count-link.tsx';
import { Figure } from '../figures/figure.tsx';
import { formatCount } from '../figures/format-count.ts';
import { useDisplayMode } from '../theme/display-mode.ts';

export interface FigureItem {
  /** `户待入户`: read on from the figure. */
  label: string;
  value: number;
  /** The list behind it; left out when there is none. */
  href?: string;
  onOpen?: () => void;
}

export interface FigureRowProps {
  items: readonly FigureItem[];
}

/** A few sums side by side, each opening its list. In elder mode they are one sentence. */
export function FigureRow({ items }: FigureRowProps): ReactNode {
  const { elder } = useDisplayMode();
  if (elder) return <p>{items.map(({ label, value }) => `${formatCount(value)} ${label}`).join('，')}。</p>;
  return (
    <ul className="sw-figures">
      {items.map(({ label, value, href, onOpen }) => (
        <li key={label}>
          <b>
            {href === undefined && onOpen === undefined ? (
              <Figure value={value} decimals={2} />
            ) : (
              <CountLink value={value} label={label} href={href} onOpen={onOpen} />
            )}
          </b>
          <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}
