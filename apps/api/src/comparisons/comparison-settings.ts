import type { Reader } from '@shouwang/database';
import { type ComparisonSettings, DEFAULT_COMPARISON_SETTINGS, parametersAt } from '@shouwang/domain';
import { readParameters } from '../parameters/read-parameters.ts';

const KEYS = Object.keys(DEFAULT_COMPARISON_SETTINGS.parameters) as (keyof ComparisonSettings['parameters'])[];

/** The days of the campaign, and the thresholds that the county has in force on its reference day. */
export const comparisonSettingsFor = async (db: Reader, areaPath: string): Promise<ComparisonSettings> => {
  const rows = await readParameters(db);
  const { referenceOn } = DEFAULT_COMPARISON_SETTINGS;
  return { ...DEFAULT_COMPARISON_SETTINGS, parameters: parametersAt(rows, KEYS, areaPath, referenceOn) };
};
