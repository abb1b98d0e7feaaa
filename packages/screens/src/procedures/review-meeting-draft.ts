import { phrase } from '@shouwang/phrases';
import type { PhotoRef } from '../sync/kept-photo.ts';
import type { OperationVariables } from '../sync/operations.ts';

/** One household's votes in a meeting; null: not filled in. */
export type VotesDraft = {
  agree: number | null;
  against: number | null;
  abstain: number | null;
  opinion: string;
};

export const emptyVotes: VotesDraft = { agree: null, against: null, abstain: null, opinion: '' };

/** The papers of a meeting, in the kinds that the procedure declares for the review. */
export const MEETING_PAPERS = ['signIn', 'minutes', 'reviewPhoto'] as const;

/** A democratic review meeting as typed so far. */
export type MeetingDraft = {
  heldOn: string;
  place: string;
  host: string;
  recorder: string;
  expected: number | null;
  present: number | null;
  minutes: string;
  /** Votes by case; only chosen cases are in it. */
  votes: { [caseId: string]: VotesDraft };
  photos: { [kind: string]: PhotoRef[] };
};

/** @param today `YYYY-MM-DD` */
export const emptyMeeting = (today: string, caseId: string | null): MeetingDraft => ({
  heldOn: today,
  place: '',
  host: '',
  recorder: '',
  expected: null,
  present: null,
  minutes: '',
  votes: caseId === null ? {} : { [caseId]: emptyVotes },
  photos: {},
});

const sum = ({ agree, against, abstain }: VotesDraft): number => (agree ?? 0) + (against ?? 0) + (abstain ?? 0);

/** Whether the votes are all there and are as many as the people present. */
export const votesAddUp = (votes: VotesDraft, present: number | null): boolean =>
  votes.agree !== null && votes.against !== null && votes.abstain !== null && sum(votes) === present;

/** The first thing the meeting still needs, in words; undefined when it can be handed in. */
export const missingInMeeting = (draft: MeetingDraft, nameOf: (caseId: string) => string): string | undefined => {
  const chosen = Object.entries(draft.votes);
  if (chosen.length === 0) return phrase('procedures.meetingMissing.cases');
  if (!draft.place.trim() || !draft.host.trim() || !draft.recorder.trim()) {
    return phrase('procedures.meetingMissing.who');
  }
  if (draft.expected === null || draft.present === null) return phrase('procedures.meetingMissing.attendance');
  const wrong = chosen.find(([, votes]) => !votesAddUp(votes, draft.present));
  if (wrong) return phrase('procedures.meetingMissing.votes', { name: nameOf(wrong[0]), present: draft.present });
  if (draft.minutes.trim() === '') return phrase('procedures.meetingMissing.minutes');
  const paper = MEETING_PAPERS.find((kind) => (draft.photos[kind] ?? []).length === 0);
  return paper && phrase('procedures.meetingMissing.paper', { paper: phrase(`procedures.paper.${paper}`) });
};

/** The meeting as it is handed in; `versionOf` gives the version of a case that the votes are about. */
export const meetingInput = (
  draft: MeetingDraft,
  versionOf: (caseId: string) => number,
): OperationVariables<'RecordReviewMeeting'>['input'] => ({
  heldOn: draft.heldOn,
  place: draft.place.trim(),
  host: draft.host.trim(),
  recorder: draft.recorder.trim(),
  expected: draft.expected ?? 0,
  present: draft.present ?? 0,
  minutes: draft.minutes.trim(),
  items: Object.entries(draft.votes).map(([caseId, { agree, against, abstain, opinion }]) => ({
    caseId,
    version: versionOf(caseId),
    agree: agree ?? 0,
    against: against ?? 0,
    abstain: abstain ?? 0,
    ...(opinion.trim() && { opinion: opinion.trim() }),
  })),
  evidence: MEETING_PAPERS.flatMap((kind) =>
    (draft.photos[kind] ?? []).map(({ fileId, takenAt }) => ({ kind, fileId, takenAt })),
  ),
});
