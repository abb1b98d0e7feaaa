import './amount-text.css';
import type { Tone } from '../marks/mark-kind.ts';
import { Figure } from './figure.tsx';

export interface AmountTextProps {
  /** In the unit given; money in yuan, kept to the fen. */
  value: number;
  /** After the figure, one size down. */
  unit?: string;
  tone?: Tone;
  strong?: boolean;
}

/** A figure with its unit, in one piece. */
export function AmountText({ value, unit = '元', tone, strong = false }: AmountTextProps) {
  const look = ['sw-amount', tone && `sw-tone-${tone}`, strong && 'sw-amount-strong'].filter(Boolean).join(' ');
  return (
    <span className={look}>
      <Figure value={value} decimals={2} />
      {unit && <span className="sw-amount-unit">{unit}</span>}
    </span>
  );
}
