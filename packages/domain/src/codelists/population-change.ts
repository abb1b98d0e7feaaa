import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 人口自然增加原因 with the evidence asked for. */
export const NATURAL_INCREASE_REASON = codeList<{ evidence?: string }>()({
  id: 'NaturalIncreaseReason',
  zh: '人口自然增加原因',
  items: [
    { code: 'BIRTH', zh: '新生儿', en: 'BIRTH', evidence: '出生医学证明/户口簿' },
    { code: 'MARRY_IN', zh: '嫁入(含入赘)', en: 'MARRY_IN', evidence: '结婚证/户口簿', aliases: ['婚入', '嫁入'] },
    { code: 'MOVE_IN', zh: '户籍迁入', en: 'MOVE_IN', evidence: '户口簿' },
    { code: 'ADOPT', zh: '收养', en: 'ADOPT', evidence: '收养登记证' },
    { code: 'RELEASED', zh: '刑满释放', en: 'RELEASED', evidence: '释放证明' },
    { code: 'DISCHARGED', zh: '退役/转业返回', en: 'DISCHARGED', evidence: '退役证明' },
    { code: 'RETURNED', zh: '失联人员返回', en: 'RETURNED', evidence: '入户核实' },
    { code: 'SHARED_LIVING', zh: '共同生活人口补录', en: 'SHARED_LIVING', evidence: '村级证明+户口簿' },
    { code: 'OTHER', zh: '其他', en: 'OTHER', requiresRemark: true },
  ],
});

export const NaturalIncreaseReason = namesOf(NATURAL_INCREASE_REASON);
export type NaturalIncreaseReason = NameOf<typeof NATURAL_INCREASE_REASON>;

/** 人口自然减少原因 with the evidence asked for. */
export const NATURAL_DECREASE_REASON = codeList<{ evidence?: string }>()({
  id: 'NaturalDecreaseReason',
  zh: '人口自然减少原因',
  items: [
    { code: 'DEATH', zh: '死亡', en: 'DEATH', evidence: '死亡证明/户口注销' },
    { code: 'MARRY_OUT', zh: '嫁出', en: 'MARRY_OUT', evidence: '结婚证/户口迁出', aliases: ['婚出'] },
    { code: 'MOVE_OUT', zh: '户籍迁出', en: 'MOVE_OUT', evidence: '户口迁出证明' },
    { code: 'IMPRISONED', zh: '判刑收监', en: 'IMPRISONED', evidence: '判决书' },
    { code: 'LOST_CONTACT', zh: '失联', en: 'LOST_CONTACT', evidence: '村级+派出所证明' },
    { code: 'ABROAD', zh: '出国定居', en: 'ABROAD', evidence: '证明' },
    { code: 'ADOPTED_OUT', zh: '送养', en: 'ADOPTED_OUT', evidence: '收养登记证' },
    { code: 'SPLIT', zh: '分户(随新户)', en: 'SPLIT', evidence: '户口簿' },
    { code: 'OTHER', zh: '其他', en: 'OTHER', requiresRemark: true },
  ],
});

export const NaturalDecreaseReason = namesOf(NATURAL_DECREASE_REASON);
export type NaturalDecreaseReason = NameOf<typeof NATURAL_DECREASE_REASON>;
