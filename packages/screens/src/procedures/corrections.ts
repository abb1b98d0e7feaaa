import { CASE_SECTIONS, type CaseSection } from '@shouwang/domain';
import type { JsonValue } from '@shouwang/graphql-client';
import type { Ask } from './case-records.ts';

/** What the village answers to one thing that was asked. */
export type CorrectionDraft = {
  text: string;
  /** The meeting or the publicity is held again. */
  repeat: boolean;
};

/** Answers by section; a section is asked about once or more and answered once. */
export type CorrectionDrafts = { [section: string]: CorrectionDraft };

export const emptyCorrection: CorrectionDraft = { text: '', repeat: false };

/** Sections whose form can be filled in anew on the phone. */
export const REFILLED: readonly CaseSection[] = ['apply', 'visit', 'explainHits'];

/** Sections that are held again instead: votes and photos cannot be typed over. */
export const REPEATED: readonly CaseSection[] = ['review', 'publish'];

const isSection = (name: string): name is CaseSection => Object.hasOwn(CASE_SECTIONS, name);

/** One entry per section that was asked about, with all its texts. */
export type AskedSection = { readonly section: CaseSection; readonly label: string; readonly texts: readonly string[] };

export const askedSections = (asks: readonly Ask[]): AskedSection[] => {
  const sections = [...new Set(asks.map(({ section }) => section))].filter(isSection);
  return sections.map((section) => ({
    section,
    label: CASE_SECTIONS[section],
    texts: asks.filter((ask) => ask.section === section).map(({ text }) => text),
  }));
};

/** Where the refilled form of a section is kept: `case:<case>:correct/<section>`. */
export const correctionStep = (section: CaseSection): string => `correct/${section}`;

/**
 * The corrections as the declared form wants them: one per section that was asked about.
 * @param refilled the forms filled in anew, by section
 */
export const correctionsData = (
  asked: readonly AskedSection[],
  drafts: CorrectionDrafts,
  refilled: Readonly<Partial<Record<CaseSection, JsonValue>>>,
): JsonValue => ({
  corrections: asked.map(({ section }) => {
    const { text, repeat } = drafts[section] ?? emptyCorrection;
    const data = refilled[section];
    return {
      section,
      text: text.trim(),
      repeat: REPEATED.includes(section) && repeat,
      ...(data !== undefined && { data }),
    };
  }),
});
