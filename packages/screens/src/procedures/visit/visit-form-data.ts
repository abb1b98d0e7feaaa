import type { IncomePeriod } from '@shouwang/domain';
import type { JsonValue } from '@shouwang/graphql-client';
import { incomeStatement } from './income-lines.ts';
import type { RiskDraft, VisitDraft } from './visit-draft.ts';

/** The four securities of the form, in its order. */
export const SECURITIES = ['dropout', 'houseUnsafe', 'waterUnsafe', 'uninsured'] as const;

const text = (typed: string): string | undefined => typed.trim() || undefined;

/** Without the fields that nobody filled in: an optional field of the form is absent, never empty. */
const filled = (fields: Readonly<Record<string, JsonValue | undefined>>): { readonly [field: string]: JsonValue } =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, JsonValue] => field[1] !== undefined));

const riskData = ({ type, subtype, remark, personIds, amount }: RiskDraft): JsonValue =>
  filled({
    type,
    subtype: text(subtype),
    remark: text(remark),
    personIds: personIds.length > 0 ? personIds : undefined,
    amount: amount ?? undefined,
  });

type Household = { readonly memberIds: readonly string[]; readonly period: IncomePeriod };

/** What every visit states: who came, the income of the period, the four securities, what was seen and heard. */
const visitBasis = (draft: VisitDraft, { memberIds, period }: Household) => ({
  visitors: draft.visitors
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, side }) => ({ name: name.trim(), side })),
  income: incomeStatement(draft.amounts, sharingMembers(draft, memberIds).length, period) as unknown as JsonValue,
  fourSecurities: draft.securities,
  assetsSeen: text(draft.assetsSeen),
  householdView: text(draft.householdView),
  conclusion: text(draft.conclusion),
});

/** The visit before a household leaves or comes back, as the declared form wants it. */
export const exitVisitFormData = (draft: VisitDraft, household: Household): JsonValue =>
  filled({
    ...visitBasis(draft, household),
    risksGone: draft.risksGone ?? undefined,
    newRisk: draft.newRisk ?? undefined,
  });

/**
 * The visit as the declared form wants it. What is missing stays missing: the domain names it, not this function.
 * @param household its active members, and the period of the income
 */
export const visitFormData = (draft: VisitDraft, household: Household): JsonValue =>
  filled({
    ...visitBasis(draft, household),
    risks: draft.risks.map(riskData),
    suddenHardship: draft.suddenHardship ?? undefined,
    suddenHardshipReason: draft.suddenHardship ? text(draft.suddenHardshipReason) : undefined,
  });

/** The members who share life and income; they are what the income is divided by. */
export const sharingMembers = ({ apartIds }: Pick<VisitDraft, 'apartIds'>, memberIds: readonly string[]): string[] =>
  memberIds.filter((id) => !apartIds.includes(id));
