import './field.css';
import type { FocusEvent } from 'react';
import { flushSync } from 'react-dom';
import { words } from '../words.ts';
import { useNumberText } from './use-number-text.ts';

export interface NumberBoxProps {
  id?: string;
  value: number | null;
  onChange: (value: number | null) => void;
  /** Inside the right end: 元, 个月, 人. */
  unit: string;
  /** Places allowed; 2 for money. */
  decimals?: number;
  placeholder?: string;
  readOnly?: boolean;
  /** Right-aligned and strong, as amounts are on a phone. */
  strong?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: true;
  'aria-label'?: string;
}

/**
 * A number with its unit inside the right end. Grouped while it rests, plain digits while it is edited; opens the number
 * keyboard; takes full-width digits and pasted groups. Letters are refused with a word, not swallowed.
 */
export function NumberBox(props: NumberBoxProps) {
  const { value, onChange, unit, decimals = 0, readOnly = false, strong = false, ...control } = props;
  const number = useNumberText(value, onChange, decimals);
  const edit = (event: FocusEvent<HTMLInputElement>): void => {
    const box = event.currentTarget;
    // Plain digits stand there at once and all of them selected: what is typed replaces the number, it never joins it.
    flushSync(number.startEditing);
    box.select();
  };
  const look = ['sw-box', readOnly && 'sw-box-readonly', number.wrong && 'sw-box-invalid', strong && 'sw-box-strong'];
  return (
    <span className="sw-box-with-word">
      <span className={look.filter(Boolean).join(' ')}>
        <input
          {...control}
          aria-invalid={number.wrong || control['aria-invalid']}
          className="sw-field-input"
          inputMode={decimals > 0 ? 'decimal' : 'numeric'}
          autoComplete="off"
          enterKeyHint="next"
          value={number.text}
          readOnly={readOnly}
          onChange={(event) => number.type(event.target.value)}
          onFocus={readOnly ? undefined : edit}
          onBlur={number.stopEditing}
        />
        <span className="sw-box-unit">{unit}</span>
      </span>
      {number.wrong && (
        <span className="sw-note sw-tone-overdue" role="alert">
          {words.fields.notANumber}
        </span>
      )}
    </span>
  );
}
