import './choice-chips.css';
import type { ReactNode } from 'react';
import { Figure } from '../figures/figure.tsx';
import { Mark } from '../marks/mark.tsx';
import type { MarkKind } from '../marks/mark-kind.ts';

export interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
  /** How many stand behind it. */
  count?: number;
  mark?: MarkKind;
}

export interface ChoiceChipsProps<Value extends string> {
  /** What is being chosen, for assistive tools. */
  label: string;
  choices: readonly Choice<Value>[];
  /** The chosen ones; with `onChange` deciding whether one or several may be. */
  chosen: readonly Value[];
  onChange: (value: Value) => void;
}

/** A few choices in one line, each a press; chosen ones are tinted. */
export function ChoiceChips<Value extends string>({ label, choices, chosen, onChange }: ChoiceChipsProps<Value>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and break the line
    <span className="sw-chips" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className="sw-chip"
          aria-pressed={chosen.includes(choice.value)}
          onClick={() => onChange(choice.value)}
        >
          {choice.mark && <Mark kind={choice.mark} label={null} />}
          <span>
            {choice.label}
            {choice.count !== undefined && (
              <>
                {' '}
                <Figure value={choice.count} />
              </>
            )}
          </span>
        </button>
      ))}
    </span>
  );
}
