import { CASE_SECTIONS, type CaseSection, labelOf, RETURN_REASON, type ReturnReason } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';

/** What somebody has chosen and written to send a case back: why, and what exactly is to be put right in which part. */
export type ReturnDraft = {
  readonly reasons: readonly ReturnReason[];
  readonly asks: ReadonlyArray<{ readonly section: CaseSection; readonly text: string; readonly isOwn: boolean }>;
};

export const emptyReturn: ReturnDraft = { reasons: [], asks: [] };

/** Where a reason most often lies, so that one press is enough for the plain case; a person may choose another part. */
const usualSection: Readonly<Record<ReturnReason, CaseSection | null>> = {
  PAPERS_INCOMPLETE: 'apply',
  FACTS_INACCURATE: 'visit',
  INCOME_UNCLEAR: 'visit',
  RISK_UNCLEAR: 'visit',
  PROCEDURE_FLAWED: 'review',
  DATES_ILLOGICAL: 'review',
  OTHER: null,
};

const wordsOf = (reasons: readonly ReturnReason[]): string => {
  const named = reasons.filter((reason) => reason !== 'OTHER').map((reason) => labelOf(RETURN_REASON, reason));
  return named.length > 0 ? phrase('desk.pleaseMend', { what: named.join('、') }) : '';
};

const withWords = (asks: ReturnDraft['asks'], reasons: readonly ReturnReason[]): ReturnDraft['asks'] =>
  asks.map((ask) => (ask.isOwn ? ask : { ...ask, text: wordsOf(reasons) }));

/** Chooses a reason or takes it away; the first one brings its usual part along. */
export const toggleReason = (draft: ReturnDraft, reason: ReturnReason): ReturnDraft => {
  const isChosen = draft.reasons.includes(reason);
  const reasons = isChosen ? draft.reasons.filter((other) => other !== reason) : [...draft.reasons, reason];
  if (reasons.length === 0) return emptyReturn;
  const section = usualSection[reason];
  const asks: ReturnDraft['asks'] =
    !isChosen && draft.asks.length === 0 && section ? [{ section, text: '', isOwn: false }] : draft.asks;
  return { reasons, asks: withWords(asks, reasons) };
};

/** Chooses a part to be put right or takes it away. */
export const toggleSection = (draft: ReturnDraft, section: CaseSection): ReturnDraft => ({
  ...draft,
  asks: draft.asks.some((ask) => ask.section === section)
    ? draft.asks.filter((ask) => ask.section !== section)
    : withWords([...draft.asks, { section, text: '', isOwn: false }], draft.reasons),
});

/** Writes what is to be put right in a part. */
export const writeAsk = (draft: ReturnDraft, section: CaseSection, text: string): ReturnDraft => ({
  ...draft,
  asks: draft.asks.map((ask) => (ask.section === section ? { ...ask, text, isOwn: true } : ask)),
});

/** What still lacks before it can go back; undefined when nothing does. */
export const lackingOf = ({ reasons, asks }: ReturnDraft): string | undefined => {
  if (reasons.length === 0) return phrase('desk.pickReason');
  if (asks.length === 0) return phrase('desk.pickSection');
  const bare = asks.find(({ text }) => text.trim() === '');
  return bare && phrase('desk.writeAsk', { section: CASE_SECTIONS[bare.section] });
};

/** As the step of returning takes it. */
export const returnInput = ({ reasons, asks }: ReturnDraft) => ({
  reasonCodes: [...reasons],
  text: asks.map(({ section, text }) => `${CASE_SECTIONS[section]}：${text.trim()}`).join('；'),
  data: { asks: asks.map(({ section, text }) => ({ section, text: text.trim() })) },
});
