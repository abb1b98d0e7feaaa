import { endIsAsked, type IndicatorKey, type WorkSpellKind, workSpellKeys } from '@shouwang/domain';

/** A work spell as it is being written. */
export type SpellDraft = {
  kind: WorkSpellKind;
  /** Empty: not chosen yet. */
  personId: string;
  /** By indicator, as written. */
  values: { [key: string]: string };
};

/** A spell that is written: whose household, and which one when it is there already. */
export type SpellToWrite = {
  readonly householdId: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly spell: { readonly id: string; readonly version: number } | null;
  readonly start: SpellDraft;
};

/** What a form asks now: the month of an end only of somebody who does not work any more. */
export const askedKeys = ({ kind, values }: SpellDraft): readonly IndicatorKey[] =>
  workSpellKeys(kind).filter((key) => key !== 'endMonth' || endIsAsked(values) || (values.endMonth ?? '') !== '');

/** What is handed in. */
export const spellInput = ({ householdId, spell }: SpellToWrite, draft: SpellDraft) => ({
  householdId,
  personId: draft.personId,
  kind: draft.kind,
  spell,
  values: Object.entries(draft.values)
    .filter(([, text]) => text.trim() !== '')
    .map(([key, text]) => ({ key, text: text.trim() })),
});
