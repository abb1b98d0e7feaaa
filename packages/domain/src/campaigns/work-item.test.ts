import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLE_NAMES, type Role } from '../accounts/roles.ts';
import { CAMPAIGN_2021 } from './campaign-2021.ts';
import {
  itemsOfArea,
  itemsOfHousehold,
  roundRefusals,
  WORK_ITEM_KIND_NAMES,
  WORK_ITEM_KINDS,
  WORK_ITEM_STATES,
  WORK_ITEM_STEPS,
  type WorkItemKind,
  type WorkItemState,
  type WorkItemStepName,
  workItemRefusals,
} from './work-item.ts';

// DOMAIN C.7, item states, written down a second time: step, from, to, who (as in declarations.test.ts), whose items.
const TABLE = [
  'collect | TODO DRAFT RETURNED | DRAFT | cl | village',
  'confirm | DRAFT | VILLAGE_CONFIRMED | l | village',
  'approve | VILLAGE_CONFIRMED | TOWNSHIP_OK | oh | village',
  'sendBack | VILLAGE_CONFIRMED TOWNSHIP_OK | RETURNED | oh | village',
  'collectCounty | TODO DRAFT RETURNED | DRAFT | O | county',
  'approveCounty | DRAFT | TOWNSHIP_OK | A | county',
  'sendBackCounty | DRAFT TOWNSHIP_OK | RETURNED | A | county',
  'lock | TOWNSHIP_OK | LOCKED | O |',
];
const LETTERS = 'clohOAdisa';

const rows = TABLE.map((row) => {
  const [name = '', from = '', to = '', who = '', of = ''] = row.split('|').map((cell) => cell.trim());
  const roles = [...who].map((letter) => ROLE_NAMES[LETTERS.indexOf(letter)] as Role);
  return { name: name as WorkItemStepName, from: from.split(' '), to, roles, of };
});

const ROUND = { state: 'RUNNING', plan: CAMPAIGN_2021 };
const IN_TIME = new Date('2021-11-10T10:00:00+08:00');

const codesOf = (
  step: WorkItemStepName,
  role: Role,
  state: string,
  kind: WorkItemKind,
  more: { readonly now?: Date; readonly round?: typeof ROUND; readonly text?: string } = {},
) =>
  workItemRefusals({
    step,
    item: { kind, state },
    actor: { role },
    round: more.round ?? ROUND,
    now: more.now ?? IN_TIME,
    text: more.text ?? '缺资料',
  }).map(({ code }) => code);

const kindOf = (of: string): WorkItemKind => (of === 'county' ? 'COUNTY_FORM' : 'HOUSEHOLD_BASIC');

describe('the items of a round', () => {
  it.each([
    ['LIFTED', 'NONE', 2],
    ['LIFTED_NO_POLICY', 'NONE', 2],
    ['LIFTED', 'OPEN', 4],
    ['GENERAL', 'OPEN', 4],
    ['GENERAL', 'ELIMINATED', 4],
    ['GENERAL', 'NONE', 0],
  ])('[CAM-7] a household %s and %s has %i', (householdType, monitoringStatus, count) => {
    expect(itemsOfHousehold({ householdType, monitoringStatus })).toHaveLength(count);
  });

  it('[CAM-7] every village has its groups, form, pairing and team, the county its form', () => {
    expect(itemsOfArea('village')).toEqual(['VILLAGE_GROUPS', 'VILLAGE_FORM', 'VILLAGE_PAIRING', 'VILLAGE_TEAM']);
    expect(itemsOfArea('county')).toEqual(['COUNTY_FORM']);
  });
});

describe('an item', () => {
  it('[CAM-8] moves by its table and by nothing else', () => {
    expect(rows.map(({ name, to }) => [name, to])).toEqual(
      Object.entries(WORK_ITEM_STEPS).map(([name, { to }]) => [name, to]),
    );
    for (const { name, from, roles, of } of rows) {
      for (const role of ROLE_NAMES) {
        for (const state of Object.keys(WORK_ITEM_STATES) as WorkItemState[]) {
          const expected = !roles.includes(role)
            ? ['ROLE_NOT_ALLOWED']
            : from.includes(state)
              ? []
              : ['ITEM_NOT_IN_STATE'];
          expect([name, role, state, codesOf(name, role, state, kindOf(of))]).toEqual([name, role, state, expected]);
        }
      }
    }
  });

  it('[CAM-8] of the county is not a village’s, nor the other way round', () => {
    for (const { name, of, roles, from } of rows.filter((row) => row.of !== '')) {
      const [role] = roles;
      const [state] = from;
      if (!(role && state)) throw new Error('the table has a role and a state');
      for (const kind of WORK_ITEM_KIND_NAMES) {
        const isOwn = (WORK_ITEM_KINDS[kind].of === 'county') === (of === 'county');
        expect([name, kind, codesOf(name, role, state, kind)]).toEqual([
          name,
          kind,
          isOwn ? [] : ['ITEM_NOT_OF_VILLAGE'],
        ]);
      }
    }
  });

  it('[CAM-9] is sent back with a reason only', () => {
    expect(codesOf('sendBack', 'TOWNSHIP_OFFICER', 'TOWNSHIP_OK', 'HOUSEHOLD_BASIC', { text: ' ' })).toEqual([
      'RETURN_REASON_MISSING',
    ]);
  });

  it.each([
    ['2021-10-15T23:59:59.999+08:00', ['ROUND_NOT_COLLECTING']],
    ['2021-10-16T00:00:00+08:00', []],
    ['2021-11-30T23:59:59+08:00', []],
    ['2021-11-30T23:59:59.999+08:00', []],
    ['2021-12-01T00:00:00+08:00', ['ROUND_LOCKED']],
    ['2021-12-01T00:00:00.001+08:00', ['ROUND_LOCKED']],
  ])('[CAM-5] at %s its collection is refused with %j', (at, expected) => {
    expect(codesOf('collect', 'VILLAGE_CLERK', 'TODO', 'HOUSEHOLD_BASIC', { now: new Date(at) })).toEqual(expected);
  });

  it('[CAM-5] after the lock moves only by the lock, and before the publication not at all', () => {
    const after = new Date('2021-12-01T08:00:00+08:00');
    expect(codesOf('approve', 'TOWNSHIP_OFFICER', 'VILLAGE_CONFIRMED', 'HOUSEHOLD_BASIC', { now: after })).toEqual([
      'ROUND_LOCKED',
    ]);
    expect(codesOf('lock', 'COUNTY_OFFICER', 'TOWNSHIP_OK', 'HOUSEHOLD_BASIC', { now: after })).toEqual([]);
    for (const state of ['DRAFT', 'PROPOSED', 'CLOSED']) {
      expect(roundRefusals({ ...ROUND, state }, IN_TIME).map(({ code }) => code)).toEqual(['ROUND_NOT_RUNNING']);
    }
  });

  it('[CAM-8] whatever is tried in whatever order, a locked item stays locked', () => {
    const steps = Object.keys(WORK_ITEM_STEPS) as WorkItemStepName[];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...steps), fc.constantFrom(...ROLE_NAMES))), (tries) => {
        let state: WorkItemState = 'LOCKED';
        for (const [step, role] of tries) {
          if (codesOf(step, role, state, 'HOUSEHOLD_BASIC').length === 0) state = WORK_ITEM_STEPS[step].to;
        }
        expect(state).toBe('LOCKED');
      }),
    );
  });
});
