import { LOOKBACK_PAPER_NAMES, LOOKBACK_PAPERS, type LookbackPaper } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import type { PhotoRef } from '../sync/kept-photo.ts';
import type { OperationVariables } from '../sync/operations.ts';

/** What a photo of a backfill shows, by what the papers are about. */
export const BACKFILL_PHOTOS = {
  REVIEW: 'backfillMinutes',
  PUBLICITY: 'backfillPublicity',
  PAPER: 'backfillPaper',
} as const;
export type BackfillAbout = keyof typeof BACKFILL_PHOTOS;

/** A meeting at which papers are made up for, as typed so far. One vote counts for every household unless it is changed. */
export type BackfillDraft = {
  papers: LookbackPaper[];
  cases: string[];
  doneOn: string;
  place: string;
  reason: string;
  host: string;
  recorder: string;
  expected: number | null;
  present: number | null;
  agree: number | null;
  against: number | null;
  abstain: number | null;
  minutes: string;
  startsOn: string;
  endsOn: string;
  photos: { [kind: string]: PhotoRef[] };
};

/** @param today `YYYY-MM-DD` */
export const emptyBackfill = (today: string): BackfillDraft => ({
  papers: [],
  cases: [],
  doneOn: today,
  place: '',
  reason: '',
  host: '',
  recorder: '',
  expected: null,
  present: null,
  agree: null,
  against: null,
  abstain: null,
  minutes: '',
  startsOn: '',
  endsOn: '',
  photos: {},
});

/** What the chosen papers are about, in the order of the form. */
export const aboutOf = ({ papers }: Pick<BackfillDraft, 'papers'>): readonly BackfillAbout[] =>
  (['REVIEW', 'PUBLICITY', 'PAPER'] as const).filter((what) =>
    papers.some((paper) => LOOKBACK_PAPERS[paper].about === what),
  );

/** The papers in the order of the checklist. */
export const paperChoices = LOOKBACK_PAPER_NAMES.map((value) => ({ value, label: LOOKBACK_PAPERS[value].label }));

/** The first thing the backfill still needs, in words; undefined when it can be handed in. */
export const missingInBackfill = (draft: BackfillDraft): string | undefined => {
  const about = aboutOf(draft);
  if (about.length === 0) return phrase('lookback.missing.papers');
  if (draft.cases.length === 0) return phrase('lookback.missing.cases');
  if (!draft.place.trim() || !draft.reason.trim()) return phrase('lookback.missing.where');
  if (about.includes('REVIEW')) {
    const numbers = [draft.expected, draft.present, draft.agree, draft.against, draft.abstain];
    if (!draft.host.trim() || !draft.recorder.trim() || !draft.minutes.trim() || numbers.includes(null)) {
      return phrase('lookback.missing.meeting');
    }
  }
  if (about.includes('PUBLICITY') && (!draft.startsOn || !draft.endsOn)) return phrase('lookback.missing.publicity');
  const without = about.find((what) => (draft.photos[BACKFILL_PHOTOS[what]] ?? []).length === 0);
  return without && phrase(`lookback.missing.photo.${without}`);
};

const votesOf = ({ agree, against, abstain }: BackfillDraft) => ({
  agree: agree ?? 0,
  against: against ?? 0,
  abstain: abstain ?? 0,
});

/** The backfill as it is handed in; `versionOf` gives the version of a case that was read. */
export const backfillInput = (
  draft: BackfillDraft,
  lookbackId: string,
  versionOf: (caseId: string) => number,
): OperationVariables<'RecordBackfill'> => {
  const about = aboutOf(draft);
  const hasReview = about.includes('REVIEW');
  return {
    lookbackId,
    content: {
      papers: draft.papers,
      doneOn: draft.doneOn,
      place: draft.place.trim(),
      reason: draft.reason.trim(),
      ...(hasReview && {
        meeting: {
          host: draft.host.trim(),
          recorder: draft.recorder.trim(),
          expected: draft.expected ?? 0,
          present: draft.present ?? 0,
          minutes: draft.minutes.trim(),
        },
      }),
      ...(about.includes('PUBLICITY') && { publicity: { startsOn: draft.startsOn, endsOn: draft.endsOn } }),
    },
    households: draft.cases.map((caseId) => ({
      caseId,
      version: versionOf(caseId),
      ...(hasReview && { votes: votesOf(draft) }),
    })),
    evidence: about.flatMap((what) =>
      (draft.photos[BACKFILL_PHOTOS[what]] ?? []).map(({ fileId, takenAt }) => ({
        kind: BACKFILL_PHOTOS[what],
        fileId,
        takenAt,
      })),
    ),
  };
};
