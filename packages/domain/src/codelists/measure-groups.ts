import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 帮扶措施类别. `developmental` groups are 开发式帮扶. */
export const MEASURE_GROUP = codeList<{ developmental: boolean }>()({
  id: 'MeasureGroup',
  zh: '帮扶措施类别',
  multi: true,
  items: [
    { code: 'INDUSTRY', zh: '产业帮扶', en: 'INDUSTRY', developmental: true },
    { code: 'EMPLOYMENT', zh: '就业帮扶', en: 'EMPLOYMENT', developmental: true },
    { code: 'FINANCE', zh: '金融帮扶', en: 'FINANCE', developmental: true },
    { code: 'PUBLIC_POST', zh: '公益岗位帮扶', en: 'PUBLIC_POST', developmental: true, aliases: ['公益性岗位帮扶'] },
    { code: 'HEALTH', zh: '健康帮扶', en: 'HEALTH', developmental: false },
    { code: 'COMPULSORY_EDU', zh: '义务教育保障', en: 'COMPULSORY_EDU', developmental: false },
    {
      code: 'EDUCATION',
      zh: '(其他)教育帮扶',
      en: 'EDUCATION',
      developmental: false,
      aliases: ['教育帮扶', '其他教育帮扶'],
    },
    { code: 'COMPREHENSIVE', zh: '综合保障', en: 'COMPREHENSIVE', developmental: false },
    { code: 'HOUSING', zh: '住房安全保障', en: 'HOUSING', developmental: false },
    { code: 'WATER', zh: '饮水安全保障', en: 'WATER', developmental: false },
    { code: 'SOCIAL', zh: '社会帮扶', en: 'SOCIAL', developmental: false },
    { code: 'RELOCATION', zh: '搬迁', en: 'RELOCATION', developmental: false },
    { code: 'LIVING_CONDITION', zh: '生产生活条件改善', en: 'LIVING_CONDITION', developmental: false },
    { code: 'INFRASTRUCTURE', zh: '基础设施建设', en: 'INFRASTRUCTURE', developmental: false },
  ],
});

export const MeasureGroup = namesOf(MEASURE_GROUP);
export type MeasureGroup = NameOf<typeof MEASURE_GROUP>;

/** 实施开发式帮扶措施情况. */
export const DEVELOPMENTAL_ASSISTANCE_STATUS = codeList()({
  id: 'DevelopmentalAssistanceStatus',
  zh: '实施开发式帮扶措施情况',
  items: [
    { code: 'DONE', zh: '已实施', en: 'DONE' },
    { code: 'NOT_YET', zh: '尚未实施', en: 'NOT_YET', aliases: ['未实施'] },
    { code: 'NOT_NEEDED', zh: '无需实施', en: 'NOT_NEEDED', aliases: ['不需实施', '不需要实施'] },
  ],
});

export const DevelopmentalAssistanceStatus = namesOf(DEVELOPMENTAL_ASSISTANCE_STATUS);
export type DevelopmentalAssistanceStatus = NameOf<typeof DEVELOPMENTAL_ASSISTANCE_STATUS>;
