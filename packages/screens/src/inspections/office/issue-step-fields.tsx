import { findPhrase, phrase } from '@shouwang/phrases';
import { Button, ChoiceChips, Field, formatDateShort, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { DayInput } from '../../fields/day-input.tsx';
import type { FormField } from '../../procedures/form-fields.ts';
import { fieldErrors, withoutFieldErrors } from '../../states/field-errors.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { emptyStepValues, issueStepForm, issueStepInput } from '../issue-step.ts';
import { TakeIssueStep } from '../take-issue-step.ts';
import type { OpenIssue } from './issue-drawer.tsx';
import { PaperUploads, usePapers } from './paper-uploads.tsx';
import './issue-list.css';

type AnyFieldProps = {
  readonly field: FormField;
  readonly label: string;
  readonly help?: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

const AnyField = ({ field, label, help, error, value, onChange }: AnyFieldProps) => (
  <Field label={label} required={field.isRequired} {...(help && { help })} {...(error && { error })}>
    {(control) => {
      if (field.kind === 'day') return <DayInput {...control} value={value} onChange={onChange} />;
      if (field.kind === 'choice') {
        return (
          <ChoiceChips
            label={label}
            choices={field.values.map((choice) => ({
              value: choice,
              label: findPhrase(`issues.${field.key}.${choice}`) ?? choice,
            }))}
            chosen={value ? [value] : []}
            onChange={onChange}
          />
        );
      }
      const isLong = field.kind === 'text' && field.isLong;
      return <TextBox {...control} long={isLong} value={value} onChange={onChange} />;
    }}
  </Field>
);

export type IssueStepFieldsProps = {
  readonly issue: OpenIssue;
  readonly step: string;
  readonly label: string;
  readonly onTaken: () => void;
  readonly onReload: () => void;
};

/** The form of one step of an issue: its words, its fields, its papers, and the button that takes it. */
export function IssueStepFields({ issue, step, label, onTaken, onReload }: IssueStepFieldsProps) {
  const form = issueStepForm(step);
  const [values, setValues] = useState(() => emptyStepValues(form, new Date()));
  const { papers, put, isSending, evidence } = usePapers();
  const { state, send } = useWrite(TakeIssueStep);
  const errorOf = fieldErrors(state);
  const set = (key: string, value: string): void => setValues({ ...values, data: { ...values.data, [key]: value } });
  const take = async (): Promise<void> => {
    const taken = await send({
      issueId: issue.id,
      version: issue.version,
      step,
      ...issueStepInput(form, values),
      ...(evidence.length > 0 && { evidence }),
    });
    if (taken) onTaken();
  };
  const shownAtField = ['text', 'occurredOn', ...form.fields.map(({ key }) => key)];
  const textError = errorOf('text');
  const dayError = errorOf('occurredOn');
  return (
    <form
      className="si-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending && state.kind !== 'busy') void take();
      }}
    >
      {form.asksDay && (
        <Field label={phrase('issues.talkDay')} required {...(dayError && { error: dayError })}>
          {(control) => (
            <DayInput
              {...control}
              value={values.occurredOn}
              onChange={(occurredOn) => setValues({ ...values, occurredOn })}
            />
          )}
        </Field>
      )}
      {form.fields.map((field) => (
        <AnyField
          key={field.key}
          field={field}
          label={field.key === 'dueOn' ? phrase('issues.newDueOn') : field.label}
          {...(field.key === 'dueOn' && {
            help: phrase('issues.newDueOnHint', { date: formatDateShort(issue.dueOn) }),
          })}
          error={errorOf(field.key)}
          value={values.data[field.key] ?? ''}
          onChange={(value) => set(field.key, value)}
        />
      ))}
      {form.asksText && (
        <Field
          label={findPhrase(`issues.text.${step}`) ?? phrase('issues.text.other')}
          required
          {...(textError && { error: textError })}
        >
          {(control) => (
            <TextBox
              {...control}
              long
              maxLength={2000}
              value={values.text}
              onChange={(text) => setValues({ ...values, text })}
            />
          )}
        </Field>
      )}
      {form.papers.map(({ kind, label: paper, min }) => (
        <PaperUploads
          key={kind}
          kind={kind}
          label={
            min > 0
              ? phrase('issues.papersOf', { what: paper, n: min })
              : phrase('issues.papersOfOptional', { what: paper })
          }
          papers={papers}
          onPut={(of, file, replaces) => void put(of, file, replaces)}
        />
      ))}
      <WriteNotice
        state={withoutFieldErrors(state, (field) => shownAtField.includes(field))}
        onRetry={() => void take()}
        onReload={onReload}
      />
      <div className="si-form-foot">
        <Button
          type="submit"
          look="filled"
          busy={state.kind === 'busy'}
          {...(isSending && { refusal: phrase('issues.stillSending') })}
        >
          {label}
        </Button>
      </div>
    </form>
  );
}
