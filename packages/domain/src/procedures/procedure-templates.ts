import type { MonitoringStatus } from '../households/monitoring-status.ts';
import { ADMISSION } from './admission.ts';
import { APPEAL } from './appeal.ts';
import type { HouseholdTemplate } from './case-records.ts';
import { CATEGORY_CORRECTION } from './category-correction.ts';
import { ELIMINATION } from './elimination.ts';
import { POPULATION_CHANGE } from './population-change.ts';
import { REFLAG } from './reflag.ts';
import { REMOVAL } from './removal.ts';
import { ROLLBACK } from './rollback.ts';

/** Every version of every household procedure that a case may be on. */
export const PROCEDURE_TEMPLATES: readonly HouseholdTemplate[] = [
  ADMISSION,
  REFLAG,
  ELIMINATION,
  ROLLBACK,
  REMOVAL,
  CATEGORY_CORRECTION,
  APPEAL,
  POPULATION_CHANGE,
];

export type ProcedureKey =
  | 'ADMISSION'
  | 'REFLAG'
  | 'ELIMINATION'
  | 'ROLLBACK'
  | 'REMOVAL'
  | 'CATEGORY_CORRECTION'
  | 'APPEAL'
  | 'POPULATION_CHANGE';

/** Procedures that decide whether and as what a household is monitored: it is in one of them at a time (C.15.1). */
export const MONITORING_PROCEDURES: readonly ProcedureKey[] = [
  'ADMISSION',
  'REFLAG',
  'ELIMINATION',
  'ROLLBACK',
  'REMOVAL',
  'CATEGORY_CORRECTION',
  'APPEAL',
];

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

const allSteps = PROCEDURE_TEMPLATES.flatMap(({ steps }) => steps);

/** The steps with which the county approves, of whatever procedure. */
export const APPROVAL_STEPS: readonly string[] = [
  ...new Set(allSteps.flatMap(({ key, kind, duty }) => (duty === 'APPROVE' && kind === 'advance' ? [key] : []))),
];

/** States of cases that ended otherwise than they began for. */
export const REFUSED_STATES: readonly string[] = [
  ...new Set(
    PROCEDURE_TEMPLATES.flatMap(({ states }) =>
      Object.entries(states).flatMap(([state, { ending }]) => (ending && ending !== 'COMPLETED' ? [state] : [])),
    ),
  ),
];

/** How a household stands when a procedure about its monitoring can begin; the opening's guards say whether it may. */
const BEGINS_WHEN: Readonly<Record<string, readonly MonitoringStatus[]>> = {
  ADMISSION: ['NONE'],
  ELIMINATION: ['OPEN'],
  REFLAG: ['ELIMINATED'],
  ROLLBACK: ['ELIMINATED'],
  CATEGORY_CORRECTION: ['OPEN', 'ELIMINATED'],
  REMOVAL: ['OPEN', 'ELIMINATED'],
};

/** The procedures that can begin for a household as it stands, the usual one first. */
export function proceduresFor(status: MonitoringStatus): readonly HouseholdTemplate[] {
  return Object.entries(BEGINS_WHEN).flatMap(([key, statuses]) => {
    const template = findCurrentTemplate(key);
    return template && statuses.includes(status) ? [template] : [];
  });
}

const OPEN_ACTION = 'open:';

/** The action of a household under which a procedure is begun, `open:ELIMINATION`. */
export function openActionOf(procedure: string): string {
  return `${OPEN_ACTION}${procedure}`;
}

/** The procedure that an action of a household begins; undefined for any other action. */
export function findProcedureToOpen(action: string): string | undefined {
  return action.startsWith(OPEN_ACTION) ? action.slice(OPEN_ACTION.length) : undefined;
}
