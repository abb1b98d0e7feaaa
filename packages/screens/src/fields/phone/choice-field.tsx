import { type Choice, ChoiceChips } from '@shouwang/ui';
import { FormRow, type FormRowProps } from '@shouwang/ui/phone';

export interface ChoiceFieldProps<Value extends string> extends Omit<FormRowProps, 'children' | 'more' | 'below'> {
  choices: readonly Choice<Value>[];
  chosen: readonly Value[];
  /** Gets the value pressed; whether one or several may be chosen is the caller's business. */
  onChange: (value: Value) => void;
}

/** A question with a few answers, all of them in sight. */
export function ChoiceField<Value extends string>({ choices, chosen, onChange, ...row }: ChoiceFieldProps<Value>) {
  return (
    <FormRow {...row} below>
      {() => <ChoiceChips label={row.label} choices={choices} chosen={chosen} onChange={onChange} />}
    </FormRow>
  );
}
