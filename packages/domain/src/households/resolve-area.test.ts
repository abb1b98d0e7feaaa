import { describe, expect, it } from 'vitest';
import { divisionIndex } from '../areas/division-index.ts';
import { DIVISIONS_532929 } from '../areas/divisions-532929.ts';
import type { Facts } from '../collection/catalogue.ts';
import { resolveArea } from './resolve-area.ts';

const divisions = divisionIndex(DIVISIONS_532929);
const NUODENG = '53/5329/532929/532929101/532929101205/';

describe('[REG-24] a household lies', () => {
  it.each<[string, Facts, string, string[]]>([
    [
      'in the village group of its codes',
      { divisionCode: '532929101205', groupCode: '532929101205010', villageGroup: '大组' },
      `${NUODENG}532929101205010/`,
      [],
    ],
    ['in its village when no group is known', { divisionCode: '532929101205' }, NUODENG, []],
    [
      'in its village when the group belongs to another village',
      { divisionCode: '532929101205', groupCode: '532929101206001' },
      NUODENG,
      ['GROUP_OUTSIDE_VILLAGE'],
    ],
    [
      'in its village when the group code is a digit short',
      { divisionCode: '532929101205', groupCode: '53292910120501' },
      NUODENG,
      ['GROUP_OUTSIDE_VILLAGE'],
    ],
    [
      'in the village of its names when the code is unknown, with its group',
      { divisionCode: '532929101290', groupCode: '532929101205010', township: '诺邓镇', village: '诺邓村' },
      `${NUODENG}532929101205010/`,
      ['VILLAGE_BY_NAME'],
    ],
    [
      'in its township when only that is known',
      { divisionCode: '532929101290', township: '诺邓镇', village: '没有村' },
      '53/5329/532929/532929101/',
      ['VILLAGE_UNKNOWN'],
    ],
    ['in the county when nothing is known', {}, '53/5329/532929/', ['VILLAGE_UNKNOWN']],
    [
      'not in a township whose code stands where a village code belongs',
      { divisionCode: '532929101' },
      '53/5329/532929/',
      ['VILLAGE_UNKNOWN'],
    ],
  ])('%s', (_, facts, path, codes) => {
    const area = resolveArea(facts, divisions, 4);
    expect(area.areaPath).toBe(path);
    expect(path.endsWith(`${area.areaCode}/`)).toBe(true);
    expect(area.problems.map((problem) => problem.code)).toEqual(codes);
    expect(area.problems.every((problem) => problem.severity === 'warning' && problem.row === 4)).toBe(true);
  });

  it('and brings its group along, because groups have no national list', () => {
    const facts = { divisionCode: '532929101205', groupCode: '532929101205010', villageGroup: '岩脚组' };
    expect(resolveArea(facts, divisions, 4).group).toEqual({
      code: '532929101205010',
      name: '岩脚组',
      villageCode: '532929101205',
    });
  });
});
