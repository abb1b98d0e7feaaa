import { JumpQuestion } from '../fields/jump-question.tsx';
import { NumberBox } from '../fields/number-box.tsx';
import { UnchangedButton } from '../fields/unchanged-button.tsx';
import { formatCount } from '../figures/format-count.ts';
import { words } from '../words.ts';
import { FormRow, type FormRowProps } from './form-row.tsx';

export interface NumberFieldProps extends Omit<FormRowProps, 'children' | 'more' | 'below'> {
  value: number | null;
  onChange: (value: number | null) => void;
  unit: string;
  decimals?: number;
  readOnly?: boolean;
  /** Last year's value: offered as 未变化 while this year's is empty, shown while it is not. */
  last?: number;
  /** Copies last year's value; given by the caller because it also sets the provenance. */
  onUnchanged?: () => void;
  /** A change large enough to ask about, and what to do when it is confirmed. */
  jump?: { question: string; onConfirm: () => void };
}

/** A number on a phone form: large, at the right, with its unit, last year's value and one press for 未变化. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, unit, decimals, readOnly, last, onUnchanged, jump, ...row } = props;
  return (
    <FormRow
      {...row}
      more={
        <>
          {jump && <JumpQuestion onConfirm={jump.onConfirm}>{jump.question}</JumpQuestion>}
          {last !== undefined && (
            <div className="sw-form-last">
              <span className="sw-note">{words.fields.lastValue(formatCount(last, unit, decimals))}</span>
              {onUnchanged && <UnchangedButton of={row.label} onUse={onUnchanged} />}
            </div>
          )}
        </>
      }
    >
      {(control) => (
        <NumberBox
          {...control}
          value={value}
          onChange={onChange}
          unit={unit}
          decimals={decimals}
          readOnly={readOnly}
          strong
        />
      )}
    </FormRow>
  );
}
