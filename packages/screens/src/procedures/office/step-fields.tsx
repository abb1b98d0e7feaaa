import { shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button, ChoiceChips, Field, NumberBox, TextBox } from '@shouwang/ui';
import type { FormField } from '../form-fields.ts';
import { findStep } from '../template-of.ts';
import { choiceLabel } from './choice-label.ts';
import { emptyRow, type FormRow, type FormValue, fieldsOfStep, type StepValues } from './step-values.ts';
import './step-fields.css';

type FieldOf<Value> = {
  readonly field: FormField;
  readonly value: Value;
  readonly onChange: (value: FormValue) => void;
  readonly errorOf: (path: string) => string | undefined;
  readonly path: string;
};

const yesNo = [
  { value: 'no', label: phrase('fields.no') },
  { value: 'yes', label: phrase('fields.yes') },
] as const;

/** A day, typed or picked. */
export const DayBox = ({
  label,
  value,
  onChange,
  error,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly error?: string;
}) => (
  <Field label={label} required {...(error ? { error } : {})}>
    {(control) => (
      <span className="sw-box">
        <input
          {...control}
          className="sw-field-input"
          type="date"
          max={shanghaiDateOf(new Date())}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      </span>
    )}
  </Field>
);

const ListField = ({ field, value, onChange, errorOf, path }: FieldOf<readonly FormRow[]>) => {
  if (field.kind !== 'list') return null;
  const change = (index: number, row: FormRow): void => onChange(value.map((old, at) => (at === index ? row : old)));
  return (
    <fieldset className="so-list">
      <legend>{field.label}</legend>
      {value.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and are only added at the end
        <div key={index} className="so-list-row">
          {field.fields.map((part) => (
            <AnyField
              key={part.key}
              field={part}
              value={row[part.key] ?? ''}
              onChange={(changed) => change(index, { ...row, [part.key]: changed })}
              errorOf={errorOf}
              path={`${path}.${index}.${part.key}`}
            />
          ))}
          <Button look="text" size="small" onClick={() => onChange(value.filter((_, at) => at !== index))}>
            {phrase('fields.remove')}
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...value, emptyRow(field.fields)])}>
        {phrase('desk.addRow', { what: field.label })}
      </Button>
    </fieldset>
  );
};

/** One field of a declared form. */
const AnyField = ({ field, value, onChange, errorOf, path }: FieldOf<FormValue>) => {
  const error = errorOf(path);
  const head = { label: field.label, required: field.isRequired, ...(error ? { error } : {}) };
  switch (field.kind) {
    case 'list':
      return Array.isArray(value) ? (
        <ListField field={field} value={value} onChange={onChange} errorOf={errorOf} path={path} />
      ) : null;
    case 'day':
      return (
        <DayBox label={field.label} value={String(value ?? '')} onChange={onChange} {...(error ? { error } : {})} />
      );
    case 'number':
      return (
        <Field {...head}>
          {(control) => (
            <NumberBox
              {...control}
              unit=""
              decimals={field.isWhole ? 0 : 2}
              value={typeof value === 'number' ? value : null}
              onChange={onChange}
            />
          )}
        </Field>
      );
    case 'yesNo':
      return (
        <Field {...head}>
          {() => (
            <ChoiceChips
              label={field.label}
              choices={yesNo}
              chosen={[value === true ? 'yes' : 'no']}
              onChange={(chosen) => onChange(chosen === 'yes')}
            />
          )}
        </Field>
      );
    case 'choice':
      return (
        <Field {...head}>
          {() => (
            <ChoiceChips
              label={field.label}
              choices={field.values.map((choice) => ({ value: choice, label: choiceLabel(field.key, choice) }))}
              chosen={typeof value === 'string' && value !== '' ? [value] : []}
              onChange={onChange}
            />
          )}
        </Field>
      );
    default:
      return (
        <Field {...head}>
          {(control) => (
            <TextBox
              {...control}
              long={field.isLong}
              maxLength={field.maxLength}
              value={String(value ?? '')}
              onChange={onChange}
            />
          )}
        </Field>
      );
  }
};

export type StepFieldsProps = {
  readonly procedure: string;
  readonly step: string;
  readonly values: StepValues;
  readonly onChange: (values: StepValues) => void;
  /** The sentence for a field that the server refused, by the field's path in the form. */
  readonly errorOf: (path: string) => string | undefined;
};

/** The form of any declared step: its day, its reasons, its fields and its words, as the procedure asks for them. */
export function StepFields({ procedure, step, values, onChange, errorOf }: StepFieldsProps) {
  const declared = findStep(procedure, step);
  if (!declared) return null;
  const { asksDay, reasons, asksText } = declared;
  const toggle = (code: string): void =>
    onChange({
      ...values,
      reasonCodes: values.reasonCodes.includes(code)
        ? values.reasonCodes.filter((other) => other !== code)
        : [...values.reasonCodes, code],
    });
  const dayError = errorOf('occurredOn');
  const textError = errorOf('text');
  const reasonError = errorOf('reasonCodes');
  const fields = fieldsOfStep(procedure, step).filter(
    // What follows a yes is asked after the yes.
    ({ key }) => key !== 'spotCheckFinding' || values.data.spotChecked === true,
  );
  return (
    <div className="so-step-fields">
      {asksDay && (
        <DayBox
          label={phrase('desk.occurredOn')}
          value={values.occurredOn}
          onChange={(occurredOn) => onChange({ ...values, occurredOn })}
          {...(dayError ? { error: dayError } : {})}
        />
      )}
      {reasons && (
        <Field label={reasons.zh} required {...(reasonError ? { error: reasonError } : {})}>
          {() => (
            <ChoiceChips
              label={reasons.zh}
              choices={reasons.items.map(({ en, zh }) => ({ value: en, label: zh }))}
              chosen={values.reasonCodes}
              onChange={toggle}
            />
          )}
        </Field>
      )}
      {fields
        .filter(
          (field) =>
            !(field.key === 'answers' && Array.isArray(values.data.answers) && values.data.answers.length === 0),
        )
        .map((field) => (
          <AnyField
            key={field.key}
            field={field}
            value={values.data[field.key] ?? ''}
            onChange={(value) => onChange({ ...values, data: { ...values.data, [field.key]: value } })}
            errorOf={errorOf}
            path={field.key}
          />
        ))}
      {asksText && (
        <Field label={phrase('desk.writeSituation')} required {...(textError ? { error: textError } : {})}>
          {(control) => (
            <TextBox
              {...control}
              long
              maxLength={2000}
              value={values.text}
              onChange={(text) => onChange({ ...values, text })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
