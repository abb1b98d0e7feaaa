import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeItem } from '../codelists/code-list.ts';
import type { MeasureGroup } from '../codelists/measure-groups.ts';
import { RISK_TYPE, type RiskType } from '../codelists/monitoring.ts';
import { groupsDelivered, groupsInHand, type MeasureInForce } from './assistance-measure.ts';
import {
  groupsAnswering,
  isDevelopmental,
  MEASURE_GROUP_NAMES,
  MEASURE_OPTIONS,
  uncoveredRisks,
} from './measure-fit.ts';
import { HELP_GAPS, type HelpToCheck, helpGaps, identifiedDay } from './measure-gaps.ts';

const SETTINGS = { today: '2021-10-20', planDays: 10, visitDays: 30 };

/** A household with an illness and labour, helped in every way. */
const helped: HelpToCheck = {
  isEliminated: false,
  monthsSince: 7,
  risks: ['ILLNESS'],
  groupsInHand: new Set<MeasureGroup>(['HEALTH', 'EMPLOYMENT']),
  groupsDelivered: new Set<MeasureGroup>(['HEALTH', 'EMPLOYMENT']),
  hasLabour: true,
  identifiedOn: '2021-03-31',
  hasPlan: true,
  pairedOn: '2021-04-01',
  visitedOn: '2021-10-02',
};

const gapsOf = (changes: Partial<HelpToCheck>) => helpGaps({ ...helped, ...changes }, SETTINGS);
const groups = (...names: MeasureGroup[]) => new Set(names);

describe('what is missing in the help', () => {
  it('[MEA-9] nothing is, where everything was done in time', () => {
    expect(gapsOf({})).toEqual([]);
  });

  it.each<[string, Partial<HelpToCheck>, readonly string[]]>([
    ['no plan on the eleventh day', { hasPlan: false, identifiedOn: '2021-10-09' }, ['PLAN_LATE']],
    ['no plan on the tenth day', { hasPlan: false, identifiedOn: '2021-10-10' }, []],
    ['no measure in the second month', { groupsDelivered: groups(), monthsSince: 2 }, ['NO_MEASURE']],
    ['no measure in the first month', { groupsDelivered: groups(), monthsSince: 1 }, []],
    ['a month that is not on record', { groupsDelivered: groups(), monthsSince: undefined }, []],
    ['a risk without an answer', { risks: ['ILLNESS', 'WATER'] }, ['RISK_UNANSWERED']],
    ['a risk that any help answers', { risks: ['ACCIDENT'] }, []],
    [
      'labour and nothing to earn by after six months',
      { groupsDelivered: groups('HEALTH'), monthsSince: 6 },
      ['NO_DEVELOPMENTAL'],
    ],
    ['labour and nothing to earn by after five', { groupsDelivered: groups('HEALTH'), monthsSince: 5 }, []],
    ['no labour', { groupsDelivered: groups('HEALTH'), hasLabour: false }, []],
    ['nobody who helps', { pairedOn: undefined, visitedOn: undefined }, ['NO_HELPER']],
    ['a visit 31 days ago', { visitedOn: '2021-09-19' }, ['VISIT_LATE']],
    ['a visit 30 days ago', { visitedOn: '2021-09-20' }, []],
    ['no visit since the pairing 31 days ago', { pairedOn: '2021-09-19', visitedOn: undefined }, ['VISIT_LATE']],
    [
      'a new helper since 30 days, the last visit was another’s',
      { pairedOn: '2021-09-20', visitedOn: '2021-08-01' },
      [],
    ],
  ])('[MEA-9] %s', (_, changes, expected) => {
    expect(gapsOf(changes)).toEqual(expected);
  });

  it('[MEA-9] an eliminated household is asked for nothing any more', () => {
    const bare = { groupsInHand: groups(), groupsDelivered: groups(), hasPlan: false, pairedOn: undefined };
    expect(gapsOf({ ...bare, isEliminated: true })).toEqual([]);
    expect(gapsOf(bare)).toEqual(['PLAN_LATE', 'NO_MEASURE', 'RISK_UNANSWERED', 'NO_DEVELOPMENTAL', 'NO_HELPER']);
  });

  it('[MEA-9] more help never opens a gap', () => {
    const anyGroups = fc.uniqueArray(fc.constantFrom(...MEASURE_GROUP_NAMES));
    const anyRisks = fc.uniqueArray(fc.constantFrom(...RISK_TYPE.items.map(({ en }) => en as RiskType)), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        anyGroups,
        anyGroups,
        anyRisks,
        fc.integer({ min: 0, max: 30 }),
        fc.boolean(),
        (few, more, risks, months, hasLabour) => {
          const at = (given: readonly MeasureGroup[]) =>
            gapsOf({
              risks,
              monthsSince: months,
              hasLabour,
              groupsInHand: new Set(given),
              groupsDelivered: new Set(given),
            });
          expect(at(few)).toEqual(expect.arrayContaining([...at([...few, ...more])]));
        },
      ),
    );
  });

  it('[MEA-9] has a name for each gap', () => {
    for (const { label } of Object.values(HELP_GAPS)) expect(label).toMatch(/\p{Script=Han}/u);
  });
});

describe('which measures answer which risk', () => {
  it('[MEA-3] each group has its options, and only four help to earn', () => {
    for (const group of MEASURE_GROUP_NAMES) expect(MEASURE_OPTIONS[group].items.length).toBeGreaterThan(0);
    expect(MEASURE_GROUP_NAMES.filter(isDevelopmental)).toEqual(['INDUSTRY', 'EMPLOYMENT', 'FINANCE', 'PUBLIC_POST']);
  });

  it('[MEA-3] a risk is covered by any one of its groups; a risk without groups needs none of a kind', () => {
    for (const { en } of RISK_TYPE.items) {
      const risk = en as RiskType;
      const declared = codeItem(RISK_TYPE, risk).measureGroups;
      expect(uncoveredRisks([risk], groups())).toEqual(declared ? [risk] : []);
      for (const group of groupsAnswering(risk)) expect(uncoveredRisks([risk], groups(group))).toEqual([]);
      expect(groupsAnswering(risk)).toEqual(declared ?? MEASURE_GROUP_NAMES);
    }
  });

  it('[MEA-6] what has begun was delivered, also when it is over; what is only planned is in hand', () => {
    const all: readonly MeasureInForce[] = [
      { group: 'HEALTH', status: 'ACTIVE', begunOn: '2021-04-01' },
      { group: 'SOCIAL', status: 'DONE', begunOn: '2021-04-01' },
      { group: 'EMPLOYMENT', status: 'STOPPED', begunOn: '2021-04-01' },
      { group: 'INDUSTRY', status: 'PLANNED', begunOn: undefined },
      { group: 'WATER', status: 'STOPPED', begunOn: undefined },
    ];
    expect([...groupsDelivered(all)]).toEqual(['HEALTH', 'SOCIAL', 'EMPLOYMENT']);
    expect([...groupsInHand(all)]).toEqual(['HEALTH', 'SOCIAL', 'EMPLOYMENT', 'INDUSTRY']);
  });
});

it.each([
  ['202110', '2021-10-09', '2021-10-09'],
  ['202103', '2021-10-15', '2021-03-31'],
  ['202102', '2021-10-15', '2021-02-28'],
  ['202012', '2021-10-15', '2020-12-31'],
])('[MEA-9] identified in %s, on record since %s: counted from %s', (month, since, day) => {
  expect(identifiedDay(month, since)).toBe(day);
});
