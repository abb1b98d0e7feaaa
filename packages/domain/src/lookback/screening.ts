import type { IsoDate } from '../calendar/iso-date.ts';
import { HOUSEHOLD_TYPE } from '../codelists/household-type.ts';
import type { Facts } from '../collection/catalogue.ts';
import { fenOf, nameIn, numberOf } from '../collection/fact-values.ts';
import { fenText, YUAN } from '../collection/number-text.ts';
import { hasOnlyWeakLabour, isWithoutLabour } from '../households/labour-of-all.ts';
import type { MonitoringStatus } from '../households/monitoring-status.ts';
import type { ParameterRow } from '../parameters/parameter.ts';
import { type ParameterKey, parametersAt, type ValueOfParameter } from '../parameters/parameters.ts';

/** The four classes of the notice, 一(二): who should be admitted, and whose elimination should be looked at again. */
export const SCREENING_CLASSES = {
  1: { ruleId: 'SCREEN-1', label: '一般农户应纳未纳', leadsTo: 'ADMISSION' },
  2: { ruleId: 'SCREEN-2', label: '脱贫户应纳未纳', leadsTo: 'ADMISSION' },
  3: { ruleId: 'SCREEN-3', label: '已消除风险户收入低于底线', leadsTo: 'ROLLBACK' },
  4: { ruleId: 'SCREEN-4', label: '已消除风险户无劳动能力且无稳定收入', leadsTo: 'ROLLBACK' },
} as const;

export type ScreeningClass = 1 | 2 | 3 | 4;

/** The class that a rule of a clue card stands for; undefined for any other rule. */
export function findScreeningClass(ruleId: string) {
  return Object.values(SCREENING_CLASSES).find((each) => each.ruleId === ruleId);
}

const SCREENING_PARAMETERS = [
  'monitoring.line',
  'screening.join',
  'screening.stableMonths',
  'screening.stableShare',
] as const satisfies readonly ParameterKey[];

/** What decides about the classes, in force on a day. */
export type ScreeningParameters = { readonly [Key in (typeof SCREENING_PARAMETERS)[number]]: ValueOfParameter<Key> };

/** The parameters of a screening in an area on a day. */
export function screeningParametersAt(
  rows: readonly ParameterRow[],
  areaPath: string,
  on: IsoDate,
): ScreeningParameters {
  return parametersAt(rows, SCREENING_PARAMETERS, areaPath, on);
}

/** A household as the screening looks at it. */
export interface HouseholdToScreen {
  readonly facts: Facts;
  /** Of the active members. */
  readonly members: readonly Facts[];
  readonly monitoringStatus: MonitoringStatus;
}

/** Why a household is in a class, with the figures behind it. */
export interface Screened {
  readonly class: ScreeningClass;
  /** Per-capita net income below the line; the comparison is strict. */
  readonly isBelowLine: boolean;
  /** Nobody or only half a person can work, and nothing brings in a steady income. */
  readonly isHard: boolean;
  /** As stated in the register. */
  readonly netIncomePerCapita: string;
  readonly isWithoutLabour: boolean;
  readonly hasWeakLabour: boolean;
  /** Of all members together. */
  readonly workMonths: number;
  /** Production income less its expense, yuan. */
  readonly productionNet: string;
}

/**
 * The screening classes of a household (D.1). Open households are in none: they are helped already.
 * @returns none, one, or for an eliminated household 3 and 4
 */
export function screenHousehold(
  { facts, members, monitoringStatus }: HouseholdToScreen,
  parameters: ScreeningParameters,
): readonly Screened[] {
  if (monitoringStatus === 'OPEN') return [];
  const lineFen = parameters['monitoring.line'] * YUAN;
  const people = numberOf(facts, 'memberCountForIncome');
  const workMonths = members.reduce((sum, member) => sum + numberOf(member, 'workMonths'), 0);
  const productionNetFen = fenOf(facts, 'productionIncome') - fenOf(facts, 'productionExpense');
  const isStable =
    workMonths >= parameters['screening.stableMonths'] ||
    productionNetFen >= parameters['screening.stableShare'] * lineFen * people;
  const labour = { isWithoutLabour: isWithoutLabour(members), hasWeakLabour: hasOnlyWeakLabour(members) };
  const isBelowLine = fenOf(facts, 'netIncomePerCapita') < lineFen;
  const isHard = (labour.isWithoutLabour || labour.hasWeakLabour) && !isStable;
  const figures = {
    isBelowLine,
    isHard,
    ...labour,
    workMonths,
    netIncomePerCapita: facts.netIncomePerCapita ?? '',
    productionNet: fenText(productionNetFen),
  };
  if (monitoringStatus === 'ELIMINATED') {
    const classes: ScreeningClass[] = [...(isBelowLine ? [3 as const] : []), ...(isHard ? [4 as const] : [])];
    return classes.map((each) => ({ class: each, ...figures }));
  }
  const isListed = parameters['screening.join'] === 'AND' ? isBelowLine && isHard : isBelowLine || isHard;
  if (!isListed) return [];
  const isGeneral = nameIn(facts, 'householdType', HOUSEHOLD_TYPE) === 'GENERAL';
  return [{ class: isGeneral ? 1 : 2, ...figures }];
}

/** Why a household is listed, with its figures: what stands on its clue card. */
export function screeningReason(screened: Screened, parameters: ScreeningParameters): string {
  const { isBelowLine, isHard, isWithoutLabour, netIncomePerCapita, workMonths, productionNet } = screened;
  const line = parameters['monitoring.line'];
  const labour = isWithoutLabour ? '整户无劳动能力' : '整户只有弱劳动力';
  return [
    ...(isBelowLine ? [`人均纯收入 ${netIncomePerCapita || '未填'} 元，低于底线 ${line} 元`] : []),
    ...(isHard ? [`${labour}，全家务工 ${workMonths} 个月，生产净收入 ${productionNet} 元，没有稳定收入`] : []),
  ].join('；');
}
