import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { aWalk, told } from '../../testing/case-walk.ts';
import { templateFaults } from '../procedures/template-faults.ts';
import { ASSISTANCE_MEASURE, type MeasureFacts } from './assistance-measure.ts';
import { ASSISTANCE_PLAN, type PlanFacts } from './assistance-plan.ts';
import { PAIRING, type PairingFacts } from './pairing.ts';
import { visitRefusals } from './visit-log.ts';
import { expiredMembers, WORK_TEAM } from './work-team.ts';

const clerk = anActor('VILLAGE_CLERK');
const lead = anActor('VILLAGE_LEAD');
const township = anActor('TOWNSHIP_OFFICER');
const department = anActor('DEPARTMENT_LIAISON');

const refusalsOf = (open: () => unknown): string => {
  try {
    open();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

it.each([ASSISTANCE_PLAN, ASSISTANCE_MEASURE, PAIRING, WORK_TEAM].map((one) => [one.label, one] as const))(
  '[PRO-11] %s is sound',
  (_, template) => expect(templateFaults(template as typeof WORK_TEAM)).toEqual([]),
);

const PLAN = {
  goals: '病治好，一个人出去务工',
  answers: [{ risk: 'ILLNESS', groups: ['HEALTH', 'EMPLOYMENT'] }],
  department: 'MEDICAL_INSURANCE',
  responsible: '字树林',
  reviewOn: '2022-01-18',
};
const planFacts: PlanFacts = { evidence: [], isMonitored: true, risks: ['ILLNESS'] };
const aPlan = (changes: object = {}, facts: Partial<PlanFacts> = {}) =>
  aWalk(ASSISTANCE_PLAN, { ...planFacts, ...facts }, clerk, { data: { ...PLAN, ...changes } });

describe('a plan', () => {
  it('[MEA-1] is drafted by the village, confirmed by the township, and drafted anew when something changes', () => {
    const walk = aPlan();
    expect(told(walk.take('confirm', township))).toBe('CONFIRMED');
    expect(told(walk.take('edit', lead, { data: { ...PLAN, goals: '换一个目标' } }))).toBe('DRAFTED');
    expect(walk.case.records.draft?.goals).toBe('换一个目标');
    expect(told(walk.take('sendBack', township))).toEqual(['TEXT_MISSING']);
    expect(told(walk.take('sendBack', township, { text: '目标太空' }))).toBe('RETURNED');
    expect(told(walk.take('edit', clerk, { data: PLAN }))).toBe('DRAFTED');
  });

  it('[MEA-1] nobody confirms what the same person drafted', () => {
    expect(told(aPlan().take('confirm', anActor('TOWNSHIP_OFFICER', clerk.personId)))).toEqual(['SAME_PERSON']);
  });

  it.each<[string, object, Partial<PlanFacts>, string]>([
    ['without an answer to a risk', {}, { risks: ['ILLNESS', 'WATER'] }, 'PLAN_RISK_UNANSWERED'],
    ['with an answer to no risk of theirs', {}, { risks: ['WATER'] }, 'PLAN_RISK_FOREIGN'],
    [
      'with an answer that does not fit',
      { answers: [{ risk: 'ILLNESS', groups: ['WATER'] }] },
      {},
      'PLAN_ANSWER_UNFIT',
    ],
    ['to be looked at today', { reviewOn: '2021-10-18' }, {}, 'PLAN_REVIEW_PAST'],
    ['without a goal', { goals: ' ' }, {}, 'FIELD_MISSING'],
    ['with an empty answer', { answers: [{ risk: 'ILLNESS', groups: [] }] }, {}, 'FIELD_TOO_FEW'],
    ['for a household that is not monitored', {}, { isMonitored: false }, 'PLAN_NOT_MONITORED'],
  ])('[MEA-2] is not drafted %s', (_, changes, facts, code) => {
    expect(refusalsOf(() => aPlan(changes, facts))).toContain(code);
  });

  it('[MEA-2] is looked at again on its day', () => {
    const walk = aPlan();
    const decision = walk.take('confirm', township);
    expect('accepted' in decision && decision.accepted.deadline?.lastDay).toBe('2022-01-18');
  });
});

const MEASURE = {
  group: 'HEALTH',
  option: '医疗救助',
  risk: 'ILLNESS',
  personId: 'head',
  department: 'MEDICAL_INSURANCE',
  startsOn: '2021-10-01',
  amount: 3200,
};
const measureFacts: MeasureFacts = {
  evidence: [],
  hasEpisode: true,
  risks: ['ILLNESS'],
  members: [{ personId: 'head', name: '杨国华' }],
  others: [],
  isVerified: false,
};
const aMeasure = (changes: object = {}, facts: Partial<MeasureFacts> = {}, who = clerk) =>
  aWalk(ASSISTANCE_MEASURE, { ...measureFacts, ...facts }, who, { data: { ...MEASURE, ...changes } });
const anActiveMeasure = () => {
  const walk = aMeasure();
  walk.take('begin', clerk, { occurredOn: '2021-10-02' });
  return walk;
};

describe('a measure', () => {
  it('[MEA-4] is planned, begun and done; a stopped one says why and when', () => {
    const walk = aMeasure();
    expect(walk.case.state).toBe('PLANNED');
    expect(told(walk.take('begin', clerk))).toEqual(['DAY_MISSING']);
    expect(told(walk.take('begin', clerk, { occurredOn: '2021-10-19' }))).toEqual(['DAY_IN_FUTURE']);
    expect(told(walk.take('begin', clerk, { occurredOn: '2021-10-02' }))).toBe('ACTIVE');
    expect(walk.case.records.begin).toEqual({ begunOn: '2021-10-02' });
    expect(told(walk.take('finish', clerk, { occurredOn: '2021-10-01' }))).toEqual(['DAY_BEFORE_EARLIER_STEP']);
    expect(told(walk.take('finish', clerk, { occurredOn: '2021-10-18' }))).toBe('DONE');
    const other = aMeasure();
    expect(told(other.take('stop', clerk))).toEqual(['DAY_MISSING', 'TEXT_MISSING']);
    expect(told(other.take('stop', clerk, { occurredOn: '2021-10-18', text: '本人不愿意' }))).toBe('STOPPED');
  });

  it.each<[string, object, Partial<MeasureFacts>, string]>([
    ['an option of another group', { option: '雨露计划' }, {}, 'MEASURE_OPTION_FOREIGN'],
    ['其他 without a word', { option: '其他' }, {}, 'MEASURE_REMARK_MISSING'],
    ['a risk that they do not have', { risk: 'WATER' }, {}, 'MEASURE_RISK_FOREIGN'],
    ['what does not answer the risk', { group: 'WATER', option: '应急送水' }, {}, 'MEASURE_UNFIT'],
    ['an end before its beginning', { endsOn: '2021-09-30' }, {}, 'MEASURE_DAYS_REVERSED'],
    ['somebody else', { personId: 'stranger' }, {}, 'MEASURE_BENEFICIARY_UNKNOWN'],
    ['an amount below nothing', { amount: -1 }, {}, 'FIELD_TOO_SMALL'],
    ['half a fen', { amount: 0.005 }, {}, 'FIELD_INVALID'],
    ['a household that was never monitored', {}, { hasEpisode: false }, 'MEASURE_NEVER_MONITORED'],
    [
      'what runs for the same person already',
      {},
      { others: [{ group: 'HEALTH', option: '医疗救助', personId: 'head', status: 'ACTIVE' }] },
      'MEASURE_RUNS_ALREADY',
    ],
  ])('[MEA-5] is not recorded for %s', (_, changes, facts, code) => {
    expect(refusalsOf(() => aMeasure(changes, facts))).toContain(code);
  });

  it('[MEA-5] is recorded again when the first is over, for another person, or as something else', () => {
    const over = { group: 'HEALTH', option: '医疗救助', personId: 'head', status: 'DONE' } as const;
    expect(refusalsOf(() => aMeasure({}, { others: [over] }))).toBe('');
    expect(refusalsOf(() => aMeasure({}, { others: [{ ...over, status: 'ACTIVE', personId: null }] }))).toBe('');
    expect(refusalsOf(() => aMeasure({ option: '其他', remark: '病友会帮扶' }))).toBe('');
    expect(refusalsOf(() => aMeasure({ risk: undefined }))).toBe('');
  });

  it('[MEA-7] the village says of each whether it works, suffices, can be used and is of use', () => {
    const answers = { works: true, suffices: false, usable: true, useful: true };
    expect(told(aMeasure().take('judge', clerk, { data: answers }))).toEqual(['STEP_NOT_IN_STATE']);
    const walk = anActiveMeasure();
    expect(told(walk.take('judge', clerk, { data: { ...answers, suffices: undefined } }))).toEqual(['FIELD_MISSING']);
    expect(told(walk.take('judge', clerk, { data: answers }))).toBe('ACTIVE');
    expect(walk.case.records.judge).toEqual({ ...answers, judgedOn: '2021-10-18' });
  });

  it('[MEA-8] its department verifies once, or says that nothing was given; another department does neither', () => {
    const walk = anActiveMeasure();
    const other = { ...department, department: 'EDUCATION' as const };
    expect(told(walk.take('verify', other, { data: {} }))).toEqual(['MEASURE_OF_OTHER_DEPARTMENT']);
    expect(told(walk.take('deny', other, { text: '没有' }))).toEqual(['MEASURE_OF_OTHER_DEPARTMENT']);
    expect(told(walk.take('verify', clerk, { data: {} }))).toEqual(['ROLE_NOT_ALLOWED']);
    expect(told(walk.take('verify', department, { data: { amount: 3000 } }))).toBe('ACTIVE');
    walk.facts = { ...walk.facts, isVerified: true };
    expect(told(walk.take('verify', department, { data: {} }))).toEqual(['MEASURE_VERIFIED_ALREADY']);
    expect(told(walk.take('deny', department))).toEqual(['TEXT_MISSING']);
    expect(told(walk.take('deny', department, { text: '名单里没有' }))).toBe('PLANNED');
  });

  it('[MEA-8] a department records its own help only', () => {
    expect(refusalsOf(() => aMeasure({}, {}, department))).toBe('');
    expect(refusalsOf(() => aMeasure({ department: 'EDUCATION' }, {}, department))).toContain(
      'MEASURE_OF_OTHER_DEPARTMENT',
    );
  });
});

const pairingFacts: PairingFacts = {
  evidence: [],
  isMonitored: true,
  helper: { id: 'li', name: '李建国', hasLeft: false },
  activeHelperIds: [],
};
const aPairing = (facts: Partial<PairingFacts> = {}, who = lead) => aWalk(PAIRING, { ...pairingFacts, ...facts }, who);

describe('a pairing', () => {
  it('[PAI-1] is thought of, begins on a day, and ends on a day for a reason', () => {
    const walk = aPairing();
    expect(told(walk.take('begin', lead, { occurredOn: '2021-10-18' }))).toBe('ACTIVE');
    walk.facts = { ...walk.facts, activeHelperIds: ['wang'] };
    expect(told(walk.take('end', lead))).toEqual(['DAY_MISSING', 'TEXT_MISSING']);
    expect(told(walk.take('end', lead, { occurredOn: '2021-10-18', text: '调离' }))).toBe('ENDED');
  });

  it('[PAI-2] the last helper of a monitored household leaves only to another', () => {
    const walk = aPairing();
    walk.take('begin', lead, { occurredOn: '2021-10-18' });
    const ending = { occurredOn: '2021-10-18', text: '调离' };
    expect(told(walk.take('end', lead, ending))).toEqual(['PAIRING_LEAVES_NOBODY']);
    walk.facts = { ...walk.facts, isMonitored: false };
    expect(told(walk.take('end', lead, ending))).toBe('ENDED');
  });

  it.each<[string, Partial<PairingFacts>, string]>([
    ['a household that is not monitored', { isMonitored: false }, 'PAIRING_NOT_MONITORED'],
    ['nobody', { helper: null }, 'HELPER_UNKNOWN'],
    ['somebody who has left', { helper: { id: 'li', name: '李建国', hasLeft: true } }, 'HELPER_HAS_LEFT'],
    ['somebody who is paired already', { activeHelperIds: ['li'] }, 'PAIRING_RUNS_ALREADY'],
  ])('[PAI-1] is refused with %s', (_, facts, code) => {
    expect(refusalsOf(() => aPairing(facts))).toContain(code);
  });

  it('[PAI-1] is the business of the lead and of the township, not of the clerk', () => {
    expect(refusalsOf(() => aPairing({}, clerk))).toContain('ROLE_NOT_ALLOWED');
    expect(refusalsOf(() => aPairing({}, township))).toBe('');
  });
});

describe('a visit', () => {
  const now = new Date('2021-10-18T12:00:00+08:00');
  const li = { helperId: 'li', name: '李建国', from: '2021-05-01', to: '2021-08-31' };
  const again = { ...li, from: '2021-10-01', to: undefined };
  const codes = (helperId: string, visitedOn: string) =>
    visitRefusals({ helperId, visitedOn }, [li, again], now).map(({ code }) => code);

  it.each([
    ['2021-10-18', []],
    ['2021-05-01', []],
    ['2021-08-31', []],
    ['2021-09-01', ['VISIT_OF_STRANGER']],
    ['2021-04-30', ['VISIT_OF_STRANGER']],
    ['2021-10-19', ['DAY_IN_FUTURE']],
  ])('[PAI-4] on %s is of a helper of that day: %j', (on, expected) => {
    expect(codes('li', on)).toEqual(expected);
  });

  it('[PAI-4] of somebody unknown is refused', () => {
    expect(codes('wang', '2021-10-18')).toEqual(['HELPER_UNKNOWN']);
  });
});

const member = (name: string, role: string, changes: object = {}) => ({
  name,
  role,
  unit: '县财政局',
  startsOn: '2021-05-01',
  ...changes,
});
const aTeam = (...members: object[]) =>
  aWalk(WORK_TEAM, { evidence: [] }, lead, { data: { unit: '县财政局', members } });

describe('a resident work team', () => {
  it('[PAI-5] has members with roles and terms; it is changed and withdrawn', () => {
    const walk = aTeam(member('王海', 'FIRST_SECRETARY'), member('张云', 'MEMBER'));
    const data = { unit: '县财政局', members: [member('王海', 'LEADER')] };
    expect(told(walk.take('edit', township, { data }))).toBe('ACTIVE');
    expect(walk.case.records.form?.members).toHaveLength(1);
    expect(told(walk.take('end', lead, { occurredOn: '2021-10-18', text: '期满轮换' }))).toBe('ENDED');
  });

  it.each<[string, object[], string]>([
    ['nobody', [], 'FIELD_TOO_FEW'],
    ['nobody who leads', [member('张云', 'MEMBER')], 'TEAM_LEAD_MISSING'],
    [
      'two first secretaries',
      [member('王海', 'FIRST_SECRETARY'), member('张云', 'FIRST_SECRETARY')],
      'TEAM_FIRST_SECRETARY_TWICE',
    ],
    ['a term that ends before it begins', [member('王海', 'LEADER', { endsOn: '2021-04-30' })], 'TEAM_DAYS_REVERSED'],
  ])('[PAI-5] is not with %s', (_, members, code) => {
    expect(refusalsOf(() => aTeam(...members))).toContain(code);
  });

  it('[PAI-5] a term is over on the day after its last one', () => {
    const members = [
      { name: '王海', endsOn: '2021-10-18' },
      { name: '张云', endsOn: undefined },
    ];
    expect(expiredMembers(members, '2021-10-18')).toEqual([]);
    expect(expiredMembers(members, '2021-10-19')).toEqual(['王海']);
  });
});
