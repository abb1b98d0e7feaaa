import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 清退原因. */
export const REMOVAL_REASON = codeList()({
  id: 'RemovalReason',
  zh: '清退原因',
  items: [
    { code: 'INELIGIBLE_AT_ID', zh: '识别时不符合条件', en: 'INELIGIBLE_AT_ID' },
    { code: 'INCOME_MISSTATED', zh: '收入核算不实', en: 'INCOME_MISSTATED' },
    { code: 'ASSET_EXCLUSION', zh: '家庭资产不符', en: 'ASSET_EXCLUSION' },
    { code: 'DUPLICATE', zh: '重复识别', en: 'DUPLICATE' },
    { code: 'NOT_RURAL_RESIDENT', zh: '非农村常住/未享受农村公共服务', en: 'NOT_RURAL_RESIDENT' },
    { code: 'CONCEALMENT', zh: '隐瞒、虚报', en: 'CONCEALMENT' },
    { code: 'OTHER', zh: '其他', en: 'OTHER', requiresRemark: true },
  ],
});

export const RemovalReason = namesOf(REMOVAL_REASON);
export type RemovalReason = NameOf<typeof REMOVAL_REASON>;

/** 风险消除回退原因: why an elimination does not hold (C.4; the classes of D.1 are 收入 and 无劳动能力). */
export const ROLLBACK_REASON = codeList()({
  id: 'RollbackReason',
  zh: '风险消除回退原因',
  items: [
    { code: 'LIVES_ON_MEASURES', zh: '仍享受帮扶措施，措施取消后不稳定', en: 'LIVES_ON_MEASURES' },
    { code: 'INCOME_BELOW_LINE', zh: '收入低于监测底线', en: 'INCOME_BELOW_LINE' },
    { code: 'NO_LABOUR', zh: '整户无劳动能力且无稳定收入', en: 'NO_LABOUR' },
    { code: 'RISK_REMAINS', zh: '识别时的风险没有真正消除', en: 'RISK_REMAINS' },
    { code: 'NOT_INFORMED', zh: '消除时农户不知情、不同意', en: 'NOT_INFORMED' },
    { code: 'OTHER', zh: '其他', en: 'OTHER', requiresRemark: true },
  ],
});

/** 不予纳入原因. */
export const REJECTION_REASON = codeList()({
  id: 'RejectionReason',
  zh: '不予纳入原因',
  items: [
    { code: 'INCOME_ABOVE_NO_RISK', zh: '收入稳定高于监测范围且无突出困难', en: 'INCOME_ABOVE_NO_RISK' },
    { code: 'ASSET', zh: '家庭资产足以自主应对', en: 'ASSET' },
    { code: 'NO_AUTHORIZATION', zh: '拒绝授权核查', en: 'NO_AUTHORIZATION' },
    { code: 'SOLVED_BY_DEPARTMENT', zh: '单项困难已由部门政策解决', en: 'SOLVED_BY_DEPARTMENT' },
    { code: 'NOT_RURAL_RESIDENT', zh: '不属于监测范围人口', en: 'NOT_RURAL_RESIDENT' },
    { code: 'ALREADY_MONITORED', zh: '已是监测对象', en: 'ALREADY_MONITORED' },
    { code: 'OBJECTION_UPHELD', zh: '公示异议经核查成立', en: 'OBJECTION_UPHELD' },
    { code: 'WITHDRAWN', zh: '农户撤回', en: 'WITHDRAWN' },
    { code: 'OTHER', zh: '其他', en: 'OTHER', requiresRemark: true },
  ],
});

export const RejectionReason = namesOf(REJECTION_REASON);
export type RejectionReason = NameOf<typeof REJECTION_REASON>;

/** 家庭资产类型. */
export const ASSET_TYPE = codeList()({
  id: 'AssetType',
  zh: '家庭资产类型',
  items: [
    { code: 'VEHICLE', zh: '机动车', en: 'VEHICLE' },
    { code: 'HOUSE_URBAN', zh: '城镇住房/商品房', en: 'HOUSE_URBAN' },
    { code: 'SHOP', zh: '商铺', en: 'SHOP' },
    { code: 'ENTERPRISE', zh: '企业(公司)出资或任职', en: 'ENTERPRISE' },
    { code: 'INDIVIDUAL_BUSINESS', zh: '个体工商户', en: 'INDIVIDUAL_BUSINESS' },
    { code: 'COOPERATIVE', zh: '合作社发起/理事', en: 'COOPERATIVE' },
    { code: 'PUBLIC_PAYROLL', zh: '财政供养人员', en: 'PUBLIC_PAYROLL' },
    { code: 'HEAVY_MACHINERY', zh: '大型农机/工程机械', en: 'HEAVY_MACHINERY' },
    { code: 'DEPOSIT', zh: '大额存款/有价证券', en: 'DEPOSIT' },
    { code: 'HOUSING_FUND', zh: '住房公积金/职工社保缴存', en: 'HOUSING_FUND' },
  ],
});

export const AssetType = namesOf(ASSET_TYPE);
export type AssetType = NameOf<typeof ASSET_TYPE>;
