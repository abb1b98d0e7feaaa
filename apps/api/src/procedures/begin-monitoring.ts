import type { Prisma } from '@shouwang/database';
import { type IdentificationRecords, labelOf, MONITORING_CATEGORY, type MonitoringCategory } from '@shouwang/domain';
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

/**
 * The household is monitored from now on: a new episode with category, income and line exactly as the approval fixed
 * them (C.15.5), and the household's own columns, with a line of history for each.
 */
export const beginMonitoring = async (
  { db, actor, now }: Step,
  row: LoadedCase,
  after: Partial<IdentificationRecords>,
): Promise<void> => {
  const records: IdentificationRecords = { ...recordsOf(row), ...after };
  const { countyApprove: identified, beginMonitoring: entered } = records;
  if (!identified || !entered) throw new Error(`Case ${row.id} is monitored without approval or number`);
  const { household } = row;
  const source = { lastSourceKind: 'procedure', lastSourceId: row.id } as const;
  const episode = await db.monitoringCase.create({
    data: {
      caseNo: `${entered.householdNo}-${identified.episode}`,
      householdId: household.id,
      areaPath: household.areaPath,
      episode: identified.episode,
      category: identified.category,
      identifiedMonth: entered.identifiedMonth,
      source: row.clueId ? 'CLUE' : 'GRASSROOTS_SCREENING',
      risks: identified.risks as Prisma.InputJsonArray,
      facts: factsAtIdentification(identified),
      lineAtIdentification: identified.lineAtIdentification,
      incomePerCapita: identified.incomePerCapita,
      status: 'OPEN',
      ...source,
      createdSourceId: row.id,
    },
  });
  await db.procedureCase.update({ where: { id: row.id }, data: { monitoringCaseId: episode.id } });
  const risks = identified.risks.map(({ type }) => type);
  await db.household.update({
    where: { id: household.id },
    data: {
      householdNo: household.householdNo ?? entered.householdNo,
      monitoringStatus: 'OPEN',
      category: identified.category,
      risks,
      ...source,
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  const categoryLabel = (category: string | null) =>
    category && labelOf(MONITORING_CATEGORY, category as MonitoringCategory);
  await db.registerChange.create({
    data: {
      householdId: household.id,
      areaPath: household.areaPath,
      entity: 'household',
      entityId: household.id,
      indicatorKey: 'monitoringCategory',
      before: categoryLabel(household.category),
      after: categoryLabel(identified.category),
      sourceKind: 'procedure',
      sourceId: row.id,
      sourceLabel: `${row.caseNo} 纳入监测`,
      recordedAt: now,
      recordedById: actor.accountId,
      recordedBy: actor.name,
    },
  });
};
