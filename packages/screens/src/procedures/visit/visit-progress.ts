import { phrase } from '@shouwang/phrases';
import { incomeBlocks } from './income-lines.ts';
import type { LastYear } from './last-year.ts';
import type { VisitDraft } from './visit-draft.ts';
import { SECURITIES } from './visit-form-data.ts';

/** The parts of a visit in the order in which they are walked through. */
export const VISIT_PARTS = [
  'members',
  'income',
  'securities',
  'risks',
  'circumstances',
  'visitors',
  'papers',
  'check',
] as const;

/** The parts of a visit before a household leaves or comes back: its risks are looked at from the other end. */
export const EXIT_VISIT_PARTS = [
  'members',
  'income',
  'securities',
  'riskEnd',
  'circumstances',
  'visitors',
  'papers',
  'check',
] as const;

export type VisitPart = (typeof VISIT_PARTS)[number] | (typeof EXIT_VISIT_PARTS)[number];

const fewestVisitors = 2;

const missingInIncome = (draft: VisitDraft, lastYear: LastYear): string | undefined => {
  const blocks = incomeBlocks(draft, lastYear.amounts);
  if (blocks.every(({ lines }) => lines.every(({ amount }) => amount === null))) return phrase('visit.missing.income');
  const asking = blocks.flatMap(({ lines }) => lines).find(({ asksJump }) => asksJump);
  if (asking) return phrase('visit.missing.jump', { label: asking.label });
  const open = blocks.find(({ isComplete, lines }) => !isComplete && lines.some(({ before }) => before !== null));
  return open && phrase('visit.missing.block', { label: open.label });
};

const missingInRisks = ({ risks, suddenHardship, suddenHardshipReason }: VisitDraft): string | undefined => {
  if (risks.length === 0) return phrase('visit.missing.risk');
  if (risks.some(({ type, remark }) => type === 'OTHER' && remark.trim() === '')) return phrase('visit.missing.remark');
  if (risks.some(({ type, subtype }) => type === 'NATURAL_DISASTER' && subtype === '')) {
    return phrase('visit.missing.subtype');
  }
  if (suddenHardship === null) return phrase('visit.missing.hardship');
  return suddenHardship && suddenHardshipReason.trim() === '' ? phrase('visit.missing.hardshipReason') : undefined;
};

const missingInRiskEnd = ({ risksGone, newRisk }: VisitDraft): string | undefined =>
  risksGone === null || newRisk === null ? phrase('visit.missing.riskEnd') : undefined;

const missingInVisitors = ({ visitors, visitedOn, conclusion }: VisitDraft): string | undefined => {
  const named = new Set(visitors.map(({ name }) => name.trim()).filter((name) => name !== ''));
  if (named.size < fewestVisitors) return phrase('visit.missing.visitors', { min: fewestVisitors, have: named.size });
  if (visitedOn === '') return phrase('visit.missing.day');
  return conclusion.trim() === '' ? phrase('visit.missing.conclusion') : undefined;
};

/**
 * The first thing a part still needs, in words; undefined when it is complete. It only guides: what is accepted is
 * decided by the procedure when the visit is handed in.
 */
export const missingInPart = (part: VisitPart, draft: VisitDraft, lastYear: LastYear): string | undefined => {
  switch (part) {
    case 'members':
      return draft.membersConfirmed ? undefined : phrase('visit.missing.members');
    case 'income':
      return missingInIncome(draft, lastYear);
    case 'securities':
      return SECURITIES.every((security) => draft.securities[security] !== undefined)
        ? undefined
        : phrase('visit.missing.securities');
    case 'risks':
      return missingInRisks(draft);
    case 'riskEnd':
      return missingInRiskEnd(draft);
    case 'visitors':
      return missingInVisitors(draft);
    default:
      return undefined;
  }
};

/** What keeps the visit from being handed in, part by part; nothing when it can be. */
export const missingInVisit = (
  draft: VisitDraft,
  lastYear: LastYear,
  parts: readonly VisitPart[],
): { part: VisitPart; sentence: string }[] =>
  parts.flatMap((part) => {
    const sentence = missingInPart(part, draft, lastYear);
    return sentence === undefined ? [] : [{ part, sentence }];
  });
