import { phrase } from '@shouwang/phrases';
import type { FormRowProps } from '@shouwang/ui/phone';
import { ChoiceField } from './choice-field.tsx';

export interface YesNoFieldProps extends Omit<FormRowProps, 'children' | 'more' | 'below'> {
  /** null: not answered yet. */
  value: boolean | null;
  onChange: (value: boolean) => void;
  /** Other words for yes and no: 有问题, 没问题. */
  words?: { readonly yes: string; readonly no: string };
}

/** A question that is answered with yes or no; unanswered is neither. */
export function YesNoField({ value, onChange, words, ...row }: YesNoFieldProps) {
  return (
    <ChoiceField
      {...row}
      choices={[
        { value: 'no', label: words?.no ?? phrase('fields.no') },
        { value: 'yes', label: words?.yes ?? phrase('fields.yes') },
      ]}
      chosen={value === null ? [] : [value ? 'yes' : 'no']}
      onChange={(answer) => onChange(answer === 'yes')}
    />
  );
}
