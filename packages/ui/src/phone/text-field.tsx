import { Input, TextArea } from 'antd-mobile';
import { FormRow, type FormRowProps } from './form-row.tsx';

export interface TextFieldProps extends Omit<FormRowProps, 'children' | 'below'> {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  /** Several lines, growing; large enough for the input method's microphone. */
  long?: boolean;
  inputMode?: 'text' | 'numeric' | 'tel';
}

/** Text on a phone form, under its label. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, maxLength, long = false, inputMode = 'text', ...row } = props;
  return (
    <FormRow {...row} below>
      {(control) => (
        <span className="sw-box">
          {long ? (
            <TextArea
              {...control}
              value={value}
              onChange={onChange}
              placeholder={placeholder}
              maxLength={maxLength}
              autoSize={{ minRows: 3, maxRows: 8 }}
            />
          ) : (
            <Input
              {...control}
              value={value}
              onChange={onChange}
              placeholder={placeholder}
              maxLength={maxLength}
              inputMode={inputMode}
            />
          )}
        </span>
      )}
    </FormRow>
  );
}
