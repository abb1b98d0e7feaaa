import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodeItem, type CodeList, codeItem, findName, labelOf } from './code-list.ts';
import { CODE_LISTS } from './code-lists.ts';
import { ETHNICITY } from './ethnicity.ts';
import { HEALTH_STATUS } from './health-and-labour.ts';
import { HOUSEHOLD_TYPE } from './household-type.ts';
import { MEASURE_GROUP } from './measure-groups.ts';
import { INDUSTRY_MEASURE } from './measure-options.ts';
import { RISK_TYPE } from './monitoring.ts';
import { RELATION_TO_HEAD } from './person-identity.ts';
import { labelKey, readCode, readCodes } from './read-code.ts';

const lists: readonly (readonly [string, CodeList])[] = Object.entries(CODE_LISTS);

describe.each(lists)('[REG-1] code list %s', (id, list) => {
  it('is registered under its own id', () => {
    expect(list.id).toBe(id);
  });

  it('has every code, name and label once, and no alias that means two items', () => {
    const meanings = new Map<string, CodeItem>();
    for (const item of list.items) {
      for (const text of [item.zh, ...(item.aliases ?? [])]) {
        expect([undefined, item], `${id}: ${text}`).toContain(meanings.get(labelKey(text)));
        meanings.set(labelKey(text), item);
      }
    }
    expect(new Set(list.items.map((item) => item.code)).size).toBe(list.items.length);
    expect(new Set(list.items.map((item) => item.en)).size).toBe(list.items.length);
  });

  it('has no label with a value separator inside', () => {
    for (const item of list.items) expect(item.zh).not.toMatch(/[,，;；]/u);
  });

  it('reads each of its labels and aliases, however spaced, as the canonical label', () => {
    for (const item of list.items) {
      for (const text of [item.zh, ...(item.aliases ?? [])]) {
        expect(readCode(list, ` ${text}　`)).toMatchObject({ ok: true, value: item.zh, code: item.code, en: item.en });
      }
      expect(findName(list, item.zh)).toBe(item.en);
    }
  });
});

describe('[REG-2] a code cell', () => {
  it.each([
    ['MinimumLivingAllowance', '不享受', '未享受'],
    ['SchoolStatus', '高一', '普通高中一年级'],
    ['HealthStatus', '大病', '患有大病'],
    ['Ethnicity', '傈僳', '傈僳族'],
    ['RelationToHead', '儿媳', '之儿媳'],
    ['RelationToHead', '本人或户主', '户主'],
    ['EducationLevel', '大专及以上', '大专'],
    ['HouseholdType', '原建档立卡贫困户', '脱贫户'],
    ['NaturalIncreaseReason', '嫁入（含入赘）', '嫁入(含入赘)'],
    ['MeasureGroup', '公益性岗位帮扶', '公益岗位帮扶'],
    ['HouseSafetyGrade', 'Ｃ级', 'C级'],
  ] as const)('of %s reads %s as %s', (id, written, canonical) => {
    expect(readCode(CODE_LISTS[id] as CodeList, written)).toMatchObject({ ok: true, value: canonical });
  });

  it('with an unknown value says which, and never becomes nothing', () => {
    expect(readCode(ETHNICITY, ' 火星族 ')).toEqual({ ok: false, unknown: '火星族' });
    expect(readCode(ETHNICITY, '')).toEqual({ ok: false, unknown: '' });
    expect(readCode(ETHNICITY, '族')).toEqual({ ok: false, unknown: '族' });
  });

  it('keeps literal names, so that code can branch on them', () => {
    expect(labelOf(HOUSEHOLD_TYPE, 'LIFTED')).toBe('脱贫户');
    expect(codeItem(RELATION_TO_HEAD, 'SON')).toMatchObject({ gender: 'MALE', generation: -1 });
    expect(findName(RISK_TYPE, '因病')).toBe('ILLNESS');
  });

  it('finds the measure groups that a risk asks for', () => {
    const groups = new Set(MEASURE_GROUP.items.map((item) => item.en));
    for (const risk of RISK_TYPE.items) for (const group of risk.measureGroups ?? []) expect(groups).toContain(group);
  });
});

describe('[REG-3] a cell with several values', () => {
  it('keeps a label whole that contains 、 itself', () => {
    expect(
      readCodes(INDUSTRY_MEASURE, '产业奖补、种苗、化肥等物资帮扶、致富带头人、合作社、龙头企业带动'),
    ).toMatchObject({
      ok: true,
      value: '产业奖补,种苗、化肥等物资帮扶,致富带头人、合作社、龙头企业带动',
    });
  });

  it('counts a value written twice once', () => {
    expect(readCodes(HEALTH_STATUS, '残疾,大病,患有大病、残疾')).toMatchObject({ ok: true, value: '残疾,患有大病' });
  });

  it('names every unknown value', () => {
    expect(readCodes(INDUSTRY_MEASURE, '产业奖补,送钱、送粮')).toEqual({ ok: false, unknown: ['送钱', '送粮'] });
  });

  it('reads any choice of labels joined by any separators as the same values in the same order', () => {
    for (const [, list] of lists.filter(([, candidate]) => candidate.multi)) {
      fc.assert(
        fc.property(
          fc.subarray([...list.items], { minLength: 1 }),
          fc.constantFrom(',', '，', '、', ';', '；', ', ', ' 、 '),
          (items, separator) => {
            expect(readCodes(list, items.map((item) => item.zh).join(separator))).toMatchObject({
              ok: true,
              value: items.map((item) => item.zh).join(','),
            });
          },
        ),
      );
    }
  });
});
