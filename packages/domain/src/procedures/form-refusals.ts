import { z } from 'zod';
import { type ProcedureRefusal, refusal } from './refusal.ts';

/** Steps through wrappers (optional, default, refinements) to the schema that has the shape. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod;
  return 'innerType' in def ? unwrap(def.innerType as z.core.$ZodType) : schema;
}

/** The schema of one field of an object, of an alternative that has it, or of an element of a list. */
function fieldOf(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodArray) return schema.element;
  if (!(schema instanceof z.ZodUnion)) return undefined;
  for (const option of schema.options) {
    const field = fieldOf(option, key);
    if (field !== undefined) return field;
  }
  return undefined;
}

/** The Chinese name of a field, from the `title` of the innermost named schema on its path. */
function fieldLabel(form: z.ZodType, path: readonly PropertyKey[]): string {
  let schema: z.core.$ZodType = form;
  let label = '';
  for (const key of ['', ...path]) {
    if (key !== '') {
      const inner = fieldOf(unwrap(schema), key);
      if (inner === undefined) break;
      schema = inner;
    }
    label = titleOf(schema) ?? label;
  }
  return label === '' ? path.map(String).join('.') : label;
}

function titleOf(schema: z.core.$ZodType): string | undefined {
  const own = z.globalRegistry.get(schema)?.title;
  if (own !== undefined) return own;
  const { def } = schema._zod;
  return 'innerType' in def ? titleOf(def.innerType as z.core.$ZodType) : undefined;
}

/** An empty text or a missing value is 'missing' for a person, however the schema puts it. */
function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.input === undefined || issue.input === null || issue.input === '';
}

function refusalsOfIssue(form: z.ZodType, issue: z.core.$ZodIssue): readonly ProcedureRefusal[] {
  const path = issue.path.map(String).join('.');
  const field = fieldLabel(form, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => refusal('FIELD_UNKNOWN', { field: key }, path === '' ? key : `${path}.${key}`));
  }
  if (isMissing(issue)) return [refusal('FIELD_MISSING', { field }, path)];
  if (issue.code === 'too_small' && typeof issue.minimum === 'number') {
    const code = issue.origin === 'array' ? 'FIELD_TOO_FEW' : 'FIELD_TOO_SMALL';
    return [refusal(code, { field, min: issue.minimum }, path)];
  }
  if (issue.code === 'too_big' && typeof issue.maximum === 'number') {
    const code = issue.origin === 'array' ? 'FIELD_TOO_MANY' : 'FIELD_TOO_LARGE';
    return [refusal(code, { field, max: issue.maximum }, path)];
  }
  return [refusal('FIELD_INVALID', { field }, path)];
}

/** Reads what a person filled in with the form of a step: the fields, or everything that is wrong with them. */
export function readForm<Data>(
  form: z.ZodType<Data>,
  filledIn: unknown,
): { readonly data: Data } | { readonly refusals: readonly ProcedureRefusal[] } {
  const read = form.safeParse(filledIn ?? {}, { reportInput: true });
  if (read.success) return { data: read.data };
  return { refusals: read.error.issues.flatMap((issue) => refusalsOfIssue(form, issue)) };
}
