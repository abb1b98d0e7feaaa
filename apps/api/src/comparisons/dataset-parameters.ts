import type { Reader } from '@shouwang/database';
import {
  DATASET_PARAMETERS,
  type DatasetParameters,
  parametersAt,
  retainedUntil,
  shanghaiDateOf,
} from '@shouwang/domain';
import { readParameters } from '../parameters/read-parameters.ts';
import type { Step } from '../platform/run-use-case.ts';

const KEYS = Object.keys(DATASET_PARAMETERS) as (keyof DatasetParameters)[];

/** When files are due and how long they are kept, as the county has it on a day. */
export const datasetParametersAt = async (db: Reader, areaPath: string, on: string): Promise<DatasetParameters> =>
  parametersAt(await readParameters(db), KEYS, areaPath, on);

/** The last day of a file with which something was done just now (CMP-13). */
export const keptFromNow = async ({ db, now }: Pick<Step, 'db' | 'now'>, areaPath: string): Promise<Date> => {
  const today = shanghaiDateOf(now);
  return new Date(`${retainedUntil(today, await datasetParametersAt(db, areaPath, today))}T00:00:00Z`);
};
