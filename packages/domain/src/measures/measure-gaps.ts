import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import type { MeasureGroup } from '../codelists/measure-groups.ts';
import type { RiskType } from '../codelists/monitoring.ts';
import { isDevelopmental, uncoveredRisks } from './measure-fit.ts';

/** What is known of the help for an episode, whoever asks: a screen, the inbox, a quality rule. */
export interface HelpOfCase {
  readonly isEliminated: boolean;
  /** Calendar months since 识别; undefined where the month is not on record. */
  readonly monthsSince: number | undefined;
  readonly risks: readonly RiskType[];
  /** Groups of which a measure is planned, running or done. */
  readonly groupsInHand: ReadonlySet<MeasureGroup>;
  /** Groups of which a measure has really begun. */
  readonly groupsDelivered: ReadonlySet<MeasureGroup>;
  /** Somebody of the household can work, if only half. */
  readonly hasLabour: boolean;
}

const DEVELOPMENTAL_MONTHS = 6;

/** Is there a risk without a fitting measure? (DQ-M-019) */
export const hasUncoveredRisk = ({ risks, groupsInHand }: Pick<HelpOfCase, 'risks' | 'groupsInHand'>): boolean =>
  uncoveredRisks(risks, groupsInHand).length > 0;

/** A month after identification nothing has begun (DQ-M-015). */
export const lacksMeasures = ({ isEliminated, monthsSince, groupsDelivered }: HelpOfCase): boolean =>
  !isEliminated && monthsSince !== undefined && monthsSince > 1 && groupsDelivered.size === 0;

/** Labour, and after six months nothing that helps to earn (DQ-M-016). */
export const lacksDevelopmentalMeasure = ({
  isEliminated,
  monthsSince,
  groupsDelivered,
  hasLabour,
}: HelpOfCase): boolean =>
  !isEliminated &&
  monthsSince !== undefined &&
  monthsSince >= DEVELOPMENTAL_MONTHS &&
  hasLabour &&
  ![...groupsDelivered].some(isDevelopmental);

/** The last visit lies further back than visits may lie apart; without one, the pairing does (DQ-M-035). */
export const isVisitLate = (
  { pairedOn, visitedOn }: { readonly pairedOn: IsoDate; readonly visitedOn: IsoDate | undefined },
  { today, visitDays }: { readonly today: IsoDate; readonly visitDays: number },
): boolean => addDays(visitedOn !== undefined && visitedOn > pairedOn ? visitedOn : pairedOn, visitDays) < today;

/** The help of a monitored household as its own rows have it. */
export interface HelpToCheck extends HelpOfCase {
  /** The day on which monitoring began. */
  readonly identifiedOn: IsoDate;
  /** A plan has been drafted, confirmed or not. */
  readonly hasPlan: boolean;
  /** The day from which the household has had an active helper; undefined without one. */
  readonly pairedOn: IsoDate | undefined;
  readonly visitedOn: IsoDate | undefined;
}

export interface HelpSettings {
  readonly today: IsoDate;
  /** `measures.planDays`. */
  readonly planDays: number;
  /** `pairing.visitDays`. */
  readonly visitDays: number;
}

interface Gap {
  readonly label: string;
  /** The quality rule that says the same of the register; absent where only the live check exists. */
  readonly ruleId?: string;
  readonly isOpen: (help: HelpToCheck, settings: HelpSettings) => boolean;
}

/**
 * What can be missing in the help of a household that is monitored: each is a list for whoever looks after the
 * households, and an entry of the village's inbox. No plan ten days after identification, no measure after a month, a
 * risk that nothing answers, labour without anything developmental, no helper, no visit.
 */
export const HELP_GAPS = {
  PLAN_LATE: {
    label: '没有按期定帮扶计划',
    isOpen: ({ isEliminated, hasPlan, identifiedOn }, { today, planDays }) =>
      !isEliminated && !hasPlan && addDays(identifiedOn, planDays) < today,
  },
  NO_MEASURE: { label: '识别一个月没有落实措施', ruleId: 'DQ-M-015', isOpen: lacksMeasures },
  RISK_UNANSWERED: {
    label: '有风险没有对应措施',
    ruleId: 'DQ-M-019',
    isOpen: (help) => !help.isEliminated && hasUncoveredRisk(help),
  },
  NO_DEVELOPMENTAL: { label: '有劳动力没有开发式帮扶', ruleId: 'DQ-M-016', isOpen: lacksDevelopmentalMeasure },
  NO_HELPER: {
    label: '没有帮扶责任人',
    ruleId: 'DQ-M-033',
    isOpen: ({ isEliminated, pairedOn }) => !isEliminated && pairedOn === undefined,
  },
  VISIT_LATE: {
    label: '帮扶责任人超期没走访',
    ruleId: 'DQ-M-035',
    isOpen: ({ isEliminated, pairedOn, visitedOn }, settings) =>
      !isEliminated && pairedOn !== undefined && isVisitLate({ pairedOn, visitedOn }, settings),
  },
} as const satisfies Readonly<Record<string, Gap>>;
export type HelpGap = keyof typeof HELP_GAPS;

export const HELP_GAP_NAMES = Object.keys(HELP_GAPS) as readonly HelpGap[];

const gapOf = (name: HelpGap): Gap => HELP_GAPS[name];

/** The quality rule that says the same as a gap; undefined where only the live check exists. */
export const ruleOfGap = (name: HelpGap): string | undefined => gapOf(name).ruleId;

/** What is missing in the help of a household, in the order of the table. */
export const helpGaps = (help: HelpToCheck, settings: HelpSettings): readonly HelpGap[] =>
  HELP_GAP_NAMES.filter((name) => gapOf(name).isOpen(help, settings));

/**
 * The day on which monitoring began: that of the register's row when it lies in the month of identification, else the
 * last day of that month (an imported episode has only its month).
 * @param month `YYYYMM`
 * @param since the first day on which the row is true
 */
export const identifiedDay = (month: string, since: IsoDate): IsoDate => {
  if (since.slice(0, 7).replace('-', '') === month) return since;
  const [year, ordinal] = [Number(month.slice(0, 4)), Number(month.slice(4))];
  return new Date(Date.UTC(year, ordinal, 0)).toISOString().slice(0, 10);
};
