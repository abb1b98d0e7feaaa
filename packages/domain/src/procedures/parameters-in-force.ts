import type { ParameterRow } from '../parameters/parameter.ts';
import { parameterAt, parametersAt } from '../parameters/parameters.ts';
import type { LineFact } from './identification-facts.ts';
import { PROCEDURE_PARAMETERS, type ProcedureParameterKey, type ProcedureParameters } from './procedure-parameters.ts';

const KEYS = Object.keys(PROCEDURE_PARAMETERS) as readonly ProcedureParameterKey[];

/**
 * The parameters with which a case of an area is decided on a day.
 * @param rows all values that the county has set
 * @param on `YYYY-MM-DD`
 */
export function procedureParametersAt(
  rows: readonly ParameterRow[],
  areaPath: string,
  on: string,
): ProcedureParameters {
  return parametersAt(rows, KEYS, areaPath, on);
}

/** The monitoring line in force in an area on a day, with the version that an approval copies into the case. */
export function monitoringLineAt(rows: readonly ParameterRow[], areaPath: string, on: string): LineFact {
  const { value, version } = parameterAt(rows, 'monitoring.line', areaPath, on);
  return { amount: value, parameterId: version };
}
