import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 线索来源, also 识别渠道 of a case. */
export const CLUE_SOURCE = codeList()({
  id: 'ClueSource',
  zh: '线索来源/识别渠道',
  items: [
    { code: 'SELF_REPORT', zh: '农户自主申报', en: 'SELF_REPORT', aliases: ['农户申请', '自主申报'] },
    { code: 'PROXY_REPORT', zh: '他人代申报', en: 'PROXY_REPORT' },
    { code: 'GRASSROOTS', zh: '基层干部排查', en: 'GRASSROOTS', aliases: ['干部排查'] },
    { code: 'DEPARTMENT', zh: '部门筛查预警', en: 'DEPARTMENT', aliases: ['部门预警'] },
    { code: 'NATIONAL_APP', zh: '全国防返贫监测APP申请', en: 'NATIONAL_APP' },
    { code: 'PROVINCE_PLATFORM', zh: '云南省政府救助平台申请', en: 'PROVINCE_PLATFORM' },
    { code: 'HOTLINE', zh: '12317/12345热线', en: 'HOTLINE' },
    { code: 'PETITION', zh: '信访', en: 'PETITION', aliases: ['信访信息'] },
    { code: 'MEDIA', zh: '媒体舆情', en: 'MEDIA', aliases: ['媒体'] },
    { code: 'HIGHER_FEEDBACK', zh: '上级反馈/督查审计评估', en: 'HIGHER_FEEDBACK' },
    { code: 'DQ_RULE', zh: '系统规则筛查', en: 'DQ_RULE' },
  ],
});

export const ClueSource = namesOf(CLUE_SOURCE);
export type ClueSource = NameOf<typeof CLUE_SOURCE>;
