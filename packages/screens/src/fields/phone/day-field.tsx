import { FormRow, type FormRowProps } from '@shouwang/ui/phone';
import { DayInput, type DayInputProps } from '../day-input.tsx';
import './phone-fields.css';

export type DayFieldProps = Omit<FormRowProps, 'children' | 'more' | 'below'> &
  Pick<DayInputProps, 'value' | 'onChange' | 'max'>;

/** A day, chosen with the phone's own calendar. */
export function DayField({ value, onChange, max, ...row }: DayFieldProps) {
  return (
    <FormRow {...row} below>
      {(control) => <DayInput {...control} value={value} max={max} onChange={onChange} />}
    </FormRow>
  );
}
