import { ADMISSION } from './admission.ts';
import type { HouseholdTemplate } from './case-records.ts';
import { POPULATION_CHANGE } from './population-change.ts';
import { REFLAG } from './reflag.ts';

/** Every version of every household procedure that a case may be on. */
export const PROCEDURE_TEMPLATES: readonly HouseholdTemplate[] = [ADMISSION, REFLAG, POPULATION_CHANGE];

export type ProcedureKey = 'ADMISSION' | 'REFLAG' | 'POPULATION_CHANGE';

/** Procedures at whose end a household is monitored: it is in one of them at a time. */
export const IDENTIFICATION_PROCEDURES: readonly ProcedureKey[] = ['ADMISSION', 'REFLAG'];

/** The template of a case by what is stored in it. Throws when this release does not know it any more. */
export function getProcedureTemplate(key: string, version: string): HouseholdTemplate {
  const template = PROCEDURE_TEMPLATES.find((candidate) => candidate.key === key && candidate.version === version);
  if (template === undefined) throw new Error(`Unknown procedure ${key} ${version}`);
  return template;
}

/** The version with which a case is opened today; undefined for a procedure that does not exist. */
export function findCurrentTemplate(key: string): HouseholdTemplate | undefined {
  return PROCEDURE_TEMPLATES.findLast((candidate) => candidate.key === key);
}
