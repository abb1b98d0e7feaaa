import { useState } from 'react';
import { formatCount } from '../figures/format-count.ts';

export interface NumberText {
  /** What stands in the box: grouped while it rests, plain digits while it is edited. */
  text: string;
  /** The text is not a number of the wanted kind. */
  wrong: boolean;
  type: (text: string) => void;
  startEditing: () => void;
  stopEditing: () => void;
}

/** Full-width digits and signs from a Chinese input method, and any grouping pasted from a table, become plain. */
function plainInput(text: string): string {
  return text
    .replace(/[０-９．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[，,\s]/g, '')
    .replace(/^[−–—]/, '-');
}

/**
 * A number typed as text.
 *
 * @param value the number held, or null for an empty box
 * @param onChange gets the number after each key, null when the box is empty; not called while the text is wrong
 * @param decimals places allowed
 */
export function useNumberText(
  value: number | null,
  onChange: (value: number | null) => void,
  decimals: number,
): NumberText {
  const [draft, setDraft] = useState<string | null>(null);
  const accepted = new RegExp(decimals > 0 ? `^-?\\d*(\\.\\d{0,${decimals}})?$` : '^-?\\d*$');
  const held = value === null ? '' : String(value);

  const type = (raw: string): void => {
    const text = plainInput(raw);
    setDraft(text);
    if (text === '') onChange(null);
    else if (accepted.test(text) && /\d/.test(text)) onChange(Number(text));
  };

  return {
    text: draft ?? (value === null ? '' : formatCount(value, undefined, decimals)),
    wrong: draft !== null && draft !== '' && draft !== '-' && !accepted.test(draft),
    type,
    startEditing: () => setDraft(held),
    stopEditing: () =>
      setDraft((current) => (current !== null && current !== '' && !accepted.test(current) ? current : null)),
  };
}
