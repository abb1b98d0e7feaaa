import { shanghaiDateOf } from '@shouwang/domain';
import type { JsonValue } from '@shouwang/graphql-client';
import { findRecord } from '../case-records.ts';
import { describeForm, type FormField } from '../form-fields.ts';
import { findStep } from '../template-of.ts';

/** What a list in a form holds: one record per row. */
export type FormRow = Readonly<Record<string, FormValue>>;
export type FormValue = string | number | boolean | null | readonly FormRow[];

/** What somebody has filled in for a step. */
export type StepValues = {
  readonly occurredOn: string;
  readonly reasonCodes: readonly string[];
  readonly text: string;
  readonly data: FormRow;
};

/** What a step is taken on: enough of the case to know its form and what to begin with. */
export type StepSubject = { readonly procedure: string; readonly facts: JsonValue };

export const fieldsOfStep = (procedure: string, step: string): readonly FormField[] => {
  const form = findStep(procedure, step)?.form;
  return form ? describeForm(form) : [];
};

const emptyValue = (field: FormField): FormValue => {
  switch (field.kind) {
    case 'list':
      return [];
    case 'yesNo':
      return false;
    case 'number':
      return null;
    default:
      return '';
  }
};

/** An empty row of a list. */
export const emptyRow = (fields: readonly FormField[]): FormRow =>
  Object.fromEntries(fields.map((field) => [field.key, emptyValue(field)]));

const objects = (value: JsonValue | undefined): ReadonlyArray<{ readonly [key: string]: JsonValue }> =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null && !Array.isArray(item)) : [];

/** What the county asked when it returned the case: each gets a row for its answer. */
const answersToGive = (facts: JsonValue): readonly FormRow[] =>
  objects(findRecord(facts, 'returnToTownship')?.asks).map(({ section }) => ({ section: String(section), text: '' }));

/**
 * What the form of a step begins with.
 * @param state of the case; questions of an earlier return are answered once
 */
export const initialValues = ({ procedure, facts }: StepSubject, step: string, state: string): StepValues => {
  const data = emptyRow(fieldsOfStep(procedure, step));
  return {
    occurredOn: findStep(procedure, step)?.asksDay ? shanghaiDateOf(new Date()) : '',
    reasonCodes: [],
    text: '',
    data:
      step === 'townshipApprove' && state === 'RETURNED_TO_TOWNSHIP'
        ? { ...data, answers: answersToGive(facts) }
        : data,
  };
};

const handedIn = (value: FormValue): JsonValue | undefined => {
  if (Array.isArray(value)) return value.map((row: FormRow) => filled(row));
  if (value === null || value === '') return undefined;
  return value as JsonValue;
};

const filled = (row: FormRow): { readonly [key: string]: JsonValue } =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => {
      const given = handedIn(value);
      return given === undefined ? [] : [[key, given] as const];
    }),
  );

/** What is sent of it: empty boxes are left out, so that the server names what is missing. */
export const stepInputOf = (procedure: string, step: string, values: StepValues) => {
  const declared = findStep(procedure, step);
  return {
    ...(declared?.asksDay && values.occurredOn && { occurredOn: values.occurredOn }),
    ...(declared?.reasons && { reasonCodes: [...values.reasonCodes] }),
    ...(values.text.trim() && { text: values.text.trim() }),
    ...(declared?.form && { data: filled(values.data) }),
  };
};
