import { findPhrase, phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { FormHead, NumberField, TextField } from '@shouwang/ui/phone';
import { ChoiceField } from '../../fields/phone/choice-field.tsx';
import { DayField } from '../../fields/phone/day-field.tsx';
import { YesNoField } from '../../fields/phone/yes-no-field.tsx';
import { Entry } from '../../layout/phone/entry.tsx';
import type { FieldValue, FieldValues } from '../declared-answers.ts';
import type { FormField } from '../form-fields.ts';

export type DeclaredFieldsProps = {
  readonly fields: readonly FormField[];
  readonly values: FieldValues;
  readonly onChange: (values: FieldValues) => void;
  readonly errorOf: (field: string) => string | undefined;
  /** What stands before a field's own path, for the entries of a list. */
  readonly path?: string;
};

type ListField = Extract<FormField, { readonly kind: 'list' }>;

const choiceLabel = (value: string): string => findPhrase(`procedures.choice.${value}`) ?? value;

const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');

type OneFieldProps = Pick<DeclaredFieldsProps, 'errorOf'> & {
  readonly field: FormField;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
  readonly path: string;
};

const Entries = ({ field, value, onChange, errorOf, path }: OneFieldProps & { readonly field: ListField }) => {
  const entries = Array.isArray(value) ? value : [];
  return (
    <>
      <FormHead
        title={field.label}
        aside={
          <Button look="text" onClick={() => onChange([...entries, {}])}>
            {phrase('fields.add')}
          </Button>
        }
      />
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no identity but its place
        <Entry key={index}>
          <DeclaredFields
            fields={field.fields}
            values={entry}
            onChange={(next) => onChange(entries.map((other, at) => (at === index ? next : other)))}
            errorOf={errorOf}
            path={`${path}.${index}.`}
          />
        </Entry>
      ))}
    </>
  );
};

const OneField = (props: OneFieldProps) => {
  const { field, value, onChange, errorOf, path } = props;
  const common = { label: field.label, required: field.isRequired, error: errorOf(path) };
  switch (field.kind) {
    case 'text':
      return (
        <TextField
          {...common}
          long={field.isLong}
          maxLength={field.maxLength}
          value={textOf(value)}
          onChange={onChange}
        />
      );
    case 'number':
      return (
        <NumberField
          {...common}
          unit=""
          decimals={field.isWhole ? 0 : 2}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'day':
      return <DayField {...common} value={textOf(value)} onChange={onChange} />;
    case 'yesNo':
      return <YesNoField {...common} value={typeof value === 'boolean' ? value : null} onChange={onChange} />;
    case 'choice':
      return (
        <ChoiceField
          {...common}
          choices={field.values.map((choice) => ({ value: choice, label: choiceLabel(choice) }))}
          chosen={[textOf(value)]}
          onChange={onChange}
        />
      );
    case 'list':
      return <Entries {...props} field={field} />;
  }
};

/** The fields of a form as the procedure declares them, without anything written for this form alone. */
export function DeclaredFields({ fields, values, onChange, errorOf, path = '' }: DeclaredFieldsProps) {
  return fields.map((field) => (
    <OneField
      key={field.key}
      field={field}
      value={values[field.key]}
      onChange={(value) => onChange({ ...values, [field.key]: value })}
      errorOf={errorOf}
      path={path + field.key}
    />
  ));
}
