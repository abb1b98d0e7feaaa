import { codeList, type NameOf, namesOf } from '../codelists/code-list.ts';

/** 退回原因. Not in the national lists; ours, in the words of inspection reports. */
export const RETURN_REASON = codeList()({
  id: 'ReturnReason',
  zh: '退回原因',
  items: [
    { code: 'PAPERS_INCOMPLETE', zh: '资料不齐', en: 'PAPERS_INCOMPLETE' },
    { code: 'FACTS_INACCURATE', zh: '信息不准', en: 'FACTS_INACCURATE' },
    { code: 'INCOME_UNCLEAR', zh: '收入测算不清', en: 'INCOME_UNCLEAR' },
    { code: 'RISK_UNCLEAR', zh: '风险认定不清', en: 'RISK_UNCLEAR' },
    { code: 'PROCEDURE_FLAWED', zh: '程序履行不规范', en: 'PROCEDURE_FLAWED' },
    { code: 'DATES_ILLOGICAL', zh: '时间前后矛盾', en: 'DATES_ILLOGICAL' },
    { code: 'OTHER', zh: '其他', en: 'OTHER', requiresRemark: true },
  ],
});

export const ReturnReason = namesOf(RETURN_REASON);
export type ReturnReason = NameOf<typeof RETURN_REASON>;
