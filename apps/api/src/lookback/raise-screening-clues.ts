import {
  type IsoDate,
  isSuppressed,
  procedureParametersAt,
  SCREENING_CLASSES,
  type ScreeningClass,
  type ScreeningParameters,
  screeningParametersAt,
  screeningReason,
} from '@shouwang/domain';
import { type NewClue, raiseClues } from '../clues/raise-clues.ts';
import { readSuppressions } from '../clues/read-suppressions.ts';
import { readParameters } from '../parameters/read-parameters.ts';
import type { Work } from '../platform/jobs/inline-work.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { type ScreenedHousehold, screenRegister } from './screen-register.ts';

/** How many households each class has, and how many cards came of them. */
export type ScreeningResult = {
  readonly byClass: Readonly<Record<ScreeningClass, number>>;
  readonly cards: number;
  /** Explained before, and silent still. */
  readonly suppressed: number;
};

const RULE_IDS = Object.values(SCREENING_CLASSES).map(({ ruleId }) => ruleId);

/** The classes of a household become the reasons of one card. */
const cluesOf = (listed: readonly ScreenedHousehold[], parameters: ScreeningParameters): NewClue[] => {
  const byHousehold = new Map<string, ScreenedHousehold[]>();
  for (const found of listed) {
    const { id: householdId } = found.household;
    byHousehold.set(householdId, [...(byHousehold.get(householdId) ?? []), found]);
  }
  return [...byHousehold].map(([householdId, classes]) => ({
    householdId,
    areaPath: classes[0]?.household.areaPath ?? '',
    reportedName: null,
    reportedPhoneSealed: null,
    source: 'DQ_RULE',
    isUrgent: false,
    reasons: classes.map(({ screened }) => ({
      personId: null,
      personName: null,
      ruleId: SCREENING_CLASSES[screened.class].ruleId,
      riskType: null,
      department: null,
      datasetId: null,
      runId: null,
      rowNumber: null,
      detail: screeningReason(screened, parameters),
      amount: null,
    })),
  }));
};

/**
 * Screens an area for the four classes and puts each listed household on its one open card (D.1, C.8). Run again, it adds
 * nothing that is there already.
 */
export const raiseScreeningClues = async (
  work: Work,
  { areaPath, on }: { readonly areaPath: string; readonly on: IsoDate },
): Promise<ScreeningResult> => {
  const { context, signal, report } = work;
  const { services } = context;
  const byClass = { 1: 0, 2: 0, 3: 0, 4: 0 };
  const listed: ScreenedHousehold[] = [];
  const screening = { areaPath, on, signal, onProgress: (done: number) => report({ done }) };
  for await (const found of screenRegister(services, screening)) {
    byClass[found.screened.class] += 1;
    listed.push(found);
  }
  return runUseCase(context, { name: 'screening.raise' }, async (step) => {
    const rows = await readParameters(step.db);
    const suppressions = await readSuppressions(step.db, { areaPath, ruleIds: RULE_IDS, on });
    const procedures = procedureParametersAt(rows, areaPath, on);
    const audible = listed.filter(({ household, screened }) => {
      const found = { ruleId: SCREENING_CLASSES[screened.class].ruleId, personId: null, amount: null };
      return !isSuppressed(found, suppressions.get(household.id) ?? [], on, procedures);
    });
    const clues = cluesOf(audible, screeningParametersAt(rows, areaPath, on));
    await raiseClues(context, step, clues);
    const result = { byClass, cards: clues.length, suppressed: listed.length - audible.length };
    step.audit({ objectType: 'Screening', objectId: areaPath, areaPath, detail: result });
    return result;
  });
};
