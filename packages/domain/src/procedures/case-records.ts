import type { ExitFacts, ExitRecords } from './exit-facts.ts';
import type { IdentificationFacts, IdentificationRecords } from './identification-facts.ts';
import type { PopulationFacts, PopulationRecords } from './population-facts.ts';
import type { ProcedureTemplate } from './procedure-template.ts';

/** The records of a case of any household procedure, by step; each procedure fills its own. */
export interface CaseRecords extends IdentificationRecords, PopulationRecords, ExitRecords {}

/** What any household procedure must know besides the case itself. */
export interface CaseFacts extends IdentificationFacts, PopulationFacts, ExitFacts {}

/** A procedure of a household. */
export type HouseholdTemplate = ProcedureTemplate<string, CaseRecords, CaseFacts>;
