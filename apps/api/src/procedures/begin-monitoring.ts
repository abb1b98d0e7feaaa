import type { Prisma } from '@shouwang/database';
import { type ClueSource, type IdentificationRecords, shanghaiDateOf } from '@shouwang/domain';
import { recordEpisode } from '../households/record-episode.ts';
import { recordFacts } from '../households/record-facts.ts';
import type { Context } from '../platform/context.ts';
import type { Step } from '../platform/run-use-case.ts';
import { type LoadedCase, recordsOf } from './load-case.ts';

const yesNo = (isSo: boolean): string => (isSo ? '是' : '否');

/** Flags and amounts at identification, as the national export names them. */
const factsAtIdentification = ({
  fourSecurities,
  income,
}: NonNullable<IdentificationRecords['countyApprove']>): Record<string, string> => ({
  dropout: yesNo(fourSecurities.dropout),
  houseUnsafe: yesNo(fourSecurities.houseUnsafe),
  waterUnsafe: yesNo(fourSecurities.waterUnsafe),
  uninsured: yesNo(fourSecurities.uninsured),
  wageIncomeAtIdentification: String(income.wage),
  productionIncomeAtIdentification: String(income.production),
  propertyIncomeAtIdentification: String(income.property),
  transferIncomeAtIdentification: String(income.transfer),
  productionExpenseAtIdentification: String(income.productionExpense),
  netIncomeAtIdentification: String(income.netIncome),
  netIncomePerCapitaAtIdentification: String(income.netIncomePerCapita),
  claimIncomeAtIdentification: String(income.claimIncome),
  compliantOutOfPocketAtIdentification: String(income.compliantOutOfPocket),
});

/** How the household was found: as its clue was, or by the village itself. */
const sourceOfCase = async ({ db }: Step, { clueId }: LoadedCase): Promise<ClueSource> => {
  const clue = clueId && (await db.clue.findUnique({ where: { id: clueId }, select: { source: true } }));
  return clue ? (clue.source as ClueSource) : 'GRASSROOTS';
};

/**
 * The household is monitored from now on: a new episode with category, income and line exactly as the approval fixed
 * them (C.15.5), and the number that came back from the national system.
 */
export const beginMonitoring = async (
  context: Context,
  step: Step,
  row: LoadedCase,
  after: Partial<IdentificationRecords>,
): Promise<void> => {
  const records: IdentificationRecords = { ...recordsOf(row), ...after };
  const { countyApprove: identified, beginMonitoring: entered } = records;
  if (!identified || !entered) throw new Error(`Case ${row.id} is monitored without approval or number`);
  const { household } = row;
  const effectiveOn = shanghaiDateOf(step.now);
  const source = { kind: 'procedure', id: row.id, label: `${row.caseNo} 纳入监测` } as const;
  const { id: monitoringCaseId } = await recordEpisode(context, step, {
    householdId: household.id,
    episode: {
      caseNo: `${entered.householdNo}-${identified.episode}`,
      episode: identified.episode,
      category: identified.category,
      identifiedMonth: entered.identifiedMonth,
      source: await sourceOfCase(step, row),
      risks: identified.risks as Prisma.InputJsonArray,
      facts: factsAtIdentification(identified),
      lineAtIdentification: identified.lineAtIdentification,
      incomePerCapita: identified.incomePerCapita,
    },
    effectiveOn,
    source,
  });
  await step.db.procedureCase.update({ where: { id: row.id }, data: { monitoringCaseId } });
  if (household.householdNo !== null) return;
  const number = { entity: 'household', entityId: household.id, indicatorKey: 'householdNo' } as const;
  await recordFacts(context, step, {
    householdId: household.id,
    changes: [{ ...number, value: entered.householdNo }],
    effectiveOn,
    source,
  });
};
