/**
 * A policy parameter as it is declared (DOMAIN F). The default holds where no county document sets a value; the type of
 * a value is that of its default.
 */
export interface ParameterDeclaration<Value extends ParameterValue = ParameterValue> {
  readonly label: string;
  readonly default: Value;
  readonly unit?: string;
  /** The only values allowed, with their Chinese names. */
  readonly options?: Readonly<Record<string, string>>;
  /** What the default rests on: the notice, a section of the specification, and how sure it is. */
  readonly source: string;
}

export type ParameterValue = number | boolean | string | readonly string[];

/**
 * A value set for an area and a time. Rows are never overwritten: a new value is a new row with its own document.
 */
export interface ParameterRow {
  /** The version that a decision stores. */
  readonly id: string;
  readonly key: string;
  /** As stored; read only through the catalogue, which checks its type. */
  readonly value: unknown;
  /** The area it holds for, with everything inside. */
  readonly areaPath: string;
  /** First day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** Last day, included; absent or null while open. */
  readonly validTo?: string | null;
  /** The document that sets the value. */
  readonly document: string;
}

/** A value in force. `version` is the row that set it, or `default` where none did. */
export interface ParameterInForce<Value> {
  readonly value: Value;
  readonly version: string;
  readonly document: string;
}

/** Has the value the type of the declaration's default, and is it one of the options? */
export function isParameterValue(declaration: ParameterDeclaration, value: unknown): value is ParameterValue {
  const { default: sample, options } = declaration;
  if (Array.isArray(sample)) return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (typeof value !== typeof sample) return false;
  if (typeof value === 'number' && (!Number.isFinite(value) || value < 0)) return false;
  return options === undefined || (typeof value === 'string' && Object.hasOwn(options, value));
}
