import { existsAsOf, type IsoDate } from '@shouwang/domain';
import type { FactChanges } from './fact-changes.ts';
import type { RegisterRow } from './register-rows.ts';
import type { ChangeToWrite } from './write-changes.ts';

const LAST_MOMENT = new Date(8_640_000_000_000_000);

type Dated = { readonly entityId: string; readonly effectiveOn: IsoDate };

/**
 * Rows of which something is recorded for a day on which the register did not have them: they were there after all,
 * and so was their household.
 */
export const earlierRows = (
  rows: readonly RegisterRow[],
  recorded: readonly Dated[],
  { householdId, areaPath, history }: { householdId: string; areaPath: string; history: FactChanges },
): ChangeToWrite[] =>
  rows.flatMap(({ id, entity, existsFrom }) => {
    const [effectiveOn] = recorded
      .filter((fact) => fact.entityId === id || id === householdId)
      .map((fact) => fact.effectiveOn)
      .sort();
    if (effectiveOn === undefined) return [];
    const asOf = { validOn: effectiveOn, knownAt: LAST_MOMENT };
    if (existsAsOf(history.of(id, 'inRegister'), { existsFrom, createdAt: new Date(0) }, asOf)) return [];
    const row = { householdId, areaPath, entity, entityId: id };
    return [{ ...row, indicatorKey: 'inRegister', before: '', after: '是', effectiveOn }];
  });
