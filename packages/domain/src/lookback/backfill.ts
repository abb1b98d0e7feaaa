import { z } from 'zod';
import { shanghaiDateOf } from '../calendar/iso-date.ts';
import { publicityPeriodOf } from '../procedures/deadline.ts';
import type { Check } from '../procedures/procedure-template.ts';
import { type ProcedureRefusal, refusal } from '../procedures/refusal.ts';
import type { LookbackCaseFacts, LookbackCaseRecords } from './lookback-case.ts';
import { LOOKBACK_PAPER_NAMES, type LookbackPaper, paperOf, paperState } from './lookback-papers.ts';

const MOST_PEOPLE = 2000;
const people = z.int().min(0).max(MOST_PEOPLE);

/**
 * Papers that are made up for, for one household of those that are dealt with together (C.6): what was done, on which
 * day it really was done, by whom. The original day stays empty.
 */
export const backfillForm = z.strictObject({
  papers: z.array(z.enum(LOOKBACK_PAPER_NAMES)).min(1).meta({ title: '补什么资料' }),
  /** The day on which it was really done. */
  doneOn: z.iso.date().meta({ title: '实际补办日期' }),
  place: z.string().trim().min(1).max(100).meta({ title: '地点' }),
  reason: z.string().trim().min(1).max(400).meta({ title: '当时为什么没有' }),
  meeting: z
    .strictObject({
      host: z.string().trim().min(1).max(40).meta({ title: '主持人' }),
      recorder: z.string().trim().min(1).max(40).meta({ title: '记录人' }),
      expected: people.min(1).meta({ title: '应到人数' }),
      present: people.min(1).meta({ title: '实到人数' }),
      minutes: z.string().trim().min(1).max(4000).meta({ title: '评议情况' }),
    })
    .meta({ title: '评议会' })
    .optional(),
  votes: z
    .strictObject({
      agree: people.meta({ title: '同意' }),
      against: people.meta({ title: '不同意' }),
      abstain: people.meta({ title: '弃权' }),
    })
    .meta({ title: '表决' })
    .optional(),
  publicity: z
    .strictObject({
      startsOn: z.iso.date().meta({ title: '公示开始日期' }),
      endsOn: z.iso.date().meta({ title: '公示结束日期' }),
    })
    .meta({ title: '公示' })
    .optional(),
});
export type BackfillContent = z.output<typeof backfillForm>;

/** The files of a backfill, by what it is about. */
export const BACKFILL_FILES = {
  REVIEW: { kind: 'backfillMinutes', label: '签字的评议记录' },
  PUBLICITY: { kind: 'backfillPublicity', label: '公示照片' },
  PAPER: { kind: 'backfillPaper', label: '补签的资料' },
} as const;
export const BACKFILL_FILE_KINDS: readonly string[] = Object.values(BACKFILL_FILES).map(({ kind }) => kind);

type BackfillCheck = Check<LookbackCaseRecords, LookbackCaseFacts, BackfillContent>;

const labelsOf = (papers: readonly LookbackPaper[]): string => papers.map((paper) => paperOf(paper).label).join('、');

const about = (papers: readonly LookbackPaper[], what: 'PAPER' | 'REVIEW' | 'PUBLICITY'): readonly LookbackPaper[] =>
  papers.filter((paper) => paperOf(paper).about === what);

/** Nothing is made up for that is there, and nothing that is not asked for. */
const papersAreMissing: BackfillCheck = {
  name: 'papersAreMissing',
  check: ({ data: { papers }, facts: { items } }) => {
    const inState = (...states: readonly string[]) =>
      papers.filter((paper) => states.includes(paperState(items, paper)));
    const [there, notDue] = [inState('THERE', 'BACKFILLED'), inState('NOT_DUE')];
    return [
      ...(there.length > 0 ? [refusal('BACKFILL_PAPER_THERE', { papers: labelsOf(there) }, 'papers')] : []),
      ...(notDue.length > 0 ? [refusal('BACKFILL_PAPER_NOT_DUE', { papers: labelsOf(notDue) }, 'papers')] : []),
    ];
  },
};

/** C.6: the real day of the making up. A day before the look-back would pretend to be the original. */
const dayIsReal: BackfillCheck = {
  name: 'dayIsReal',
  check: ({ data: { doneOn }, facts: { items }, now }) => {
    const today = shanghaiDateOf(now);
    if (doneOn > today) return [refusal('DAY_IN_FUTURE', { on: doneOn, today }, 'doneOn')];
    const openedOn = items.lookbackOpenedOn;
    return doneOn < openedOn ? [refusal('BACKFILL_BEFORE_LOOKBACK', { on: doneOn, openedOn }, 'doneOn')] : [];
  },
};

/** As at any democratic review: a quorum, every vote counted, more than half for it (DQ-M-027). */
const meetingAgreed: BackfillCheck = {
  name: 'meetingAgreed',
  check: ({ data: { papers, meeting, votes }, parameters }): readonly ProcedureRefusal[] => {
    const reviews = about(papers, 'REVIEW');
    if (reviews.length === 0) return [];
    if (!meeting || !votes) return [refusal('BACKFILL_MEETING_MISSING', { papers: labelsOf(reviews) }, 'meeting')];
    const { expected, present } = meeting;
    const needed = Math.ceil(expected * parameters['review.quorumShare']);
    if (present < needed) return [refusal('BACKFILL_QUORUM', { present, needed }, 'meeting.present')];
    const sum = votes.agree + votes.against + votes.abstain;
    if (sum !== present) return [refusal('BACKFILL_VOTES_DIFFER', { votes: sum, present }, 'votes')];
    const isAgreed = votes.agree > present * parameters['review.approveShare'];
    return isAgreed ? [] : [refusal('BACKFILL_NOT_AGREED', { agree: votes.agree, present }, 'votes.agree')];
  },
};

/** As any publicity: after the review, for its full days, and over. */
const publicityIsOver: BackfillCheck = {
  name: 'publicityIsOver',
  check: ({ data: { papers, publicity, doneOn }, facts: { items }, parameters, now }): readonly ProcedureRefusal[] => {
    const lists = about(papers, 'PUBLICITY');
    if (lists.length === 0) return [];
    if (!publicity) return [refusal('BACKFILL_PUBLICITY_MISSING', { papers: labelsOf(lists) }, 'publicity')];
    const { startsOn, endsOn } = publicity;
    const [openedOn, today] = [items.lookbackOpenedOn, shanghaiDateOf(now)];
    if (startsOn < openedOn) {
      return [refusal('BACKFILL_BEFORE_LOOKBACK', { on: startsOn, openedOn }, 'publicity.startsOn')];
    }
    if (about(papers, 'REVIEW').length > 0 && startsOn < doneOn) {
      return [refusal('BACKFILL_PUBLICITY_BEFORE_REVIEW', { startsOn, heldOn: doneOn }, 'publicity.startsOn')];
    }
    const { days, lastDay } = publicityPeriodOf(startsOn, parameters);
    if (endsOn < lastDay) return [refusal('BACKFILL_PUBLICITY_SHORT', { days, lastDay }, 'publicity.endsOn')];
    return endsOn > today ? [refusal('DAY_IN_FUTURE', { on: endsOn, today }, 'publicity.endsOn')] : [];
  },
};

const filesAreThere: BackfillCheck = {
  name: 'filesAreThere',
  check: ({ data: { papers }, facts: { evidence } }) =>
    (['REVIEW', 'PUBLICITY', 'PAPER'] as const).flatMap((what) => {
      const { kind, label } = BACKFILL_FILES[what];
      if (about(papers, what).length === 0 || evidence.some((file) => file.kind === kind)) return [];
      return [refusal('EVIDENCE_MISSING', { evidence: label, min: 1, have: 0 }, kind)];
    }),
};

export const BACKFILL_CHECKS: readonly BackfillCheck[] = [
  papersAreMissing,
  dayIsReal,
  meetingAgreed,
  publicityIsOver,
  filesAreThere,
];

/** The day that stands on a paper that was made up for: a list is there when it has hung, anything else when it was done. */
export const dayOfBackfilled = (paper: LookbackPaper, { doneOn, publicity }: BackfillContent): string =>
  paperOf(paper).about === 'PUBLICITY' && publicity ? publicity.endsOn : doneOn;
