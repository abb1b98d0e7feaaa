import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveArea } from '../households/resolve-area.ts';
import { areaPathOf } from './area-path.ts';
import type { DivisionChange } from './division-change-form.ts';
import { divisionRefusals, proposerRefusals } from './division-checks.ts';
import { divisionIndex } from './division-index.ts';
import { groupsOf, type KnownDivision, type KnownDivisions, planDivisionChange } from './division-plan.ts';

const NUODENG = '532929101205';
const XINGLIN = '532929101206';
const CAOJIAN = '532929103';
const NOW = new Date('2021-11-01T10:00:00+08:00');
const ORDER = { effectiveOn: '2021-10-20', document: '云政复〔2021〕12号' };

const division = (code: string, name: string, validFrom: string | null = null): KnownDivision => ({
  code,
  name,
  level: ({ 6: 'COUNTY', 9: 'TOWNSHIP', 12: 'VILLAGE', 15: 'VILLAGE_GROUP' } as const)[code.length as 6 | 9 | 12 | 15],
  validFrom,
  validTo: null,
});

const KNOWN: KnownDivisions = new Map(
  [
    division('532929', '云龙县'),
    division('532929101', '诺邓镇'),
    division(CAOJIAN, '漕涧镇'),
    division(NUODENG, '诺邓村委会'),
    division(XINGLIN, '杏林村委会', '2021-01-01'),
    division(`${NUODENG}001`, '一组'),
    division(`${NUODENG}002`, '河边组'),
    division(`${XINGLIN}001`, '一组'),
    division(`${XINGLIN}002`, '坡头组'),
    { ...division('532929101290', '老村委会'), validTo: '2020-12-31' },
    division(`${CAOJIAN}201`, '仁山村委会'),
  ].map((one) => [one.code, one]),
);

const told = (change: DivisionChange) =>
  divisionRefusals(change, KNOWN, NOW).map(({ code, field }) => [code, field].filter(Boolean).join(' '));

const MERGE: DivisionChange = {
  kind: 'VILLAGES_MERGED',
  villageCodes: [NUODENG, XINGLIN],
  successorCode: NUODENG,
  name: '诺邓村委会',
  ...ORDER,
};
const SPLIT: DivisionChange = {
  kind: 'VILLAGE_SPLIT',
  villageCode: NUODENG,
  parts: [
    { code: NUODENG, name: '诺邓村委会', groupCodes: [`${NUODENG}001`] },
    { code: '532929101301', name: '河边村委会', groupCodes: [`${NUODENG}002`] },
  ],
  restCode: NUODENG,
  ...ORDER,
};
const MOVE: DivisionChange = {
  kind: 'VILLAGE_MOVED',
  villageCode: NUODENG,
  successorCode: `${CAOJIAN}301`,
  name: '诺邓村委会',
  ...ORDER,
};

describe('[DIV-1] a change of the divisions is refused with what is wrong, at its field', () => {
  it.each<[string, DivisionChange, string[]]>([
    [
      'a village that does not exist',
      { kind: 'VILLAGE_RENAMED', villageCode: '532929101299', name: '新村', ...ORDER },
      ['DIVISION_UNKNOWN villageCode'],
    ],
    [
      'a village that is no more',
      { kind: 'VILLAGE_RENAMED', villageCode: '532929101290', name: '新村', ...ORDER },
      ['DIVISION_ENDED villageCode'],
    ],
    [
      'the name that it has',
      { kind: 'VILLAGE_RENAMED', villageCode: NUODENG, name: '诺邓村委会', ...ORDER },
      ['DIVISION_NAME_UNCHANGED name'],
    ],
    [
      'the name of its neighbour',
      { kind: 'VILLAGE_RENAMED', villageCode: NUODENG, name: '杏林村委会', ...ORDER },
      ['DIVISION_NAME_TAKEN name'],
    ],
    [
      'a group that is there already',
      { kind: 'GROUP_ADDED', villageCode: NUODENG, name: '一组', ...ORDER },
      ['DIVISION_NAME_TAKEN name'],
    ],
    [
      'a group named as another',
      { kind: 'GROUP_RENAMED', groupCode: `${NUODENG}001`, name: '河边组', ...ORDER },
      ['DIVISION_NAME_TAKEN name'],
    ],
    ['a day that has not come', { ...MERGE, effectiveOn: '2021-11-02' }, ['DIVISION_DAY_NOT_COME effectiveOn']],
    ['a day before the village began', { ...MERGE, effectiveOn: '2021-01-01' }, ['DIVISION_DAY_TOO_EARLY effectiveOn']],
    [
      'a village merged with itself',
      { ...MERGE, villageCodes: [NUODENG, NUODENG] },
      ['DIVISION_NAMED_TWICE villageCodes'],
    ],
    [
      'villages of two townships',
      { ...MERGE, villageCodes: [NUODENG, `${CAOJIAN}201`] },
      ['DIVISION_MERGED_ACROSS villageCodes'],
    ],
    ['a code that was used before', { ...MERGE, successorCode: '532929101290' }, ['DIVISION_CODE_TAKEN successorCode']],
    [
      'a move within the township',
      { ...MOVE, successorCode: '532929101301' },
      ['DIVISION_SAME_TOWNSHIP successorCode'],
    ],
    ['a move to no township', { ...MOVE, successorCode: '532929109301' }, ['DIVISION_TOWNSHIP_UNKNOWN successorCode']],
    [
      'a split that leaves a group behind',
      { ...SPLIT, parts: [SPLIT.parts[0], { code: '532929101301', name: '河边村委会', groupCodes: [] }] as never },
      ['DIVISION_GROUPS_LEFT parts'],
    ],
    [
      'a split with the group of another village',
      {
        ...SPLIT,
        parts: [SPLIT.parts[0], { ...SPLIT.parts[1], groupCodes: [`${NUODENG}002`, `${XINGLIN}001`] }] as never,
      },
      ['DIVISION_GROUP_ELSEWHERE parts.1.groupCodes'],
    ],
    ['a split that sends the rest elsewhere', { ...SPLIT, restCode: XINGLIN }, ['DIVISION_REST_UNKNOWN restCode']],
    ['nothing for sound changes', MERGE, []],
    ['nothing for a sound split', SPLIT, []],
    ['nothing for a sound move', MOVE, []],
  ])('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected);
  });
});

describe('[DIV-2] a change is proposed', () => {
  const officer = (role: 'COUNTY_OFFICER' | 'TOWNSHIP_OFFICER', code: string) =>
    ({ accountId: 'a', personId: 'p', role, areaPath: areaPathOf(code) }) as const;

  it('of villages by the county, of groups also by the township of theirs', () => {
    const group: DivisionChange = { kind: 'GROUP_ADDED', villageCode: NUODENG, name: '新组', ...ORDER };
    expect(proposerRefusals(MERGE, officer('COUNTY_OFFICER', '532929'))).toEqual([]);
    expect(proposerRefusals(MERGE, officer('TOWNSHIP_OFFICER', '532929101')).map(({ code }) => code)).toEqual([
      'DIVISION_COUNTY_ONLY',
    ]);
    expect(proposerRefusals(group, officer('TOWNSHIP_OFFICER', '532929101'))).toEqual([]);
    expect(proposerRefusals(group, officer('TOWNSHIP_OFFICER', CAOJIAN)).map(({ code }) => code)).toEqual([
      'DIVISION_OUTSIDE_AREA',
    ]);
  });
});

describe('[DIV-4] what a change does', () => {
  it('merged into one of them: its groups come along, each with a code and a name of its own', () => {
    expect(planDivisionChange(MERGE, KNOWN)).toEqual({
      created: [
        { code: `${NUODENG}003`, level: 'VILLAGE_GROUP', name: '杏林一组' },
        { code: `${NUODENG}004`, level: 'VILLAGE_GROUP', name: '坡头组' },
      ],
      renamed: [],
      ended: [`${XINGLIN}001`, `${XINGLIN}002`, XINGLIN],
      successions: [
        { from: `${XINGLIN}001`, to: `${NUODENG}003`, kind: 'MERGED', isMain: true },
        { from: `${XINGLIN}002`, to: `${NUODENG}004`, kind: 'MERGED', isMain: true },
        { from: XINGLIN, to: NUODENG, kind: 'MERGED', isMain: true },
      ],
    });
  });

  it('moved as a whole: every group keeps its suffix', () => {
    const plan = planDivisionChange(MOVE, KNOWN);
    expect(plan.created).toEqual([
      { code: `${CAOJIAN}301`, level: 'VILLAGE', name: '诺邓村委会' },
      { code: `${CAOJIAN}301001`, level: 'VILLAGE_GROUP', name: '一组' },
      { code: `${CAOJIAN}301002`, level: 'VILLAGE_GROUP', name: '河边组' },
    ]);
    expect(plan.ended).toEqual([`${NUODENG}001`, `${NUODENG}002`, NUODENG]);
  });

  it('split: one part keeps the code, and with it what lies in no group', () => {
    const plan = planDivisionChange(SPLIT, KNOWN);
    expect(plan.ended).toEqual([`${NUODENG}002`]);
    expect(plan.successions).toEqual([
      { from: `${NUODENG}002`, to: '532929101301002', kind: 'SPLIT', isMain: true },
      { from: NUODENG, to: '532929101301', kind: 'SPLIT', isMain: false },
    ]);
  });

  it('a new group takes the first code that was never used', () => {
    const plan = planDivisionChange({ kind: 'GROUP_ADDED', villageCode: NUODENG, name: '新组', ...ORDER }, KNOWN);
    expect(plan.created).toEqual([{ code: `${NUODENG}003`, level: 'VILLAGE_GROUP', name: '新组' }]);
  });

  it('whatever is split: every group that ends has exactly one successor, and no code or name is there twice', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(names, fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }), fc.nat(2), (groups, choice, rest) => {
        const known: KnownDivisions = new Map(
          [
            division('532929101', '诺邓镇'),
            division(NUODENG, '诺邓村委会'),
            ...groups.map((name, at) => division(`${NUODENG}${String(at + 1).padStart(3, '0')}`, name)),
          ].map((one) => [one.code, one]),
        );
        const codes = [NUODENG, '532929101301', '532929101302'];
        const parts = codes.map((code, part) => ({
          code,
          name: `村${part}`,
          groupCodes: groupsOf(NUODENG, known).flatMap((group, at) => (choice[at] === part ? [group.code] : [])),
        }));
        const change: DivisionChange = {
          kind: 'VILLAGE_SPLIT',
          villageCode: NUODENG,
          parts,
          restCode: codes[rest] ?? '',
          ...ORDER,
        };
        expect(divisionRefusals(change, known, NOW)).toEqual([]);
        const { created, ended, successions } = planDivisionChange(change, known);
        const main = successions.filter(({ isMain }) => isMain);
        for (const code of ended) expect(main.filter(({ from }) => from === code)).toHaveLength(1);
        expect(new Set(created.map(({ code }) => code)).size).toBe(created.length);
        expect(created.every(({ code }) => !known.has(code))).toBe(true);
        expect(main.filter(({ from }) => from === NUODENG)).toHaveLength(rest === 0 ? 0 : 1);
      }),
    );
  });
});

describe('[DIV-5] a sheet that names a division which is no more', () => {
  const standing = [...KNOWN.values()].filter(({ validTo }) => validTo === null);
  const index = divisionIndex(
    [...standing, { code: `${NUODENG}003`, level: 'VILLAGE_GROUP' as const, name: '杏林一组' }].filter(
      ({ code }) => !code.startsWith(XINGLIN),
    ),
    [
      { code: XINGLIN, level: 'VILLAGE', name: '杏林村委会', successorCode: NUODENG },
      { code: `${XINGLIN}001`, level: 'VILLAGE_GROUP', name: '一组', successorCode: `${NUODENG}003` },
    ],
  );

  it('by its code, its group or its name, means what has become of it', () => {
    const byGroup = resolveArea({ divisionCode: XINGLIN, groupCode: `${XINGLIN}001`, villageGroup: '一组' }, index, 4);
    expect(byGroup.areaPath).toBe(areaPathOf(`${NUODENG}003`));
    expect(byGroup.now).toEqual({
      township: '诺邓镇',
      village: '诺邓村委会',
      divisionCode: NUODENG,
      villageGroup: '杏林一组',
      groupCode: `${NUODENG}003`,
    });
    expect(resolveArea({ divisionCode: XINGLIN }, index, 4)).toMatchObject({
      areaCode: NUODENG,
      now: { village: '诺邓村委会', divisionCode: NUODENG },
    });
    expect(resolveArea({ township: '诺邓镇', village: '杏林村' }, index, 4).areaCode).toBe(NUODENG);
    expect(resolveArea({ divisionCode: NUODENG }, index, 4).now).toBeUndefined();
  });
});
