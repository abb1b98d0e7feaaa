import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { aWalk, type CaseWalk, told } from '../../testing/case-walk.ts';
import { someLookbackFacts } from '../../testing/lookback.ts';
import { ROLE_NAMES, type Role } from '../accounts/roles.ts';
import type { StepInput } from '../procedures/procedure-template.ts';
import { templateFaults } from '../procedures/template-faults.ts';
import { BACKFILL_FILE_KINDS } from './backfill.ts';
import { LOOKBACK } from './lookback.ts';
import { LOOKBACK_CASE, type LookbackCaseFacts, type LookbackCaseRecords } from './lookback-case.ts';
import type { ItemFacts } from './lookback-items.ts';
import { LOOKBACK_PAPER_NAMES } from './lookback-papers.ts';

type Walk = CaseWalk<LookbackCaseRecords, LookbackCaseFacts>;

const officer = anActor('COUNTY_OFFICER');
const clerk = anActor('VILLAGE_CLERK');
const lead = anActor('VILLAGE_LEAD');
const township = anActor('TOWNSHIP_OFFICER');

const papers = LOOKBACK_PAPER_NAMES.map((paper) => ({ paper, on: '2021-10-17', isBackfilled: true }));

/** A case of which everything but L1 is settled by the register. */
const settled = (items: Partial<ItemFacts> = {}, changes: Partial<LookbackCaseFacts> = {}): Walk =>
  aWalk(LOOKBACK_CASE, someLookbackFacts({ papers, ...items }, changes), officer);

const yes = (item = 'L1'): StepInput => ({ data: { item, result: 'PASS' } });

const BACKFILL = {
  papers: ['APPLICATION'],
  doneOn: '2021-10-17',
  place: '村委会',
  reason: '2019年没有做',
};
const MEETING = { host: '赵立本', recorder: '杨玉梅', expected: 30, present: 24, minutes: '逐户评议' };
const VOTES = { agree: 22, against: 1, abstain: 1 };

const backfilling = (changes: object = {}, items: Partial<ItemFacts> = {}) => {
  const walk = settled({ papers: [], ...items });
  walk.attach(...BACKFILL_FILE_KINDS);
  return told(walk.take('backfill', clerk, { data: { ...BACKFILL, ...changes } }));
};

/** Steps that are right, for a case whose facts allow them. */
const SOUND: Readonly<Record<string, readonly [Role, StepInput, Partial<LookbackCaseFacts>]>> = {
  answer: ['VILLAGE_CLERK', yes(), {}],
  backfill: [
    'VILLAGE_LEAD',
    { data: BACKFILL },
    { ...someLookbackFacts({ papers: [] }), evidence: [{ id: '1', kind: 'backfillPaper', attachedAt: new Date(0) }] },
  ],
  finish: ['VILLAGE_LEAD', {}, {}],
  check: ['TOWNSHIP_LEAD', {}, {}],
  sendBack: ['TOWNSHIP_OFFICER', { text: '照片看不清' }, {}],
  passSample: ['COUNTY_OFFICER', {}, { sample: { isDrawn: true, unsettled: 1 } }],
  returnSample: ['COUNTY_OFFICER', { text: '没有评议记录' }, { sample: { isDrawn: true, unsettled: 1 } }],
  close: ['COUNTY_OFFICER', {}, { sample: { isDrawn: false, unsettled: 0 } }],
};

const inState = (state: string, step: string): Walk => {
  const walk = settled({}, { ...SOUND[step]?.[2] });
  const answers = { L1: { result: 'PASS', by: '杨玉梅', on: '2021-10-18' } } as const;
  walk.case = { ...walk.case, state, records: { answers } };
  return walk;
};

describe('the look-back of a case', () => {
  it('[LBK-5] is declared without a fault, and so is the look-back of an area', () => {
    expect(templateFaults(LOOKBACK_CASE)).toEqual([]);
    expect(templateFaults(LOOKBACK)).toEqual([]);
  });

  it.each(
    LOOKBACK_CASE.steps.flatMap((step) => Object.keys(LOOKBACK_CASE.states).map((state) => [step, state] as const)),
  )('[LBK-5] $0.key from $1: for every role', (step, state) => {
    for (const role of ROLE_NAMES) {
      const walk = inState(state, step.key);
      const answer = told(walk.take(step.key, anActor(role), SOUND[step.key]?.[1]));
      const isFrom = (step.from as readonly string[]).includes(state);
      const isBy = step.by.includes(role);
      const expected = isFrom && isBy ? step.to : isFrom ? ['ROLE_NOT_ALLOWED'] : ['STEP_NOT_IN_STATE'];
      expect([role, answer]).toEqual([role, expected]);
    }
  });

  it('[LBK-5] goes its way; every state is reached', () => {
    const walk = settled();
    walk.take('answer', clerk, yes());
    walk.take('finish', lead);
    walk.take('check', township);
    walk.facts = { ...walk.facts, sample: { isDrawn: true, unsettled: 1 } };
    walk.take('passSample', officer);
    walk.facts = { ...walk.facts, sample: { isDrawn: true, unsettled: 0 } };
    walk.take('close', officer);
    expect(walk.case.events.map(({ toState }) => toState)).toEqual([
      'NOT_STARTED',
      'IN_PROGRESS',
      'VILLAGE_DONE',
      'TOWNSHIP_CHECKED',
      'COUNTY_SAMPLED',
      'CLOSED',
    ]);
    expect(new Set(walk.case.events.map(({ toState }) => toState))).toEqual(new Set(Object.keys(LOOKBACK_CASE.states)));
  });

  it('[LBK-5] village, township and county are three persons', () => {
    const walk = settled();
    walk.take('answer', clerk, yes());
    walk.take('finish', lead);
    expect(told(walk.take('check', anActor('TOWNSHIP_OFFICER', lead.personId)))).toEqual(['SAME_PERSON']);
    walk.take('check', township);
    walk.facts = { ...walk.facts, sample: { isDrawn: true, unsettled: 1 } };
    for (const { personId } of [clerk, township]) {
      expect(told(walk.take('passSample', anActor('COUNTY_OFFICER', personId)))).toEqual(['SAME_PERSON']);
    }
  });

  it('[LBK-2] a plain yes needs no word; against a hint, and everything else, it does', () => {
    const walk = settled({ status: 'ELIMINATED', screened: ['人均纯收入低于底线'] });
    expect(told(walk.take('answer', clerk, yes()))).toBe('IN_PROGRESS');
    expect(told(walk.take('answer', clerk, yes('L2')))).toEqual(['LOOKBACK_REMARK_MISSING']);
    const no = { item: 'L1', result: 'FAIL' };
    expect(told(walk.take('answer', clerk, { data: no }))).toEqual(['LOOKBACK_REMARK_MISSING']);
    expect(told(walk.take('answer', clerk, { data: { ...no, remark: '有小汽车' } }))).toBe('IN_PROGRESS');
    expect(walk.case.records.answers).toEqual({
      L1: { result: 'FAIL', remark: '有小汽车', by: '杨玉梅', on: '2021-10-18' },
    });
  });

  it('[LBK-3] says nothing against the register, but why something cannot be put right now', () => {
    const walk = settled({ uncoveredRisks: ['因病'] });
    expect(told(walk.take('answer', clerk, yes('L5')))).toEqual(['LOOKBACK_ITEM_COMPUTED']);
    expect(told(walk.take('answer', clerk, yes('L4')))).toEqual(['LOOKBACK_ITEM_COMPUTED']);
    const why = { data: { item: 'L5', result: 'FAIL', remark: '医保局月底到户' } };
    walk.take('answer', clerk, yes());
    expect(told(walk.take('finish', lead))).toEqual(['LOOKBACK_FINDINGS_UNEXPLAINED']);
    expect(told(walk.take('answer', clerk, why))).toBe('IN_PROGRESS');
    expect(told(walk.take('finish', lead))).toBe('VILLAGE_DONE');
  });

  it('[LBK-5] is not done while an item waits; a finding whose procedure runs is on its way', () => {
    const walk = settled({ judgements: [] });
    walk.take('answer', clerk, { data: { item: 'L1', result: 'FAIL', remark: '' } });
    walk.take('answer', clerk, yes('L6'));
    expect(told(walk.take('finish', lead))).toEqual(['LOOKBACK_ITEMS_OPEN']);
    walk.take('answer', clerk, { data: { item: 'L1', result: 'FAIL', remark: '有小汽车' } });
    expect(told(walk.take('finish', lead))).toBe('VILLAGE_DONE');
    const other = settled({ category: '突发严重困难户' });
    other.take('answer', clerk, yes());
    expect(told(other.take('finish', lead))).toEqual(['LOOKBACK_FINDINGS_UNEXPLAINED']);
    other.facts = someLookbackFacts({ papers, category: '突发严重困难户', running: ['CATEGORY_CORRECTION'] });
    expect(told(other.take('finish', lead))).toBe('VILLAGE_DONE');
  });

  it('[LBK-6] what was not drawn is not sampled; nothing closes before the drawn have passed', () => {
    const walk = settled();
    walk.case = { ...walk.case, state: 'TOWNSHIP_CHECKED' };
    expect(told(walk.take('close', officer))).toEqual(['LOOKBACK_NO_SAMPLE']);
    walk.facts = { ...walk.facts, sample: { isDrawn: false, unsettled: 2 } };
    expect(told(walk.take('passSample', officer))).toEqual(['LOOKBACK_NOT_DRAWN']);
    expect(told(walk.take('returnSample', officer, { text: '退' }))).toEqual(['LOOKBACK_NOT_DRAWN']);
    expect(told(walk.take('close', officer))).toEqual(['LOOKBACK_SAMPLE_UNSETTLED']);
  });

  it('[LBK-11] stands still when the look-back has ended', () => {
    const walk = settled({}, { isLookbackOpen: false });
    expect(told(walk.take('answer', clerk, yes()))).toEqual(['LOOKBACK_CLOSED']);
    const ended = aWalk(LOOKBACK, { evidence: [], openCases: 3 }, officer, {
      data: { title: '2021年回头看', areaCode: '532929' },
    });
    expect(told(ended.take('close', officer))).toEqual(['LOOKBACK_CASES_OPEN']);
    ended.facts = { ...ended.facts, openCases: 0 };
    expect(told(ended.take('close', officer))).toBe('CLOSED');
  });
});

describe('a paper that is made up for', () => {
  it.each([
    ['2021-10-15', ['BACKFILL_BEFORE_LOOKBACK']],
    ['2021-10-16', 'IN_PROGRESS'],
    ['2021-10-18', 'IN_PROGRESS'],
    ['2021-10-19', ['DAY_IN_FUTURE']],
    ['2019-06-01', ['BACKFILL_BEFORE_LOOKBACK']],
  ])('[LBK-7] on %s is %j', (doneOn, expected) => {
    expect(backfilling({ doneOn })).toEqual(expected);
  });

  it('[LBK-8] is missing and asked for', () => {
    expect(backfilling({}, { papers })).toEqual(['BACKFILL_PAPER_THERE']);
    expect(backfilling({ papers: ['ELIMINATION_CONSENT'] })).toEqual(['BACKFILL_PAPER_NOT_DUE']);
    expect(backfilling({ papers: ['ELIMINATION_CONSENT'] }, { status: 'ELIMINATED' })).toBe('IN_PROGRESS');
  });

  it('[LBK-8] has its file', () => {
    const walk = settled({ papers: [] });
    walk.attach('backfillMinutes');
    expect(told(walk.take('backfill', clerk, { data: BACKFILL }))).toEqual(['EVIDENCE_MISSING']);
  });

  it('[LBK-8] as a review has its meeting, quorum and majority', () => {
    const review = { papers: ['REVIEW_IDENTIFICATION', 'REVIEW_HELP'], meeting: MEETING, votes: VOTES };
    expect(backfilling(review)).toBe('IN_PROGRESS');
    expect(backfilling({ ...review, meeting: undefined })).toEqual(['BACKFILL_MEETING_MISSING']);
    expect(backfilling({ ...review, meeting: { ...MEETING, present: 19 } })).toEqual(['BACKFILL_QUORUM']);
    expect(backfilling({ ...review, votes: { ...VOTES, agree: 20 } })).toEqual(['BACKFILL_VOTES_DIFFER']);
    expect(backfilling({ ...review, votes: { agree: 12, against: 12, abstain: 0 } })).toEqual(['BACKFILL_NOT_AGREED']);
  });

  it('[LBK-8] as a publicity has hung its full days, after the review', () => {
    const list = { papers: ['PUBLICITY_IDENTIFICATION'], publicity: { startsOn: '2021-10-17', endsOn: '2021-10-22' } };
    const on = (day: string, changes: object) => {
      const walk = settled({ papers: [] });
      walk.attach(...BACKFILL_FILE_KINDS);
      walk.goTo(day);
      return told(walk.take('backfill', clerk, { data: { ...BACKFILL, ...list, ...changes } }));
    };
    expect(on('2021-10-22', {})).toBe('IN_PROGRESS');
    expect(on('2021-10-21', {})).toEqual(['DAY_IN_FUTURE']);
    expect(on('2021-10-22', { publicity: undefined })).toEqual(['BACKFILL_PUBLICITY_MISSING']);
    expect(on('2021-10-22', { publicity: { startsOn: '2021-10-17', endsOn: '2021-10-20' } })).toEqual([
      'BACKFILL_PUBLICITY_SHORT',
    ]);
    expect(on('2021-10-22', { publicity: { startsOn: '2019-10-17', endsOn: '2019-10-30' } })).toEqual([
      'BACKFILL_BEFORE_LOOKBACK',
    ]);
    const both = { papers: ['REVIEW_HELP', 'PUBLICITY_HELP'], meeting: MEETING, votes: VOTES, doneOn: '2021-10-18' };
    expect(on('2021-10-22', both)).toEqual(['BACKFILL_PUBLICITY_BEFORE_REVIEW']);
  });
});
