import { isWithin } from '../areas/area-path.ts';
import { COMPARISON_PARAMETERS } from '../comparisons/comparison-settings.ts';
import { DATASET_PARAMETERS } from '../comparisons/dataset-keeping.ts';
import { CONSENT_PARAMETERS } from '../consents/consent-parameters.ts';
import { PROCEDURE_PARAMETERS } from '../procedures/procedure-parameters.ts';
import { isParameterValue, type ParameterDeclaration, type ParameterInForce, type ParameterRow } from './parameter.ts';
import { REGISTER_PARAMETERS } from './register-parameters.ts';

/** Every policy parameter by key. */
export const PARAMETERS = {
  ...REGISTER_PARAMETERS,
  ...PROCEDURE_PARAMETERS,
  ...COMPARISON_PARAMETERS,
  ...DATASET_PARAMETERS,
  ...CONSENT_PARAMETERS,
} as const;

export type ParameterKey = keyof typeof PARAMETERS;

type Widened<Value> = Value extends number
  ? number
  : Value extends boolean
    ? boolean
    : Value extends readonly string[]
      ? readonly string[]
      : Value extends string
        ? string
        : never;

/** The type of a parameter's value. */
export type ValueOfParameter<Key extends ParameterKey> = Widened<(typeof PARAMETERS)[Key]['default']>;

/** The version of a value that no row sets. */
export const DEFAULT_VERSION = 'default';

/** Is this text, for instance of a stored row, the key of a parameter? */
export function isParameterKey(text: string): text is ParameterKey {
  return Object.hasOwn(PARAMETERS, text);
}

/** The declaration of a parameter. */
export function parameter(key: ParameterKey): ParameterDeclaration {
  return PARAMETERS[key];
}

function isInForce(row: ParameterRow, areaPath: string, on: string): boolean {
  return isWithin(areaPath, row.areaPath) && row.validFrom <= on && (row.validTo == null || on <= row.validTo);
}

/**
 * The value of a parameter in an area on a day, with the version that a decision stores. The row of the smallest area
 * wins, then the one that began last, then the one that stands later in the list. Throws when a stored value has not
 * the type of its parameter: a decision on a damaged value would be worse than none.
 * @param rows of any parameters and areas
 * @param on `YYYY-MM-DD`
 */
export function parameterAt<Key extends ParameterKey>(
  rows: readonly ParameterRow[],
  key: Key,
  areaPath: string,
  on: string,
): ParameterInForce<ValueOfParameter<Key>> {
  const declaration = parameter(key);
  const row = rows
    .filter((candidate) => candidate.key === key && isInForce(candidate, areaPath, on))
    .reduce<ParameterRow | undefined>((best, candidate) => {
      if (best === undefined) return candidate;
      const byArea = candidate.areaPath.length - best.areaPath.length;
      return byArea > 0 || (byArea === 0 && candidate.validFrom >= best.validFrom) ? candidate : best;
    }, undefined);
  if (row === undefined) {
    const value = declaration.default as ValueOfParameter<Key>;
    return { value, version: DEFAULT_VERSION, document: declaration.source };
  }
  if (!isParameterValue(declaration, row.value)) throw new Error(`Parameter ${key} has a bad value in row ${row.id}`);
  return { value: row.value as ValueOfParameter<Key>, version: row.id, document: row.document };
}

/** Many parameters at once, for an engine that needs them all. */
export function parametersAt<Key extends ParameterKey>(
  rows: readonly ParameterRow[],
  keys: readonly Key[],
  areaPath: string,
  on: string,
): { readonly [Each in Key]: ValueOfParameter<Each> } {
  const values = keys.map((key) => [key, parameterAt(rows, key, areaPath, on).value] as const);
  return Object.fromEntries(values) as { [Each in Key]: ValueOfParameter<Each> };
}
