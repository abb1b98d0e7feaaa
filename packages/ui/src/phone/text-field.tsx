import { TextBox, type TextBoxProps } from '../fields/text-box.tsx';
import { FormRow, type FormRowProps } from './form-row.tsx';

export interface TextFieldProps
  extends Omit<FormRowProps, 'children' | 'below'>,
    Pick<TextBoxProps, 'value' | 'onChange' | 'placeholder' | 'maxLength' | 'readOnly' | 'long' | 'inputMode'> {}

/** Text on a phone form, under its label. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, maxLength, readOnly, long, inputMode, ...row } = props;
  return (
    <FormRow {...row} below>
      {(control) => (
        <TextBox
          {...control}
          value={value}
          onChange={onChange}
          placeholder={placeholder}
          maxLength={maxLength}
          readOnly={readOnly}
          long={long}
          inputMode={inputMode}
        />
      )}
    </FormRow>
  );
}
