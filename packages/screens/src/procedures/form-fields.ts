import type { z } from 'zod';

type Schema = z.core.$ZodType;

/** One choice of a field: the value that is stored. Its words come from the phrase book. */
type FieldKind =
  | { readonly kind: 'text'; readonly isLong: boolean; readonly maxLength: number }
  | { readonly kind: 'number'; readonly isWhole: boolean; readonly min?: number; readonly max?: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly fields: readonly FormField[]; readonly max?: number };

/** One field of a declared form, as a page draws it. */
export type FormField = FieldKind & {
  readonly key: string;
  /** Its Chinese name from the declaration. */
  readonly label: string;
  readonly isRequired: boolean;
};

type Definition = {
  readonly type: string;
  readonly format?: string;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDefinition } }[];
};

const definitionOf = (schema: Schema): Definition => schema._zod.def as unknown as Definition;

type CheckDefinition = {
  readonly check: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: unknown;
};

/** What the schema's checks say in numbers: lengths, bounds, whole numbers only. */
const boundsOf = (schema: Schema): { min?: number; max?: number; isWhole: boolean } => {
  const checks = (definitionOf(schema).checks ?? []).map((check) => check._zod.def);
  const find = (name: string, key: 'minimum' | 'maximum' | 'value') => {
    const value = checks.find(({ check }) => check === name)?.[key];
    return typeof value === 'number' ? value : undefined;
  };
  const min = find('min_length', 'minimum') ?? find('greater_than', 'value');
  const max = find('max_length', 'maximum') ?? find('less_than', 'value');
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    isWhole: checks.some(({ format }) => format === 'safeint'),
  };
};

const titleOf = (schema: Schema): string | undefined => (schema as z.ZodType).meta()?.title;

// A line of words is short; prose gets a box of its own.
const longestLine = 200;

const kindOf = (schema: Schema): FieldKind | undefined => {
  const { type, format, entries, element } = definitionOf(schema);
  const { isWhole, ...bounds } = boundsOf(schema);
  switch (type) {
    case 'string': {
      if (format === 'date') return { kind: 'day' };
      const maxLength = bounds.max ?? longestLine;
      return { kind: 'text', isLong: maxLength > longestLine, maxLength };
    }
    case 'number':
      return { kind: 'number', isWhole, ...bounds };
    case 'boolean':
      return { kind: 'yesNo' };
    case 'enum':
      return { kind: 'choice', values: Object.values(entries ?? {}) };
    case 'array': {
      const fields = element ? describeForm(element) : [];
      return fields.length > 0
        ? { kind: 'list', fields, ...(bounds.max === undefined ? {} : { max: bounds.max }) }
        : undefined;
    }
    default:
      return undefined;
  }
};

const describeField = (key: string, declared: Schema): FormField | undefined => {
  let schema = declared;
  let label = titleOf(schema);
  let isRequired = true;
  for (let inner = definitionOf(schema).innerType; inner; inner = definitionOf(schema).innerType) {
    isRequired = false;
    schema = inner;
    label ??= titleOf(schema);
  }
  const kind = kindOf(schema);
  return kind && { ...kind, key, label: label ?? key, isRequired };
};

/**
 * The fields of a form as the procedure declares it, in its order. A field that no person fills in (a free record, an
 * unknown value) is left out; what cannot be drawn is the business of a form of its own.
 * @param form an object schema, possibly inside optional or default
 */
export const describeForm = (form: Schema): FormField[] => {
  const { shape, innerType } = definitionOf(form);
  if (innerType) return describeForm(innerType);
  return Object.entries(shape ?? {}).flatMap(([key, schema]) => describeField(key, schema) ?? []);
};
