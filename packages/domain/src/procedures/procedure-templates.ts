import { ADMISSION } from './admission.ts';
import type { IdentificationFacts, IdentificationRecords } from './identification-facts.ts';
import type { ProcedureTemplate } from './procedure-template.ts';
import { REFLAG } from './reflag.ts';

export type IdentificationTemplate = ProcedureTemplate<string, IdentificationRecords, IdentificationFacts>;

/** Every version of every household procedure that a case may be on. */
export const PROCEDURE_TEMPLATES: readonly IdentificationTemplate[] = [ADMISSION, REFLAG];

export type ProcedureKey = 'ADMISSION' | 'REFLAG';

/** The template of a case by what is stored in it. Throws when this release does not know it any more. */
export function getProcedureTemplate(key: string, version: string): IdentificationTemplate {
  const template = PROCEDURE_TEMPLATES.find((candidate) => candidate.key === key && candidate.version === version);
  if (template === undefined) throw new Error(`Unknown procedure ${key} ${version}`);
  return template;
}

/** The version with which a case is opened today; undefined for a procedure that does not exist. */
export function findCurrentTemplate(key: string): IdentificationTemplate | undefined {
  return PROCEDURE_TEMPLATES.findLast((candidate) => candidate.key === key);
}
