import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findScreeningClass,
  type HouseholdToScreen,
  screenHousehold,
  screeningParametersAt,
  screeningReason,
} from './screening.ts';

const parameters = screeningParametersAt([], '53/5329/532929/', '2021-09-30');

const household = (more: Partial<HouseholdToScreen> & { readonly income?: string } = {}): HouseholdToScreen => ({
  facts: {
    householdType: '一般农户',
    memberCountForIncome: '2',
    netIncomePerCapita: more.income ?? '9000',
    productionIncome: '1000',
    productionExpense: '200',
    ...more.facts,
  },
  members: more.members ?? [{ laborSkill: '普通劳动力', workMonths: '8' }, { laborSkill: '无劳动力' }],
  monitoringStatus: more.monitoringStatus ?? 'NONE',
});

const classesOf = (one: HouseholdToScreen, given = parameters) => screenHousehold(one, given).map((each) => each.class);

const WITHOUT_LABOUR = [{ laborSkill: '丧失劳动力' }, { laborSkill: '无劳动力' }];
const WEAK = [{ laborSkill: '弱劳动力或半劳动力' }, { laborSkill: '无劳动力' }];

describe('[SCR-1] the four screening classes', () => {
  it.each([
    ['一般农户', 'NONE', [1]],
    ['脱贫户', 'NONE', [2]],
    ['脱贫户', 'OPEN', []],
    ['一般农户', 'ELIMINATED', [3]],
  ] as const)('%s, %s, below the line: %o', (householdType, monitoringStatus, classes) => {
    expect(classesOf(household({ income: '5999.99', facts: { householdType }, monitoringStatus }))).toEqual(classes);
  });

  it('the line itself is not below it', () => {
    expect(classesOf(household({ income: '6000' }))).toEqual([]);
  });

  it.each([
    ['nobody can work', WITHOUT_LABOUR],
    ['only half a person can work', WEAK],
  ])('%s and nothing is steady: hard', (_, members) => {
    expect(classesOf(household({ members }))).toEqual([1]);
    expect(classesOf(household({ members, monitoringStatus: 'ELIMINATED' }))).toEqual([4]);
    expect(classesOf(household({ members, income: '5000', monitoringStatus: 'ELIMINATED' }))).toEqual([3, 4]);
  });

  it('six months of work, or production of three tenths of the line per head, are steady', () => {
    const worked = WITHOUT_LABOUR.map((member, at) => (at === 0 ? { ...member, workMonths: '6' } : member));
    expect(classesOf(household({ members: worked }))).toEqual([]);
    const facts = { productionIncome: '3800', productionExpense: '200' };
    expect(classesOf(household({ members: WITHOUT_LABOUR, facts }))).toEqual([]);
    expect(classesOf(household({ members: WITHOUT_LABOUR, facts: { ...facts, productionIncome: '3799.99' } }))).toEqual(
      [1],
    );
  });

  it('[SCR-2] a county may ask for both reasons together', () => {
    const both = { ...parameters, 'screening.join': 'AND' };
    expect(classesOf(household({ income: '5000' }), both)).toEqual([]);
    expect(classesOf(household({ income: '5000', members: WEAK }), both)).toEqual([1]);
  });

  it('a household is in one class of admission at most, and an open one in none', () => {
    const skills = fc.constantFrom('普通劳动力', '技能劳动力', '弱劳动力或半劳动力', '丧失劳动力', '无劳动力', '');
    const member = fc.record({ laborSkill: skills, workMonths: fc.constantFrom('0', '3', '不详') });
    fc.assert(
      fc.property(
        fc.array(member, { maxLength: 5 }),
        fc.integer({ min: -1_000, max: 20_000 }),
        fc.constantFrom('NONE', 'OPEN', 'ELIMINATED'),
        (members, income, monitoringStatus) => {
          const classes = classesOf(household({ members, income: String(income), monitoringStatus }));
          if (monitoringStatus === 'OPEN') expect(classes).toEqual([]);
          if (monitoringStatus === 'NONE') expect(classes.length).toBeLessThan(2);
          if (monitoringStatus === 'ELIMINATED') expect(classes.every((each) => each > 2)).toBe(true);
        },
      ),
    );
  });

  it('[SCR-4] the reason names the figures, and the rule of a card its class', () => {
    const [listed] = screenHousehold(household({ income: '5000', members: WEAK }), parameters);
    expect(listed && screeningReason(listed, parameters)).toBe(
      '人均纯收入 5000 元，低于底线 6000 元；整户只有弱劳动力，全家务工 0 个月，生产净收入 800 元，没有稳定收入',
    );
    expect(findScreeningClass('SCREEN-3')?.leadsTo).toBe('ROLLBACK');
    expect(findScreeningClass('X-MED-01')).toBeUndefined();
  });
});
