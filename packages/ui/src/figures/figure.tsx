import './figure.css';
import { groupDigits } from './group-digits.ts';
import { plainDecimal } from './plain-decimal.ts';

export interface FigureProps {
  value: number;
  /** Places kept at most; trailing zeros fall away. */
  decimals?: number;
}

/**
 * A grouped number whose text is plain digits: the quarter-em between thousands is spacing, not a character, so copying
 * it, finding it on the page and hearing it all give `1284`.
 */
export function Figure({ value, decimals = 0 }: FigureProps) {
  const { negative, whole, fraction } = plainDecimal(value, decimals);
  const groups = groupDigits(whole);
  return (
    <span className="sw-figure">
      {negative && <span className="sw-figure-minus">−</span>}
      {groups.map((group, index) =>
        index === groups.length - 1 ? (
          group
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups of one number have no other identity
          <span key={index}>
            {group.slice(0, -1)}
            <span className="sw-figure-thousand">{group.slice(-1)}</span>
          </span>
        ),
      )}
      {fraction && `.${fraction}`}
    </span>
  );
}
