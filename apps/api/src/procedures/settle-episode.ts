import {
  AFTER_ELIMINATION,
  type CaseRecords,
  ELIMINATION_METHOD,
  labelOf,
  MONITORING_CATEGORY,
  shanghaiDateOf,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { recordFacts } from '../households/record-facts.ts';
import { endHelp } from '../measures/end-help.ts';
import type { Context } from '../platform/context.ts';
import type { Step } from '../platform/run-use-case.ts';
import { type LoadedCase, recordsOf } from './load-case.ts';

const yesNo = (isSo: boolean): string => (isSo ? '是' : '否');

type EpisodeChange = {
  readonly episode: number;
  /** Facts of the episode as they become; an empty text takes a value away. */
  readonly facts: Readonly<Record<string, string>>;
  readonly label: string;
};

/** Writes what a case has decided about an episode into the register, with its history. */
const recordEpisodeFacts = async (
  context: Context,
  step: Step,
  row: LoadedCase,
  { episode, facts, label }: EpisodeChange,
): Promise<string> => {
  const found = row.household.monitoringCases.find((one) => one.episode === episode);
  if (!found) throw new Error(`Case ${row.id} decides about episode ${episode}, which is not there`);
  await recordFacts(context, step, {
    householdId: row.household.id,
    changes: Object.entries(facts).map(([indicatorKey, value]) => ({
      entity: 'monitoringCase',
      entityId: found.id,
      indicatorKey,
      value,
    })),
    effectiveOn: shanghaiDateOf(step.now),
    source: { kind: 'procedure', id: row.id, label: `${row.caseNo} ${label}` },
  });
  await step.db.procedureCase.update({ where: { id: row.id }, data: { monitoringCaseId: found.id } });
  return found.id;
};

/** Flags and amounts after the elimination, as the national export names them (DQ-R-004). */
const factsAfterElimination = ({ fourSecurities, income }: NonNullable<CaseRecords['exitVisit']>) => ({
  dropoutAfterElimination: yesNo(fourSecurities.dropout),
  houseUnsafeAfterElimination: yesNo(fourSecurities.houseUnsafe),
  waterUnsafeAfterElimination: yesNo(fourSecurities.waterUnsafe),
  uninsuredAfterElimination: yesNo(fourSecurities.uninsured),
  wageIncomeAfterElimination: String(income.wage),
  productionIncomeAfterElimination: String(income.production),
  propertyIncomeAfterElimination: String(income.property),
  transferIncomeAfterElimination: String(income.transfer),
  productionExpenseAfterElimination: String(income.productionExpense),
  netIncomeAfterElimination: String(income.netIncome),
  netIncomePerCapitaAfterElimination: String(income.netIncomePerCapita),
  claimIncomeAfterElimination: String(income.claimIncome),
  compliantOutOfPocketAfterElimination: String(income.compliantOutOfPocket),
});

const NOTHING_AFTER = Object.fromEntries(AFTER_ELIMINATION.map((key) => [key, '']));

/** 风险消除: the episode ends with the month of the mark and what the visit found (C.3). */
export const eliminateEpisode = async (
  context: Context,
  step: Step,
  row: LoadedCase,
  after: Partial<CaseRecords>,
): Promise<void> => {
  const { proposeElimination, exitVisit, markEliminated } = { ...recordsOf(row), ...after };
  if (!proposeElimination || !exitVisit || !markEliminated) {
    throw new Error(`Case ${row.id} is eliminated without proposal or visit`);
  }
  const { method, naturalRemark = '' } = proposeElimination;
  await recordEpisodeFacts(context, step, row, {
    episode: markEliminated.episode,
    label: '风险消除',
    facts: {
      status: 'ELIMINATED',
      isEliminated: '是',
      eliminatedMonth: markEliminated.eliminatedMonth,
      eliminationMethod: labelOf(ELIMINATION_METHOD, method),
      naturalEliminationRemark: naturalRemark,
      ...factsAfterElimination(exitVisit),
    },
  });
};

/** 回退: the same episode goes on; what was void stands in the record of the case and in the history (C.4). */
export const rollBackEpisode = async (
  context: Context,
  step: Step,
  row: LoadedCase,
  after: Partial<CaseRecords>,
): Promise<void> => {
  const voided = after.approveRollback?.voidedElimination;
  if (!voided) throw new Error(`Case ${row.id} rolls nothing back`);
  const id = await recordEpisodeFacts(context, step, row, {
    episode: voided.episode,
    label: '风险消除回退',
    facts: {
      status: 'OPEN',
      isEliminated: '否',
      eliminatedMonth: '',
      eliminationMethod: '',
      naturalEliminationRemark: '',
      ...NOTHING_AFTER,
    },
  });
  await step.db.monitoringCase.update({ where: { id }, data: { rolledBackAt: step.now } });
};

/** 清退: the episode does not count any more; nothing of it is deleted (C.4). */
export const removeEpisode = async (
  context: Context,
  step: Step,
  row: LoadedCase,
  after: Partial<CaseRecords>,
): Promise<void> => {
  if (!after.remove) throw new Error(`Case ${row.id} removes nothing`);
  const { episode } = after.remove;
  const id = await recordEpisodeFacts(context, step, row, { episode, label: '清退', facts: { status: 'REMOVED' } });
  await step.db.monitoringCase.update({ where: { id }, data: { removedAt: step.now } });
  // Departments see what stopped and why: a household that should not have been helped gets no more (C.4).
  const end = { on: shanghaiDateOf(step.now), text: phrase('measures.stoppedByRemoval') };
  await endHelp(context, step, row.household.id, end);
};

/** 类别更正: the category that income and line at identification give (D.2). */
export const correctCategory = async (
  context: Context,
  step: Step,
  row: LoadedCase,
  after: Partial<CaseRecords>,
): Promise<void> => {
  if (!after.approveCategory) throw new Error(`Case ${row.id} corrects nothing`);
  const { episode, category } = after.approveCategory;
  await recordEpisodeFacts(context, step, row, {
    episode,
    label: '类别更正',
    facts: { monitoringCategory: labelOf(MONITORING_CATEGORY, category) },
  });
};
