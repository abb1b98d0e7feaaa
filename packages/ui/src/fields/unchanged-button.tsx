import { Button } from '../actions/button.tsx';
import { Mark } from '../marks/mark.tsx';
import { words } from '../words.ts';
import './unchanged-button.css';

export interface UnchangedButtonProps {
  /** Which value, for assistive tools: `种植业收入`. */
  of: string;
  /** Copies the last value with today's provenance. */
  onUse: () => void;
}

/** 未变化: one press instead of typing last year's value again. */
export function UnchangedButton({ of, onUse }: UnchangedButtonProps) {
  return (
    <span className="sw-unchanged">
      <Button look="tinted" onClick={onUse} aria-label={`${of} ${words.fields.unchanged}`}>
        <Mark kind="done" label={null} />
        {words.fields.unchanged}
      </Button>
    </span>
  );
}
