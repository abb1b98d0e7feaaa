import type { JsonValue } from '@shouwang/graphql-client';
import type { FormField } from './form-fields.ts';

/** What a declared form holds as typed; a list holds one such object per entry. */
export type FieldValues = { [field: string]: FieldValue };
export type FieldValue = string | number | boolean | null | FieldValues[];

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** The fields as the form wants them: what was left empty is absent. */
export const declaredData = (fields: readonly FormField[], values: FieldValues): { [field: string]: JsonValue } =>
  Object.fromEntries(
    fields.flatMap((field): [string, JsonValue][] => {
      const value = values[field.key];
      if (field.kind === 'list') {
        const entries = Array.isArray(value) ? value : [];
        return entries.length === 0 && !field.isRequired
          ? []
          : [[field.key, entries.map((entry) => declaredData(field.fields, entry))]];
      }
      if (isEmpty(value)) return [];
      return [[field.key, typeof value === 'string' ? value.trim() : (value as JsonValue)]];
    }),
  );

/** The name of the first required field that is empty. */
export const firstMissing = (fields: readonly FormField[], values: FieldValues): string | undefined => {
  for (const field of fields) {
    const value = values[field.key];
    if (field.kind === 'list') {
      const entries = Array.isArray(value) ? value : [];
      if (field.isRequired && entries.length === 0) return field.label;
      const missing = entries.map((entry) => firstMissing(field.fields, entry)).find((label) => label !== undefined);
      if (missing !== undefined) return missing;
    } else if (field.isRequired && isEmpty(value)) {
      return field.label;
    }
  }
  return undefined;
};
