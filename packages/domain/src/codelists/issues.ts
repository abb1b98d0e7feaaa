import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 督导问题来源. */
export const ISSUE_SOURCE = codeList()({
  id: 'IssueSource',
  zh: '问题来源',
  items: [
    { code: 'PROVINCIAL_INSPECTION', zh: '省督导调研组', en: 'PROVINCIAL_INSPECTION' },
    { code: 'COUNTY_TEAM', zh: '县级工作组督导', en: 'COUNTY_TEAM' },
    { code: 'DQ_FEEDBACK_NATIONAL', zh: '国家数据质量评估反馈', en: 'DQ_FEEDBACK_NATIONAL' },
    { code: 'DQ_FEEDBACK_PROVINCE', zh: '省级数据质量评估反馈', en: 'DQ_FEEDBACK_PROVINCE' },
    { code: 'PATROL', zh: '督查巡查', en: 'PATROL' },
    { code: 'AUDIT', zh: '审计监督', en: 'AUDIT' },
    { code: 'THIRD_PARTY', zh: '第三方评估', en: 'THIRD_PARTY' },
    { code: 'POST_EVALUATION', zh: '后评估考核', en: 'POST_EVALUATION' },
    { code: 'DISCIPLINE', zh: '纪检监察', en: 'DISCIPLINE' },
    { code: 'SELF_CHECK', zh: '自查', en: 'SELF_CHECK' },
    { code: 'PETITION', zh: '信访媒体', en: 'PETITION' },
  ],
});

export const IssueSource = namesOf(ISSUE_SOURCE);
export type IssueSource = NameOf<typeof ISSUE_SOURCE>;

/** 督导问题类别. */
export const ISSUE_CATEGORY = codeList()({
  id: 'IssueCategory',
  zh: '问题类别',
  items: [
    { code: 'STANDARD', zh: '标准把握不严', en: 'STANDARD' },
    { code: 'PROCEDURE', zh: '程序履行不规范', en: 'PROCEDURE' },
    { code: 'PROGRESS', zh: '工作进度慢', en: 'PROGRESS' },
    { code: 'DATA_UNTRUE', zh: '信息不实不准', en: 'DATA_UNTRUE' },
    { code: 'OMISSION', zh: '应纳未纳', en: 'OMISSION' },
    { code: 'WRONG_ADMISSION', zh: '错纳/应退未退', en: 'WRONG_ADMISSION' },
    { code: 'MEASURE', zh: '帮扶措施缺乏针对性/未落实', en: 'MEASURE' },
    { code: 'ELIMINATION', zh: '风险消除不稳定/体检式消除', en: 'ELIMINATION' },
    { code: 'ENTRY', zh: '录入错误', en: 'ENTRY' },
    { code: 'RESPONSIBILITY', zh: '责任落实不到位', en: 'RESPONSIBILITY' },
  ],
});

export const IssueCategory = namesOf(ISSUE_CATEGORY);
export type IssueCategory = NameOf<typeof ISSUE_CATEGORY>;
