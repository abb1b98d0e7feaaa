import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { told } from '../../testing/case-walk.ts';
import {
  A_BIRTH,
  A_BRIDE,
  aDeath,
  aPopulationChange,
  brideOf,
  type PopulationWalk,
  populationFacts,
  THE_BRIDE,
} from '../../testing/population.ts';
import { openCase } from './decide.ts';
import { POPULATION_CHANGE } from './population-change.ts';
import { changeQueueOf } from './population-checks.ts';
import type { PopulationFacts } from './population-facts.ts';
import { DEFAULT_PROCEDURE_PARAMETERS } from './procedure-parameters.ts';
import { decideUndo } from './undo.ts';

const clerk = anActor('VILLAGE_CLERK');
const lead = anActor('VILLAGE_LEAD');
const township = anActor('TOWNSHIP_OFFICER');
const county = anActor('COUNTY_OFFICER');

const declare = (walk: PopulationWalk, changes: readonly object[], relations: readonly object[] = []) =>
  told(walk.take('declareChanges', clerk, { data: { changes, relations } }));

const declared = (
  changes: readonly object[],
  facts: Partial<PopulationFacts> = {},
  relations: readonly object[] = [],
) => declare(aPopulationChange(facts), changes, relations);

describe('a population change', () => {
  it('[POP-1] is declared, handed in, confirmed and entered, each by whose it is', () => {
    const walk = aPopulationChange();
    expect(declare(walk, [A_BIRTH])).toBe('CHANGE_DECLARED');
    expect(told(walk.take('submitChanges', clerk))).toEqual(['ROLE_NOT_ALLOWED']);
    expect(told(walk.take('submitChanges', lead))).toBe('CHANGE_SUBMITTED');
    expect(told(walk.take('confirmChanges', township))).toBe('CHANGE_EFFECTIVE');
    expect(told(walk.take('enterChanges', township, { occurredOn: '2021-10-18' }))).toBe('CHANGE_ENTERED');
  });

  it('[POP-1] returns to the village, which puts it right; refused or taken back, it ends', () => {
    const walk = aPopulationChange();
    declare(walk, [A_BIRTH]);
    walk.take('submitChanges', lead);
    const asked = { reasonCodes: ['PAPERS_INCOMPLETE'], text: '出生证明看不清' };
    expect(told(walk.take('returnChanges', township, asked))).toBe('CHANGE_RETURNED');
    expect(declare(walk, [A_BIRTH])).toBe('CHANGE_DECLARED');
    walk.take('submitChanges', lead);
    expect(told(walk.take('rejectChanges', township))).toEqual(['TEXT_MISSING']);
    expect(told(walk.take('rejectChanges', township, { text: '孩子随母亲户口登记' }))).toBe('CHANGE_REJECTED');

    const taken = aPopulationChange();
    expect(told(taken.take('withdrawChanges', clerk, { text: '登记错户了' }))).toBe('CHANGE_WITHDRAWN');
  });

  it('[POP-1] is not confirmed by who prepared it, whatever the account', () => {
    const walk = aPopulationChange();
    declare(walk, [A_BIRTH]);
    walk.take('submitChanges', lead);
    expect(told(walk.take('confirmChanges', anActor('TOWNSHIP_OFFICER', clerk.personId)))).toEqual(['SAME_PERSON']);
  });

  it('[POP-1] waits for another one of the household', () => {
    const opened = openCase({
      template: POPULATION_CHANGE,
      actor: clerk,
      facts: populationFacts({ runningChangeNo: '2021-101205-0003' }),
      input: {},
      parameters: DEFAULT_PROCEDURE_PARAMETERS,
      now: new Date('2021-10-18T04:00:00Z'),
    });
    expect(told(opened)).toEqual(['CHANGE_RUNNING']);
  });

  it('[POP-2] has a paper, a day that has come, and words where the reason has none', () => {
    const without = aPopulationChange();
    without.facts = { ...without.facts, evidence: [] };
    expect(declare(without, [A_BIRTH])).toEqual(['EVIDENCE_MISSING']);
    expect(declared([])).toEqual(['NOTHING_CHANGES']);
    expect(declared([{ ...aDeath('child'), on: '2021-10-19' }])).toEqual(['CHANGE_IN_FUTURE']);
    expect(declared([{ ...aDeath('child'), reason: 'OTHER' }])).toEqual(['CHANGE_REMARK_MISSING']);
    expect(declared([{ ...aDeath('child'), reason: 'OTHER', remark: '寄养在外' }])).toBe('CHANGE_DECLARED');
    expect(declared([{ ...A_BIRTH, on: '2021-09-13' }])).toEqual(['BIRTH_ON_ANOTHER_DAY']);
    const early = { ...A_BRIDE, on: '1998-04-04' };
    expect(declared([early], { identities: { bride: THE_BRIDE } })).toEqual(['CHANGE_BEFORE_BIRTH']);
  });

  it.each([
    ['no number', { ...A_BRIDE, identityId: undefined }, ['IDENTITY_MISSING']],
    ['a number that was never stated', { ...A_BRIDE, identityId: 'other' }, ['IDENTITY_UNKNOWN']],
    ['another birth date', { ...A_BRIDE, birthOn: '1998-04-06' }, ['IDENTITY_DISAGREES']],
    ['another sex', { ...A_BRIDE, gender: 'MALE' }, ['IDENTITY_DISAGREES']],
    ['a number that agrees', A_BRIDE, 'CHANGE_DECLARED'],
  ])('[POP-3] who joins with %s', (_, change, outcome) => {
    expect(declared([change], { identities: { bride: THE_BRIDE } })).toEqual(outcome);
  });

  it('[POP-3] nobody joins twice', () => {
    const identities = { bride: { ...THE_BRIDE, isMemberHere: true } };
    expect(declared([A_BRIDE], { identities })).toEqual(['MEMBER_ALREADY']);
  });

  it.each([
    ['somebody unknown leaves', [aDeath('stranger')], [], ['LEAVER_UNKNOWN']],
    ['somebody leaves twice', [aDeath('child'), aDeath('child')], [], ['MEMBER_TWICE']],
    ['the head leaves and nobody follows', [aDeath('father')], [], ['HEAD_MISSING']],
    [
      'the head leaves and the mother follows',
      [aDeath('father')],
      [{ personId: 'mother', relation: 'HEAD' }],
      'CHANGE_DECLARED',
    ],
    ['two would be head', [], [{ personId: 'mother', relation: 'HEAD' }], ['HEAD_TWICE']],
    [
      'the head changes',
      [],
      [
        { personId: 'mother', relation: 'HEAD' },
        { personId: 'father', relation: 'SPOUSE' },
      ],
      'CHANGE_DECLARED',
    ],
    ['the last member leaves', [aDeath('father'), aDeath('mother'), aDeath('child')], [], 'CHANGE_DECLARED'],
  ])('[POP-4] %s', (_, changes, relations, outcome) => {
    expect(declared(changes, {}, relations)).toEqual(outcome);
  });

  it('[POP-5] who is registered elsewhere joins by marriage, not by birth or return, and not as head of several', () => {
    const same = { identities: { bride: brideOf('SAME_VILLAGE') } };
    expect(declared([A_BRIDE], same)).toBe('CHANGE_DECLARED');
    expect(declared([{ ...A_BRIDE, reason: 'RETURNED' }], same)).toEqual(['PERSON_ACTIVE_ELSEWHERE']);
    expect(declared([A_BRIDE], { identities: { bride: brideOf('SAME_VILLAGE', true) } })).toEqual([
      'PERSON_HEADS_ELSEWHERE',
    ]);
    expect(declared([A_BRIDE], { identities: { bride: brideOf('SAME_VILLAGE', true, 1) } })).toBe('CHANGE_DECLARED');
  });

  it('[POP-6] of a household outside the village the village is told nothing; the township judges', () => {
    const walk = aPopulationChange({ identities: { bride: brideOf('SAME_TOWNSHIP') } });
    expect(declare(walk, [{ ...A_BRIDE, reason: 'RETURNED' }])).toBe('CHANGE_DECLARED');
    expect(told(walk.take('submitChanges', lead))).toBe('CHANGE_SUBMITTED');
    expect(told(walk.take('confirmChanges', township))).toEqual(['PERSON_ACTIVE_ELSEWHERE']);
  });

  it('[POP-7] across townships the county confirms as well', () => {
    const walk = aPopulationChange({ identities: { bride: brideOf('OTHER_TOWNSHIP') } });
    declare(walk, [A_BRIDE]);
    walk.take('submitChanges', lead);
    expect(told(walk.take('confirmChanges', township))).toBe('CHANGE_AT_COUNTY');
    expect(told(walk.take('countyConfirmChanges', township))).toEqual(['ROLE_NOT_ALLOWED']);
    expect(told(walk.take('countyConfirmChanges', county))).toBe('CHANGE_EFFECTIVE');
  });

  const splitOf = (...members: readonly (readonly [string, string])[]) => ({
    kind: 'SPLIT',
    on: '2021-08-20',
    members: members.map(([personId, relation]) => ({ personId, relation })),
  });

  it('[POP-8] a split has a head of its own and leaves somebody behind', () => {
    expect(declared([splitOf(['child', 'HEAD'])])).toBe('CHANGE_DECLARED');
    expect(declared([splitOf(['child', 'SON'])])).toEqual(['HEAD_MISSING']);
    expect(declared([splitOf(['father', 'HEAD'], ['mother', 'SPOUSE'], ['child', 'SON'])])).toEqual([
      'SPLIT_TAKES_ALL',
    ]);
  });

  const mergeOf = (...members: readonly (readonly [string, string])[]) => ({
    ...splitOf(...members),
    kind: 'MERGE',
    intoHouseholdId: 'grandfather’s',
  });
  const everybody = [
    ['father', 'SON'],
    ['mother', 'DAUGHTER_IN_LAW'],
    ['child', 'GRANDSON'],
  ] as const;
  const intoHis = (isMonitored = false) => ({
    mergeTargets: { 'grandfather’s': { distance: 'SAME_VILLAGE', isActive: true, isMonitored } as const },
  });

  it('[POP-8] a merge takes everybody, alone, without a head, and never joins two monitored households', () => {
    expect(declared([mergeOf(...everybody)], intoHis())).toBe('CHANGE_DECLARED');
    expect(declared([mergeOf(...everybody)])).toEqual(['MERGE_TARGET_UNKNOWN']);
    expect(declared([mergeOf(...everybody.slice(1))], intoHis())).toEqual(['MERGE_LEAVES_BEHIND']);
    expect(declared([mergeOf(['father', 'HEAD'], ...everybody.slice(1))], intoHis())).toEqual(['MERGE_BRINGS_HEAD']);
    expect(declared([mergeOf(...everybody), A_BIRTH], intoHis())).toContain('MERGE_NOT_ALONE');
    expect(declared([mergeOf(...everybody)], { ...intoHis(true), isMonitored: true })).toEqual(['MERGE_OF_MONITORED']);
  });

  it('[POP-9] up to the cut-off a change is of the campaign, after it of the months', () => {
    const walk = aPopulationChange({ cutoffOn: '2021-09-30' });
    declare(walk, [A_BIRTH, { ...aDeath('child'), on: '2021-10-01' }]);
    walk.take('submitChanges', lead);
    expect(walk.case.records.submitChanges).toEqual({ queues: ['CAMPAIGN', 'MONTHLY'] });
    expect(changeQueueOf('2021-09-30', '2021-09-30')).toBe('CAMPAIGN');
    expect(changeQueueOf('2021-09-30', null)).toBe('MONTHLY');
  });

  it('[POP-10] is judged again before it takes effect', () => {
    const walk = aPopulationChange();
    declare(walk, [aDeath('child')]);
    walk.take('submitChanges', lead);
    walk.facts = { ...walk.facts, householdMembers: walk.facts.householdMembers.slice(0, 2) };
    expect(told(walk.take('confirmChanges', township))).toEqual(['LEAVER_UNKNOWN']);
  });

  it('[POP-11] once confirmed is not taken back', () => {
    const walk = aPopulationChange();
    declare(walk, [A_BIRTH]);
    walk.take('submitChanges', lead);
    walk.take('confirmChanges', township);
    const undo = decideUndo({ ...walk, template: POPULATION_CHANGE, actor: township });
    expect('refusals' in undo && undo.refusals.map(({ code }) => code)).toEqual(['UNDO_NO_DECISION']);
  });
});
