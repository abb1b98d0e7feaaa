import type { IncomePeriod } from '../income/income-period.ts';
import { totalFacts } from '../income/income-statement.ts';
import type { Facts } from './catalogue.ts';
import { answeredFacts, type FormAnswers, type FormRecord } from './form-questions.ts';

/** How many people share life and income: the divisor of the statement (DOMAIN B.5). Somebody who has not been asked counts. */
export function sharingMemberCount({ members }: FormRecord, answers: FormAnswers): number {
  return members.filter((member) => answeredFacts(member, answers).sharesIncome !== '否').length;
}

/**
 * What follows from a filled-in form: counts of people, sums, net income, its share per head, and the period that it is
 * for. Stored beside what was filled in, so that no value of a statement has another period than the others.
 * @param lastYear the household's facts before this year's collection began
 */
export function computedFacts(
  record: FormRecord,
  answers: FormAnswers,
  { period, lastYear }: { readonly period: IncomePeriod; readonly lastYear: Facts },
): Facts {
  const divisor = sharingMemberCount(record, answers);
  const people = String(record.members.length);
  return {
    ...totalFacts(answeredFacts(record.household, answers), divisor),
    declaredMemberCount: people,
    currentMemberCount: people,
    memberCountForIncome: String(divisor),
    incomePeriodStart: period.start,
    incomePeriodEnd: period.end,
    ...(lastYear.netIncomePerCapita !== undefined && { lastYearNetIncomePerCapita: lastYear.netIncomePerCapita }),
  };
}
