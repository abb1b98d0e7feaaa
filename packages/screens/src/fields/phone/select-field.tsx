import { FormRow, type FormRowProps } from '@shouwang/ui/phone';
import { PickInput, type PickInputProps } from '../pick-input.tsx';
import './phone-fields.css';

export type SelectFieldProps = Omit<FormRowProps, 'children' | 'more' | 'below'> &
  Pick<PickInputProps, 'choices' | 'value' | 'onChange' | 'none'>;

/** A question with many answers, chosen with the phone's own list. */
export function SelectField({ choices, value, onChange, none, ...row }: SelectFieldProps) {
  return (
    <FormRow {...row} below>
      {(control) => <PickInput {...control} choices={choices} value={value} none={none} onChange={onChange} />}
    </FormRow>
  );
}
