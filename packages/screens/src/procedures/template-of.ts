import { type EvidenceRequirement, findCurrentTemplate, type HouseholdTemplate } from '@shouwang/domain';

type Step = HouseholdTemplate['steps'][number];

/** The declaration of a step of a procedure; undefined when this release does not know it. */
export const findStep = (procedure: string, key: string): Step | undefined =>
  findCurrentTemplate(procedure)?.steps.find((step) => step.key === key);

/** The papers and photos that a step asks for. */
export const evidenceOfStep = (procedure: string, key: string): readonly EvidenceRequirement[] =>
  findStep(procedure, key)?.evidence ?? [];

/** Whether it is a role's work to move a case on from a state. */
export const waitsForRole = (procedure: string, state: string, role: string): boolean =>
  findCurrentTemplate(procedure)?.states[state]?.waitsFor.some((waited) => waited === role) ?? false;

/** Whether a step moves a case on, which makes its button the main one. */
export const isAdvance = (procedure: string, key: string): boolean => findStep(procedure, key)?.kind === 'advance';
