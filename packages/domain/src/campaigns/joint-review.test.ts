import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { aWalk, told } from '../../testing/case-walk.ts';
import { templateFaults } from '../procedures/template-faults.ts';
import { CAMPAIGN_2021 } from './campaign-2021.ts';
import { JOINT_REVIEW, type JointReviewFacts, REVIEW_CHECKS } from './joint-review.ts';

const clerk = anActor('VILLAGE_CLERK');
const lead = anActor('VILLAGE_LEAD');
const township = anActor('TOWNSHIP_OFFICER');

const facts = (changes: Partial<JointReviewFacts> = {}): JointReviewFacts => ({
  evidence: [],
  round: { state: 'RUNNING', plan: CAMPAIGN_2021 },
  collected: { count: 12, hash: 'as it was' },
  changedSinceSent: [],
  errorCount: 0,
  ...changes,
});

const MINUTES = {
  place: '村委会',
  participants: [
    { name: '赵立本', part: 'SECRETARY' },
    { name: '杨玉梅', part: 'CLERK' },
    { name: '李国华', part: 'GROUP_LEADER' },
  ],
  checked: Object.keys(REVIEW_CHECKS),
  sampled: 6,
  minutes: '逐户核对，一致同意上报。',
};
const held = { occurredOn: '2021-10-18', data: MINUTES };

const prepared = (changes: Partial<JointReviewFacts> = {}) => aWalk(JOINT_REVIEW, facts(changes), clerk);

const signed = () => {
  const walk = prepared();
  walk.attach('reviewSheet');
  walk.take('hold', clerk, held);
  walk.take('sign', lead);
  return walk;
};

describe('a joint review', () => {
  it('[CAM-14] is prepared, held, signed, sent, accepted', () => {
    expect(templateFaults(JOINT_REVIEW)).toEqual([]);
    const walk = signed();
    walk.take('send', lead);
    walk.take('accept', township);
    expect(walk.case.events.map(({ toState }) => toState)).toEqual(['PREPARING', 'HELD', 'SIGNED', 'SENT', 'ACCEPTED']);
  });

  it('[CAM-14] is held with its people, over everything that is asked, with a photo of the signed sheet', () => {
    const walk = prepared();
    expect(told(walk.take('hold', clerk, held))).toEqual(['EVIDENCE_MISSING']);
    walk.attach('reviewSheet');
    const changed = (changes: object) => told(walk.take('hold', clerk, { ...held, data: { ...MINUTES, ...changes } }));
    const [secretary, ownClerk] = MINUTES.participants;
    expect(changed({ participants: [secretary, ownClerk, { name: '和丽', part: 'HELPER' }] })).toEqual([
      'REVIEW_ROLE_ABSENT',
    ]);
    expect(changed({ checked: ['ERRORS'] })).toEqual(['FIELD_TOO_FEW']);
    expect(changed({ minutes: '' })).toEqual(['FIELD_MISSING']);
    expect(changed({})).toBe('HELD');
  });

  it('[CAM-14] with errors left it says what they are', () => {
    const walk = prepared({ errorCount: 3 });
    walk.attach('reviewSheet');
    expect(told(walk.take('hold', clerk, held))).toEqual(['REVIEW_ERRORS_UNEXPLAINED']);
    const explained = { ...held, data: { ...MINUTES, explanation: '3 户在外务工，电话核实过。' } };
    expect(told(walk.take('hold', clerk, explained))).toBe('HELD');
    expect(walk.case.records.hold?.errorCount).toBe(3);
  });

  it('[CAM-15] is signed and sent by the lead alone', () => {
    const walk = prepared();
    walk.attach('reviewSheet');
    walk.take('hold', clerk, held);
    expect(told(walk.take('sign', clerk))).toEqual(['ROLE_NOT_ALLOWED']);
    walk.take('sign', lead);
    expect(walk.case.records.sign).toEqual({ dataHash: 'as it was', itemCount: 12 });
    expect(told(walk.take('send', clerk))).toEqual(['ROLE_NOT_ALLOWED']);
  });

  it('[CAM-16] a change after the signature voids it until the lead signs again', () => {
    const walk = signed();
    walk.facts = { ...walk.facts, collected: { count: 12, hash: 'changed' } };
    expect(told(walk.take('send', lead))).toEqual(['REVIEW_SIGNATURE_VOID']);
    expect(told(walk.take('sign', lead))).toBe('SIGNED');
    expect(told(walk.take('send', lead))).toBe('SENT');
  });

  it('[CAM-16] reopened or sent back it is unsigned, and a new sheet is asked for', () => {
    const walk = signed();
    walk.take('send', lead);
    expect(told(walk.take('sendBack', township))).toEqual(['TEXT_MISSING']);
    expect(told(walk.take('sendBack', township, { text: '三户收入未核' }))).toBe('PREPARING');
    expect(walk.case.records.sign).toBeUndefined();
    expect(told(walk.take('hold', clerk, held))).toEqual(['EVIDENCE_MISSING']);
  });

  it('[CAM-16] is not accepted when what was sent has changed', () => {
    const walk = signed();
    walk.take('send', lead);
    walk.facts = { ...walk.facts, changedSinceSent: ['张丽'] };
    expect(walk.take('accept', township)).toEqual({
      refusals: [{ code: 'REVIEW_SIGNATURE_VOID', params: { count: 1, names: '（张丽）' } }],
    });
  });

  it('[CAM-15] who prepared it in the village does not pass it in the township', () => {
    const walk = signed();
    walk.take('send', lead);
    expect(told(walk.take('accept', anActor('TOWNSHIP_OFFICER', clerk.personId)))).toEqual(['SAME_PERSON']);
  });

  it.each([
    ['2021-11-30T23:59:58+08:00', 'SENT'],
    ['2021-11-30T23:59:59+08:00', ['ROUND_LOCKED']],
  ])('[CAM-5] handed in a second after %s it is %j', (before, expected) => {
    const walk = signed();
    walk.now = new Date(before);
    expect(told(walk.take('send', lead))).toEqual(expected);
  });

  it('[CAM-14] with nothing collected is not held', () => {
    const walk = prepared({ collected: { count: 0, hash: '' } });
    walk.attach('reviewSheet');
    expect(told(walk.take('hold', clerk, held))).toEqual(['REVIEW_NOTHING_COLLECTED']);
  });
});
