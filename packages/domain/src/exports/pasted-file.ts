import type { NationalFile } from '../collection/national-file.ts';
import { HOUSEHOLD_FILE } from '../collection/national-files.ts';

/** Cells pasted from a sheet: some columns of 户信息 for some people who are in the register (XLS-9). */
export const PASTED_FILE: NationalFile = { ...HOUSEHOLD_FILE, recognisedBy: ['householdNo', 'personNo'] };
