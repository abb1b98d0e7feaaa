import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { anActor } from '../../testing/actors.ts';
import { aWalk, told } from '../../testing/case-walk.ts';
import { codeList } from '../codelists/code-list.ts';
import { availableSteps } from './available-steps.ts';
import { type BaseFacts, type ProcedureTemplate, STAY } from './procedure-template.ts';
import { refusal } from './refusal.ts';

// A neutral procedure: a reading room issues cards. The engine knows nothing of households.
interface CardFacts extends BaseFacts {
  readonly roomIsOpen: boolean;
}
interface CardRecords {
  readonly ask?: { readonly name: string; readonly initials: string };
  readonly judge?: { readonly score: number };
}
type CardState = 'ASKED' | 'NAMED' | 'ISSUED' | 'REFUSED';

const WHY = codeList()({
  id: 'Why',
  zh: '原因',
  items: [
    { code: '1', zh: '遗失', en: 'LOST' },
    { code: '2', zh: '其他', en: 'OTHER', requiresRemark: true },
  ],
});

const CARD: ProcedureTemplate<CardState, CardRecords, CardFacts> = {
  key: 'CARD',
  version: '1',
  label: '借阅证',
  states: {
    ASKED: { label: '已申请', waitsFor: ['VILLAGE_CLERK'], limit: { parameter: 'limit.visit', unit: 'workingDays' } },
    NAMED: { label: '已登记', waitsFor: ['TOWNSHIP_OFFICER'], limit: { parameter: 'limit.review', unit: 'days' } },
    ISSUED: { label: '已发证', waitsFor: [], ending: 'COMPLETED' },
    REFUSED: { label: '不予发证', waitsFor: [], ending: 'REJECTED' },
  },
  opening: { key: 'open', label: '申请', kind: 'advance', to: 'ASKED', by: ['VILLAGE_CLERK'], duty: 'PREPARE' },
  steps: [
    {
      key: 'ask',
      label: '登记姓名',
      kind: 'advance',
      from: ['ASKED'],
      to: 'NAMED',
      by: ['VILLAGE_CLERK'],
      duty: 'PREPARE',
      asksDay: true,
      form: z.strictObject({ name: z.string().min(1).meta({ title: '姓名' }) }),
      evidence: [{ kind: 'photo', label: '照片', min: 2 }],
      requires: [
        {
          name: 'roomIsOpen',
          check: ({ facts }) => (facts.roomIsOpen ? [] : [refusal('LINE_UNKNOWN', {})]),
        },
      ],
      derive: ({ data }) => ({ initials: (data as { name: string }).name.slice(0, 1) }),
    },
    {
      key: 'note',
      label: '备注',
      kind: 'record',
      from: ['ASKED', 'NAMED'],
      to: STAY,
      by: ['VILLAGE_CLERK', 'TOWNSHIP_OFFICER'],
    },
    {
      key: 'judge',
      label: '评定',
      kind: 'advance',
      from: ['NAMED'],
      to: {
        outcomes: { GOOD: 'ISSUED', BAD: 'REFUSED' },
        choose: ({ data }) => ((data as { score: number }).score >= 60 ? 'GOOD' : 'BAD'),
      },
      by: ['TOWNSHIP_OFFICER'],
      duty: 'REVIEW',
      reasons: WHY,
      form: z.strictObject({
        score: z.number().min(0).max(100).meta({ title: '分数' }),
        marks: z
          .array(z.strictObject({ by: z.string().min(1).meta({ title: '评分人' }) }))
          .max(1)
          .optional()
          .meta({ title: '评分' }),
      }),
    },
  ],
  apart: [['PREPARE', 'REVIEW']],
};

const clerk = anActor('VILLAGE_CLERK');
const officer = anActor('TOWNSHIP_OFFICER');
const card = (roomIsOpen = true) => aWalk(CARD, { evidence: [], roomIsOpen }, clerk);
const named = () => {
  const walk = card();
  walk.attach('photo', 'photo');
  walk.take('ask', clerk, { occurredOn: '2021-10-18', data: { name: '甲' } });
  return walk;
};
const judging = (data: unknown, more: object = {}) => ({ reasonCodes: ['LOST'], data, ...more });

describe('a decision', () => {
  it('[PRO-1] accepted: state, event, records with what was derived, and the deadline of the new state', () => {
    const walk = card();
    walk.attach('photo', 'photo');
    const decision = walk.take('ask', clerk, { occurredOn: '2021-10-17', text: '  ', data: { name: '甲' } });
    expect(decision).toEqual({
      accepted: {
        fromState: 'ASKED',
        toState: 'NAMED',
        ending: null,
        deadline: { at: new Date('2021-10-25T16:00:00Z'), lastDay: '2021-10-25', uncertainYears: [] },
        deadlineAt: new Date('2021-10-25T16:00:00Z'),
        changes: { records: { ask: { name: '甲', initials: '甲' } } },
        event: {
          step: 'ask',
          outcome: null,
          fromState: 'ASKED',
          toState: 'NAMED',
          at: walk.now,
          occurredOn: '2021-10-17',
          actorAccountId: clerk.accountId,
          actorPersonId: clerk.personId,
          actorRole: 'VILLAGE_CLERK',
          reasonCodes: [],
          text: null,
          data: { name: '甲', initials: '甲' },
          before: { ask: null },
        },
      },
    });
  });

  it('[PRO-2] refuses an unknown step, a step of another state, and another role, each alone', () => {
    expect(card().take('fly', clerk)).toEqual({ refusals: [{ code: 'STEP_UNKNOWN', params: { step: 'fly' } }] });
    expect(card().take('judge', officer)).toEqual({
      refusals: [{ code: 'STEP_NOT_IN_STATE', params: { step: '评定', state: '已申请' } }],
    });
    expect(card().take('ask', officer)).toEqual({
      refusals: [{ code: 'ROLE_NOT_ALLOWED', params: { step: '登记姓名', role: '乡镇信息员', roles: '村级信息员' } }],
    });
  });

  it('[PRO-3] tells everything that is wrong at once', () => {
    const walk = card(false);
    walk.attach('photo');
    expect(walk.take('ask', clerk, { data: { name: '', age: 3 } })).toEqual({
      refusals: [
        { code: 'LINE_UNKNOWN', params: {} },
        { code: 'DAY_MISSING', params: { step: '登记姓名' }, field: 'occurredOn' },
        { code: 'EVIDENCE_MISSING', params: { evidence: '照片', min: 2, have: 1 }, field: 'photo' },
        { code: 'FIELD_MISSING', params: { field: '姓名' }, field: 'name' },
        { code: 'FIELD_UNKNOWN', params: { field: 'age' }, field: 'age' },
      ],
    });
  });

  it.each([
    ['a missing number', {}, 'FIELD_MISSING', 'score', '分数'],
    ['a text for a number', { score: '60' }, 'FIELD_INVALID', 'score', '分数'],
    ['too little', { score: -1 }, 'FIELD_TOO_SMALL', 'score', '分数'],
    ['too much', { score: 101 }, 'FIELD_TOO_LARGE', 'score', '分数'],
    ['too many', { score: 1, marks: [{ by: '甲' }, { by: '乙' }] }, 'FIELD_TOO_MANY', 'marks', '评分'],
    ['a gap inside a list', { score: 1, marks: [{ by: '' }] }, 'FIELD_MISSING', 'marks.0.by', '评分人'],
  ])('[PRO-4] names the field and its path: %s', (_, data, code, path, label) => {
    const decision = named().take('judge', officer, judging(data));
    expect(decision).toMatchObject({ refusals: [{ code, field: path, params: { field: label } }] });
  });

  it('[PRO-5] the outcome follows from the form, not from a wish', () => {
    expect(told(named().take('judge', officer, judging({ score: 60 })))).toBe('ISSUED');
    const refused = named().take('judge', officer, judging({ score: 59 }));
    expect(refused).toMatchObject({ accepted: { ending: 'REJECTED', deadlineAt: null, event: { outcome: 'BAD' } } });
  });

  it('[PRO-6] reasons are of the list, and one that says nothing by itself needs a text', () => {
    const score = { score: 60 };
    expect(told(named().take('judge', officer, { data: score }))).toEqual(['REASON_MISSING']);
    expect(told(named().take('judge', officer, judging(score, { reasonCodes: ['X'] })))).toEqual(['REASON_UNKNOWN']);
    const other = judging(score, { reasonCodes: ['OTHER'], text: ' ' });
    expect(told(named().take('judge', officer, other))).toEqual(['TEXT_MISSING']);
    expect(told(named().take('judge', officer, { ...other, text: '见附件' }))).toBe('ISSUED');
  });

  it('[PRO-7] a day is neither in the future nor before what it follows', () => {
    const walk = card();
    walk.attach('photo', 'photo');
    const asking = (occurredOn: string) => ({ occurredOn, data: { name: '甲' } });
    expect(told(walk.take('ask', clerk, asking('2021-10-19')))).toEqual(['DAY_IN_FUTURE']);
    walk.take('ask', clerk, asking('2021-10-15'));
    walk.case = { ...walk.case, state: 'ASKED' };
    expect(walk.take('ask', clerk, asking('2021-10-14'))).toEqual({
      refusals: [
        {
          code: 'DAY_BEFORE_EARLIER_STEP',
          params: { on: '2021-10-14', earlierOn: '2021-10-15', earlierStep: '登记姓名' },
          field: 'occurredOn',
        },
      ],
    });
  });

  it('[PRO-8] one person, one duty: judged by person over the whole case, drafts and files included', () => {
    const score = judging({ score: 60 });
    expect(named().take('judge', anActor('TOWNSHIP_OFFICER', clerk.personId), score)).toEqual({
      refusals: [{ code: 'SAME_PERSON', params: { step: '评定', earlierStep: '申请' } }],
    });
    const walk = named();
    walk.case = { ...walk.case, contributions: [{ personId: officer.personId, step: 'ask' }] };
    expect(told(walk.take('judge', officer, score))).toEqual(['SAME_PERSON']);
    walk.case = { ...walk.case, contributions: [{ personId: officer.personId, step: 'judge' }] };
    expect(told(walk.take('judge', officer, score))).toBe('ISSUED');
  });

  it('[PRO-9] a step that leaves the case where it is does not start its clock again', () => {
    const walk = named();
    walk.goTo('2021-10-20');
    const noted = walk.take('note', officer);
    expect(noted).toMatchObject({ accepted: { toState: 'NAMED', deadline: { lastDay: '2021-10-25' } } });
  });

  it('[PRO-1] is pure: the case it was asked about stays as it was', () => {
    const walk = named();
    const before = structuredClone(walk.case);
    walk.take('judge', officer, judging({ score: 1000 }));
    expect(walk.case).toEqual(before);
  });
});

describe('the steps that are offered', () => {
  const offered = (walk: ReturnType<typeof card>, actor = clerk) =>
    availableSteps({ template: CARD, ...walk, actor }).map(({ name, allowed, refusals }) => [
      name,
      allowed,
      refusals.map((one) => one.code),
    ]);

  it('[PRO-10] are all those of the state, with the reasons that no form can mend', () => {
    expect(offered(card())).toEqual([
      ['ask', true, []],
      ['note', true, []],
    ]);
    expect(offered(card(false))[0]).toEqual(['ask', false, ['LINE_UNKNOWN']]);
    expect(offered(named())).toEqual([
      ['note', true, []],
      ['judge', false, ['ROLE_NOT_ALLOWED']],
    ]);
    expect(offered(named(), anActor('TOWNSHIP_OFFICER', clerk.personId))[1]).toEqual(['judge', false, ['SAME_PERSON']]);
  });

  it('[PRO-10] say which files will be asked for and how many are there', () => {
    const walk = card();
    walk.attach('photo');
    expect(availableSteps({ template: CARD, ...walk, actor: clerk })[0]?.evidence).toEqual([
      { kind: 'photo', label: '照片', min: 2, have: 1 },
    ]);
  });
});
