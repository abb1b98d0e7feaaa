import { codeList, type NameOf, namesOf } from './code-list.ts';
import type { MeasureGroup } from './measure-groups.ts';

/** 监测对象类别, the three categories of the notice (D.2 assigns them). */
export const MONITORING_CATEGORY = codeList<{
  householdTypes: readonly ('LIFTED' | 'GENERAL')[];
  incomeVsLine: 'BELOW' | 'AT_OR_ABOVE';
}>()({
  id: 'MonitoringCategory',
  zh: '监测对象类别',
  items: [
    {
      code: 'UNSTABLE_LIFTED',
      zh: '脱贫不稳定户',
      en: 'UNSTABLE_LIFTED',
      householdTypes: ['LIFTED'],
      incomeVsLine: 'BELOW',
      aliases: ['脱贫监测户', '脱贫不稳定'],
    },
    {
      code: 'MARGINAL',
      zh: '边缘易致贫户',
      en: 'MARGINAL',
      householdTypes: ['GENERAL'],
      incomeVsLine: 'BELOW',
      aliases: ['边缘户', '边缘易致贫'],
    },
    {
      code: 'SUDDEN_HARDSHIP',
      zh: '突发严重困难户',
      en: 'SUDDEN_HARDSHIP',
      householdTypes: ['LIFTED', 'GENERAL'],
      incomeVsLine: 'AT_OR_ABOVE',
      aliases: ['突发严重困难', '突发困难户'],
    },
  ],
});

export const MonitoringCategory = namesOf(MONITORING_CATEGORY);
export type MonitoringCategory = NameOf<typeof MONITORING_CATEGORY>;

/** 致贫/返贫风险, at most five in a case; `measureGroups` are the groups of which one must be present (rule M-019). */
export const RISK_TYPE = codeList<{ measureGroups?: readonly MeasureGroup[] }>()({
  id: 'RiskType',
  zh: '致贫/返贫风险',
  multi: true,
  items: [
    { code: 'ILLNESS', zh: '因病', en: 'ILLNESS', measureGroups: ['HEALTH', 'SOCIAL', 'COMPREHENSIVE'] },
    { code: 'EDUCATION', zh: '因学', en: 'EDUCATION', measureGroups: ['COMPULSORY_EDU', 'EDUCATION', 'SOCIAL'] },
    { code: 'DISABILITY', zh: '因残', en: 'DISABILITY', measureGroups: ['COMPREHENSIVE', 'SOCIAL'] },
    { code: 'NATURAL_DISASTER', zh: '因自然灾害', en: 'NATURAL_DISASTER', aliases: ['因灾'] },
    { code: 'ACCIDENT', zh: '因意外事故', en: 'ACCIDENT', aliases: ['因事故'] },
    {
      code: 'INDUSTRY_FAILURE',
      zh: '因产业项目失败',
      en: 'INDUSTRY_FAILURE',
      measureGroups: ['INDUSTRY', 'FINANCE'],
      aliases: ['因产业失败'],
    },
    {
      code: 'UNSTABLE_EMPLOYMENT',
      zh: '因务工就业不稳',
      en: 'UNSTABLE_EMPLOYMENT',
      measureGroups: ['EMPLOYMENT', 'PUBLIC_POST'],
      aliases: ['因就业不稳'],
    },
    {
      code: 'LABOR_SHORTAGE',
      zh: '缺劳动力',
      en: 'LABOR_SHORTAGE',
      measureGroups: ['COMPREHENSIVE', 'SOCIAL', 'PUBLIC_POST'],
      aliases: ['因缺劳动力', '缺劳力'],
    },
    {
      code: 'HOUSING',
      zh: '因安全住房',
      en: 'HOUSING',
      measureGroups: ['HOUSING', 'RELOCATION'],
      aliases: ['住房安全', '因住房'],
    },
    { code: 'WATER', zh: '因安全饮水', en: 'WATER', measureGroups: ['WATER'], aliases: ['饮水安全', '因饮水'] },
    { code: 'OTHER', zh: '其他', en: 'OTHER', requiresRemark: true },
  ],
});

export const RiskType = namesOf(RISK_TYPE);
export type RiskType = NameOf<typeof RISK_TYPE>;

/** 因自然灾害子项. */
export const NATURAL_DISASTER_SUBTYPE = codeList()({
  id: 'NaturalDisasterSubtype',
  zh: '因自然灾害子项',
  items: [
    { code: '01', zh: '洪涝', en: 'FLOOD' },
    { code: '02', zh: '干旱', en: 'DROUGHT' },
    { code: '03', zh: '地震', en: 'EARTHQUAKE' },
    { code: '04', zh: '滑坡泥石流等地质灾害', en: 'GEOLOGICAL' },
    { code: '05', zh: '低温冷冻雪灾', en: 'FREEZE_SNOW' },
    { code: '06', zh: '风雹', en: 'WIND_HAIL' },
    { code: '07', zh: '森林火灾', en: 'WILDFIRE' },
    { code: '08', zh: '病虫害及动物疫病', en: 'PEST_EPIDEMIC' },
    { code: '99', zh: '其他', en: 'OTHER', requiresRemark: true },
  ],
});

export const NaturalDisasterSubtype = namesOf(NATURAL_DISASTER_SUBTYPE);
export type NaturalDisasterSubtype = NameOf<typeof NATURAL_DISASTER_SUBTYPE>;

/** 风险消除方式. 自然消除 needs an explanation (rule R-012). */
export const ELIMINATION_METHOD = codeList()({
  id: 'EliminationMethod',
  zh: '风险消除方式',
  items: [
    { code: 'BY_ASSISTANCE', zh: '帮扶消除', en: 'BY_ASSISTANCE' },
    { code: 'NATURAL', zh: '自然消除', en: 'NATURAL', requiresRemark: true },
  ],
});

export const EliminationMethod = namesOf(ELIMINATION_METHOD);
export type EliminationMethod = NameOf<typeof ELIMINATION_METHOD>;
