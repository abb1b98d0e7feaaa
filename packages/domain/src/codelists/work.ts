import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 务工区域, derived from 务工所在地. */
export const WORK_AREA = codeList()({
  id: 'WorkArea',
  zh: '务工区域',
  items: [
    { code: 'IN_TOWNSHIP', zh: '乡(镇)内', en: 'IN_TOWNSHIP' },
    { code: 'IN_COUNTY', zh: '乡外县内', en: 'IN_COUNTY' },
    { code: 'IN_PROVINCE', zh: '县外省内', en: 'IN_PROVINCE' },
    { code: 'OUT_OF_PROVINCE', zh: '省外', en: 'OUT_OF_PROVINCE' },
    { code: 'ABROAD', zh: '境外', en: 'ABROAD' },
  ],
});

export const WorkArea = namesOf(WORK_AREA);
export type WorkArea = NameOf<typeof WORK_AREA>;

/** 就业渠道. */
export const EMPLOYMENT_CHANNEL = codeList()({
  id: 'EmploymentChannel',
  zh: '就业渠道',
  items: [
    { code: 'SELF', zh: '自主外出务工', en: 'SELF', aliases: ['自主外出'] },
    { code: 'ORGANISED', zh: '有组织劳务输出', en: 'ORGANISED' },
    { code: 'ENTERPRISE', zh: '企业吸纳', en: 'ENTERPRISE' },
    { code: 'WORKSHOP', zh: '帮扶车间', en: 'WORKSHOP', aliases: ['扶贫车间', '就业帮扶车间'] },
    { code: 'PUBLIC_POST', zh: '公益性岗位', en: 'PUBLIC_POST', aliases: ['公益岗位'] },
    { code: 'WORK_RELIEF', zh: '以工代赈', en: 'WORK_RELIEF' },
    { code: 'STARTUP', zh: '自主创业', en: 'STARTUP' },
    { code: 'FLEXIBLE', zh: '灵活就业', en: 'FLEXIBLE' },
    { code: 'OTHER', zh: '其他', en: 'OTHER' },
  ],
});

export const EmploymentChannel = namesOf(EMPLOYMENT_CHANNEL);
export type EmploymentChannel = NameOf<typeof EMPLOYMENT_CHANNEL>;
