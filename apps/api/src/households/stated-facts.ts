import {
  factLabel,
  type IsoDate,
  indicator,
  isIndicatorKey,
  isIsoDate,
  type RegisterEntity,
  readFact,
} from '@shouwang/domain';
import type { Refusal } from '../platform/refusal.ts';
import { Refused, refuse } from '../platform/refusal.ts';
import type { RegisterRow } from './register-rows.ts';

/** A fact as it is stated: which row, which indicator (or fact about the row, see ROW_FACTS), which value. */
export type FactToRecord = {
  readonly entity: RegisterEntity;
  readonly entityId: string;
  readonly indicatorKey: string;
  /** As written; empty for no value. */
  readonly value: string;
};

const PROBLEMS = {
  UNKNOWN: 'FACT_UNKNOWN',
  UNREADABLE: 'FACT_UNREADABLE',
  MISSING: 'FACT_MISSING',
} as const;

/**
 * Reads the stated values with the catalogue, for good (REG-13).
 * @throws Refused with each value that cannot be taken, by its key
 */
export const readStatedFacts = (changes: readonly FactToRecord[]): FactToRecord[] => {
  const refusals: Refusal[] = [];
  const facts = changes.map((change) => {
    const { entity, indicatorKey, value } = change;
    const read = readFact(entity, indicatorKey, value);
    if (read.ok) return { ...change, value: read.text };
    refusals.push({
      code: PROBLEMS[read.problem],
      params: { indicator: factLabel(entity, indicatorKey), value },
      field: indicatorKey,
    });
    return change;
  });
  if (refusals.length > 0) throw new Refused(refusals);
  return facts;
};

/**
 * @throws Refused when the day does not exist or has not come yet: the register says what is, not what will be
 */
export const checkEffectiveOn = (effectiveOn: IsoDate | undefined, today: IsoDate): void => {
  if (effectiveOn === undefined) return;
  if (!isIsoDate(effectiveOn)) refuse('INPUT_INVALID', { reason: '日期不对' }, 'effectiveOn');
  if (effectiveOn > today) refuse('FACT_IN_FUTURE', { day: effectiveOn }, 'effectiveOn');
};

/** Is this fact one by which the area of a household is decided? */
export const isAreaFact = ({ entity, indicatorKey }: FactToRecord): boolean =>
  entity === 'household' && isIndicatorKey(indicatorKey) && indicator(indicatorKey).section === 'area';

const YES_NO_OF_STATUS: Readonly<Record<string, string>> = { OPEN: '否', ELIMINATED: '是' };

/** A case says in two places whether its risk is eliminated: whoever states the one states the other. */
const impliedOfCase = (fact: FactToRecord, row: RegisterRow): FactToRecord[] => {
  const { indicatorKey: key, value } = fact;
  if (key === 'isEliminated' && row.row.status !== 'REMOVED') {
    return [{ ...fact, indicatorKey: 'status', value: value === '是' ? 'ELIMINATED' : 'OPEN' }];
  }
  const eliminated = key === 'status' ? YES_NO_OF_STATUS[value] : undefined;
  return eliminated ? [{ ...fact, indicatorKey: 'isEliminated', value: eliminated }] : [];
};

/** The stated facts with those that follow from them and were not stated. */
export const withImplied = (
  facts: readonly FactToRecord[],
  rowOf: (fact: FactToRecord) => RegisterRow,
): readonly FactToRecord[] => {
  const isStated = (one: FactToRecord) =>
    facts.some(({ entityId, indicatorKey }) => entityId === one.entityId && indicatorKey === one.indicatorKey);
  const implied = facts
    .filter(({ entity }) => entity === 'monitoringCase')
    .flatMap((fact) => impliedOfCase(fact, rowOf(fact)));
  return [...facts, ...implied.filter((fact) => !isStated(fact))];
};
