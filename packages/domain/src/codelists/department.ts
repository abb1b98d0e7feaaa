import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 行业部门. The county lead unit may be 县乡村振兴局 or, since 2023/24, 农业农村局: a parameter. */
export const DEPARTMENT = codeList()({
  id: 'Department',
  zh: '行业部门',
  items: [
    { code: 'CIVIL_AFFAIRS', zh: '民政局', en: 'CIVIL_AFFAIRS' },
    { code: 'MEDICAL_INSURANCE', zh: '医保局', en: 'MEDICAL_INSURANCE' },
    { code: 'HEALTH', zh: '卫健局', en: 'HEALTH' },
    { code: 'EDUCATION', zh: '教育体育局', en: 'EDUCATION' },
    { code: 'DISABLED_FEDERATION', zh: '残联', en: 'DISABLED_FEDERATION' },
    { code: 'HR_SOCIAL', zh: '人社局', en: 'HR_SOCIAL' },
    { code: 'HOUSING', zh: '住建局', en: 'HOUSING' },
    { code: 'WATER', zh: '水务局', en: 'WATER' },
    { code: 'EMERGENCY', zh: '应急管理局', en: 'EMERGENCY' },
    { code: 'POLICE', zh: '公安局(户政)', en: 'POLICE', aliases: ['公安局'] },
    { code: 'TRAFFIC_POLICE', zh: '交警大队(车管)', en: 'TRAFFIC_POLICE', aliases: ['交警大队'] },
    { code: 'MARKET_REGULATION', zh: '市场监管局', en: 'MARKET_REGULATION' },
    { code: 'NATURAL_RESOURCES', zh: '自然资源局(不动产登记)', en: 'NATURAL_RESOURCES', aliases: ['自然资源局'] },
    { code: 'TAX', zh: '税务局', en: 'TAX' },
    { code: 'FINANCE', zh: '财政局(财政供养/一卡通)', en: 'FINANCE', aliases: ['财政局'] },
    { code: 'FORESTRY', zh: '林草局', en: 'FORESTRY' },
    { code: 'AGRICULTURE', zh: '农业农村局', en: 'AGRICULTURE' },
    { code: 'PETITION', zh: '信访局', en: 'PETITION' },
    { code: 'COURT', zh: '法院', en: 'COURT' },
    { code: 'VETERANS', zh: '退役军人局', en: 'VETERANS' },
    { code: 'JUSTICE', zh: '司法局', en: 'JUSTICE' },
    { code: 'HOUSING_FUND', zh: '公积金管理部', en: 'HOUSING_FUND' },
    { code: 'INSURER', zh: '防贫保险承办机构', en: 'INSURER' },
    { code: 'RURAL_REVITALIZATION', zh: '县乡村振兴局', en: 'RURAL_REVITALIZATION', aliases: ['乡村振兴局'] },
  ],
});

export const Department = namesOf(DEPARTMENT);
export type Department = NameOf<typeof DEPARTMENT>;
