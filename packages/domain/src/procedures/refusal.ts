import type { DivisionRefusalParams } from '../areas/division-refusals.ts';
import type { CampaignRefusalParams } from '../campaigns/campaign-refusals.ts';
import type { ClueRefusalParams } from '../clues/clue-refusals.ts';
import type { ConsentRefusalParams } from '../consents/consent-refusals.ts';
import type { InspectionRefusalParams } from '../inspections/inspection-refusals.ts';
import type { LookbackRefusalParams } from '../lookback/lookback-refusals.ts';
import type { MeasureRefusalParams } from '../measures/measure-refusals.ts';
import type { QualityRefusalParams } from '../quality/quality-refusals.ts';
import type { WorkSpellRefusalParams } from '../work-spells/work-spell-refusals.ts';
import type { EngineRefusalParams } from './engine-refusals.ts';
import type { ExitRefusalParams } from './exit-refusals.ts';
import type { IdentificationRefusalParams } from './identification-refusals.ts';
import type { PopulationRefusalParams } from './population-refusals.ts';

/** Every reason for which a step can be refused, with the numbers and names that its sentence needs. */
export interface ProcedureRefusalParams
  extends EngineRefusalParams,
    IdentificationRefusalParams,
    PopulationRefusalParams,
    ExitRefusalParams,
    ClueRefusalParams,
    CampaignRefusalParams,
    DivisionRefusalParams,
    MeasureRefusalParams,
    WorkSpellRefusalParams,
    ConsentRefusalParams,
    LookbackRefusalParams,
    QualityRefusalParams,
    InspectionRefusalParams {}

export type ProcedureRefusalCode = keyof ProcedureRefusalParams;

/**
 * An expected no. `code` is a key of the phrase book, `params` fill its sentence, `field` is the path of the form's
 * field at which it is shown (`votes.agree`), absent when it concerns the step as a whole.
 */
export type ProcedureRefusal = {
  [Code in ProcedureRefusalCode]: {
    readonly code: Code;
    readonly params: ProcedureRefusalParams[Code];
    readonly field?: string;
  };
}[ProcedureRefusalCode];

/** Makes a refusal; the compiler asks for the parameters of its sentence. */
export function refusal<Code extends ProcedureRefusalCode>(
  code: Code,
  params: ProcedureRefusalParams[Code],
  field?: string,
): ProcedureRefusal {
  const made = field === undefined ? { code, params } : { code, params, field };
  return made as ProcedureRefusal;
}
