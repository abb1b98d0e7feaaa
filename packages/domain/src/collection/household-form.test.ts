import { describe, expect, it } from 'vitest';
import { CODE_LISTS } from '../codelists/code-lists.ts';
import { INDICATOR_KEYS, type IndicatorKey, indicator, isIndicatorKey } from './catalogue.ts';
import { type Condition, type FormSubject, WHEN } from './condition.ts';
import { indicatorSchema } from './fact-schemas.ts';
import { type FormRecord, partProgress, questionsOf } from './form-questions.ts';
import { collectedKeysOf, type FormEntity, formPart, HOUSEHOLD_FORM, partOfKey } from './household-form.ts';
import { SECTIONS } from './indicator.ts';

const YEARLY: readonly IndicatorKey[] = INDICATOR_KEYS.filter(
  (key) => indicator(key).entity === 'household' || indicator(key).entity === 'person',
);

/** A value that a person could fill in. */
function sampleOf(key: IndicatorKey): string {
  const { type, codeList } = indicator(key);
  switch (type) {
    case 'code':
    case 'codes':
      return codeList === undefined ? '' : (CODE_LISTS[codeList].items[0]?.zh ?? '');
    case 'boolean':
      return '是';
    case 'date':
      return '2021-09-30';
    case 'month':
      return '2021-09';
    case 'text':
    case 'texts':
      return '字';
    case 'phone':
      return '13812345678';
    default:
      return '12';
  }
}

/** Facts of which every condition holds, as far as one person can be everything. */
const recordOf = (facts: Readonly<Record<string, string>>, entity: FormEntity): FormRecord => ({
  household: { id: 'h', entity: 'household', facts: entity === 'household' ? facts : {}, locked: [] },
  members: [{ id: 'p', entity: 'person', facts: entity === 'person' ? facts : {}, locked: [] }],
  isMonitored: true,
  referenceDate: '2021-09-30',
});

describe('[COL-1] the yearly form is made from the catalogue', () => {
  it('has every indicator of a household and a person in one part, or shows where it is decided', () => {
    for (const key of YEARLY) {
      const { entry, section } = indicator(key);
      if (entry === 'collected') expect(partOfKey(key), key).toBeDefined();
      else expect(Object.keys(SECTIONS), key).toContain(section);
    }
  });

  it('has no indicator in two parts', () => {
    const all = HOUSEHOLD_FORM.flatMap((part) => [
      ...collectedKeysOf(part, 'household'),
      ...collectedKeysOf(part, 'person'),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(YEARLY.filter((key) => indicator(key).entry === 'collected'))(
    'asks %s, reads its value, says its unit and its list, and keeps it in sight once it is filled in',
    (key) => {
      const { label, type, unit, codeList, entity } = indicator(key);
      const part = partOfKey(key);
      if (part === undefined) throw new Error(key);
      const sample = sampleOf(key);
      const read = indicatorSchema(key).safeParse(sample);
      expect(read.success, `${label} ${sample}`).toBe(true);
      const questions = questionsOf(part, recordOf({ [key]: read.data ?? '' }, entity as FormEntity), {});
      expect(questions.map((question) => question.key)).toContain(key);
      if (type === 'money') expect(unit).toBe('元');
      if (type === 'code' || type === 'codes') expect(codeList).toBeDefined();
    },
  );

  it('names only indicators in its conditions', () => {
    for (const { words, holds } of Object.values(WHEN) as readonly Condition[]) {
      const touched = new Set<string>();
      const facts = new Proxy<Record<string, string>>(
        {},
        {
          get: (_, key) => {
            touched.add(String(key));
            return key === 'householdType' ? '脱贫户' : '';
          },
        },
      );
      holds({ facts, household: facts, age: 30, isMonitored: false } satisfies FormSubject);
      for (const key of touched) expect(isIndicatorKey(key), `${words}: ${key}`).toBe(true);
    }
  });
});

const family: FormRecord = {
  household: { id: 'h', entity: 'household', facts: { houseArea: '120' }, locked: ['safeWater'] },
  members: [
    {
      id: 'father',
      entity: 'person',
      facts: { name: '杨一', birthDate: '19800305', workMonths: '8', laborSkill: '普通劳动力' },
      locked: ['residentMedical'],
    },
    { id: 'girl', entity: 'person', facts: { name: '杨二', birthDate: '20120901' }, locked: [] },
  ],
  isMonitored: false,
  referenceDate: '2021-09-30',
};

const asked = (part: Parameters<typeof formPart>[0], id: string, answers = {}) =>
  questionsOf(formPart(part), family, answers)
    .filter(({ row }) => row.id === id)
    .map(({ key }) => key);

describe('[COL-2] a question is asked of whom it concerns', () => {
  it('asks nobody under sixteen about work, and no adult about dropping out', () => {
    expect(asked('work', 'father')).toEqual(expect.arrayContaining(['workMonths', 'workLocation', 'enterpriseName']));
    expect(asked('work', 'girl')).toEqual(['laborSkill']);
    expect(asked('members', 'girl')).toContain('dropoutReason');
    expect(asked('members', 'father')).not.toContain('dropoutReason');
  });

  it('follows what is filled in: in school there is no dropping out, but a school', () => {
    const answers = { girl: { schoolStatus: '小学' } };
    expect(asked('members', 'girl', answers)).toContain('schoolName');
    expect(asked('members', 'girl', answers)).not.toContain('dropoutReason');
  });

  it('asks somebody whose birthday is unknown everything', () => {
    const [part] = HOUSEHOLD_FORM.filter(({ key }) => key === 'work');
    const unknown = { ...family, members: [{ id: 'x', entity: 'person' as const, facts: {}, locked: [] }] };
    expect(questionsOf(part ?? formPart('work'), unknown, {}).map(({ key }) => key)).toContain('workMonths');
  });
});

describe('[COL-3] what a department has given is not asked', () => {
  it('is shown locked and never required', () => {
    const water = questionsOf(formPart('securities'), family, {}).find(({ key }) => key === 'safeWater');
    expect(water).toMatchObject({ isLocked: true, isRequired: false });
  });
});

describe('[COL-4] a part is 未开始, 部分 or 完成', () => {
  const land = formPart('land');
  const living = formPart('living');

  it('is done by one word when nothing required is missing', () => {
    expect(partProgress(land, family, { answers: {}, confirmed: false }).state).toBe('NOT_STARTED');
    expect(partProgress(land, family, { answers: {}, confirmed: true }).state).toBe('DONE');
  });

  it('is partly done when touched, or when something required is missing', () => {
    expect(partProgress(land, family, { answers: { h: { farmlandArea: '3' } }, confirmed: false }).state).toBe(
      'PARTIAL',
    );
    const { state, missing } = partProgress(living, family, { answers: {}, confirmed: true });
    expect(state).toBe('PARTIAL');
    expect(missing.map(({ key }) => key)).toContain('hasToilet');
    expect(missing.map(({ key }) => key)).not.toContain('houseArea');
  });

  it('takes a cleared value for missing', () => {
    const { missing } = partProgress(living, family, { answers: { h: { houseArea: '' } }, confirmed: true });
    expect(missing.map(({ key }) => key)).toContain('houseArea');
  });
});
