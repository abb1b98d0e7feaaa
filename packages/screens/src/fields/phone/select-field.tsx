import { phrase } from '@shouwang/phrases';
import { FormRow, type FormRowProps } from '@shouwang/ui/phone';
import './phone-fields.css';

export interface SelectFieldProps extends Omit<FormRowProps, 'children' | 'more' | 'below'> {
  choices: readonly { readonly value: string; readonly label: string }[];
  /** Empty: nothing chosen. */
  value: string;
  onChange: (value: string) => void;
  /** What choosing nothing means; 没有选 by default. */
  none?: string;
}

/** A question with many answers, chosen with the phone's own list. */
export function SelectField({ choices, value, onChange, none, ...row }: SelectFieldProps) {
  const isListed = value === '' || choices.some((choice) => choice.value === value);
  return (
    <FormRow {...row} below>
      {(control) => (
        <span className="sw-box">
          <select
            {...control}
            className="sw-field-input"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          >
            <option value="">{none ?? phrase('collection.none')}</option>
            {!isListed && <option value={value}>{value}</option>}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </FormRow>
  );
}
