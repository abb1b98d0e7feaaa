import { FormRow, type FormRowProps } from '@shouwang/ui/phone';
import './phone-fields.css';

export interface DayFieldProps extends Omit<FormRowProps, 'children' | 'more' | 'below'> {
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange: (day: string) => void;
  /** The last day that may be chosen, `YYYY-MM-DD`. */
  max?: string;
}

/** A day, chosen with the phone's own calendar. */
export function DayField({ value, onChange, max, ...row }: DayFieldProps) {
  return (
    <FormRow {...row} below>
      {(control) => (
        <span className="sw-box">
          <input
            {...control}
            className="sw-field-input"
            type="date"
            value={value}
            max={max}
            onChange={(event) => onChange(event.target.value)}
          />
        </span>
      )}
    </FormRow>
  );
}
