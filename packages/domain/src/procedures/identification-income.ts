import type { MonitoringCategory } from '../codelists/monitoring.ts';
import { assignCategory } from '../households/assign-category.ts';
import { perCapita } from '../income/income-statement.ts';
import type { IdentificationFacts, IdentificationRecords } from './identification-facts.ts';

/** Yuan as a person reads them: no decimals when there are none. */
export function yuanText(amount: number): string {
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
}

/** Yuan in fen: form amounts have at most two decimals. */
export function yuanToFen(yuan: number): number {
  return Math.round(yuan * 100);
}

/** Yuan per head of a household, rounded as everywhere. The form asks for at least one person. */
export function perHead(yuan: number, members: number): number {
  return (perCapita(yuanToFen(yuan), members) ?? 0) / 100;
}

/**
 * Per-capita net income at identification: what the visit established, plus income that the explanation of comparison
 * hits had to add (C.13). Undefined before the visit.
 */
export function incomeAtIdentification(records: IdentificationRecords): number | undefined {
  const income = records.visit?.income;
  if (income === undefined) return undefined;
  const added = (records.explainHits?.explanations ?? [])
    .filter((explanation) => explanation.disposition === 'INCOME_TO_ADD')
    .reduce((sum, explanation) => sum + (explanation.amount ?? 0), 0);
  return perHead(income.netIncome + added, income.memberCount);
}

/**
 * The category that D.2 gives for what is on record now; undefined when the household would not be admitted, when it
 * has not been visited, or when no monitoring line is set.
 */
export function proposedCategory(
  records: IdentificationRecords,
  facts: Pick<IdentificationFacts, 'household' | 'line'>,
): MonitoringCategory | undefined {
  const incomePerCapita = incomeAtIdentification(records);
  if (incomePerCapita === undefined || facts.line === null) return undefined;
  return assignCategory({
    householdType: facts.household.type,
    incomePerCapita,
    line: facts.line.amount,
    suddenHardship: records.visit?.suddenHardship === true,
  });
}
