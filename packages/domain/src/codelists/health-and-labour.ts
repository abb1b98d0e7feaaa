import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 健康状况, several values; 健康 excludes the others (rule L-010). */
export const HEALTH_STATUS = codeList<{ exclusive?: boolean }>()({
  id: 'HealthStatus',
  zh: '健康状况',
  multi: true,
  items: [
    { code: '01', zh: '健康', en: 'HEALTHY', exclusive: true },
    { code: '02', zh: '长期慢性病', en: 'CHRONIC', aliases: ['慢性病', '长期慢病', '患有长期慢性病'] },
    { code: '03', zh: '患有大病', en: 'MAJOR_ILLNESS', aliases: ['大病'] },
    { code: '04', zh: '残疾', en: 'DISABLED', aliases: ['残疾人'] },
  ],
});

export const HealthStatus = namesOf(HEALTH_STATUS);
export type HealthStatus = NameOf<typeof HEALTH_STATUS>;

/** 劳动技能. 无劳动力 are those under 16, pupils and the aged; 丧失劳动力 lost it through illness or disability. */
export const LABOR_SKILL = codeList<{ able: boolean; full: boolean }>()({
  id: 'LaborSkill',
  zh: '劳动技能',
  items: [
    { code: '01', zh: '普通劳动力', en: 'ORDINARY', able: true, full: true, aliases: ['普通'] },
    { code: '02', zh: '技能劳动力', en: 'SKILLED', able: true, full: true, aliases: ['技能'] },
    {
      code: '03',
      zh: '弱劳动力或半劳动力',
      en: 'WEAK_OR_HALF',
      able: true,
      full: false,
      aliases: ['弱劳动力', '半劳动力', '弱劳力', '半劳力', '弱(半)劳动力'],
    },
    { code: '04', zh: '丧失劳动力', en: 'LOST', able: false, full: false, aliases: ['丧失劳动能力'] },
    { code: '05', zh: '无劳动力', en: 'NONE', able: false, full: false, aliases: ['无劳动能力', '无劳力'] },
  ],
});

export const LaborSkill = namesOf(LABOR_SKILL);
export type LaborSkill = NameOf<typeof LABOR_SKILL>;

/** 残疾类别, the 19th digit of a certificate number. */
export const DISABILITY_CATEGORY = codeList()({
  id: 'DisabilityCategory',
  zh: '残疾类别',
  items: [
    { code: '1', zh: '视力残疾', en: 'VISUAL' },
    { code: '2', zh: '听力残疾', en: 'HEARING' },
    { code: '3', zh: '言语残疾', en: 'SPEECH' },
    { code: '4', zh: '肢体残疾', en: 'PHYSICAL' },
    { code: '5', zh: '智力残疾', en: 'INTELLECTUAL' },
    { code: '6', zh: '精神残疾', en: 'MENTAL' },
    { code: '7', zh: '多重残疾', en: 'MULTIPLE' },
  ],
});

export const DisabilityCategory = namesOf(DISABILITY_CATEGORY);
export type DisabilityCategory = NameOf<typeof DISABILITY_CATEGORY>;

/** 残疾等级, the 20th digit; grades 1 and 2 are severe. */
export const DISABILITY_GRADE = codeList<{ severe?: boolean }>()({
  id: 'DisabilityGrade',
  zh: '残疾等级',
  items: [
    { code: '1', zh: '一级', en: 'GRADE_1', severe: true },
    { code: '2', zh: '二级', en: 'GRADE_2', severe: true },
    { code: '3', zh: '三级', en: 'GRADE_3' },
    { code: '4', zh: '四级', en: 'GRADE_4' },
  ],
});

export const DisabilityGrade = namesOf(DISABILITY_GRADE);
export type DisabilityGrade = NameOf<typeof DISABILITY_GRADE>;
