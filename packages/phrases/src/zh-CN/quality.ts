/** 数据质量: the list of broken rules to household and person (DOMAIN C.8, D.3). */
export const quality = {
  'refusal.RECHECK_UNDER_WAY': '这个范围已经有一次复查在跑，等它跑完，或者先停下它。',

  recheck: '复查登记册',
  export: '导出清单',
  recheckOf: '复查登记册：{area}',
  title: '数据质量问题',
  sheetTitle: '到户到人具体问题清单',
  'bucket.open': '待整改',
  'bucket.errors': '错误',
  'bucket.warnings': '疑问',
  'bucket.hints': '提示',
  'bucket.overdue': '已逾期',
  'bucket.fixed': '已改，待复查',
  'bucket.waived': '已豁免',
  'bucket.closedThisWeek': '本周闭合',
  villageOwns: '村里',
  valuesNow: '现在登记：{values}',
  noValue: '空着',
  sharedBy: '共 {count} 处相同',
} as const;
