/** 督导 (DOMAIN C.10): missions, issues, the board. What the declaration refuses is in `steps`. */
export const inspections = {
  'bucket.open': '未销号',
  'bucket.overdue': '逾期',
  'bucket.dueToday': '今天到期',
  'bucket.dueSoon': '三天内到期',
  'bucket.toAccept': '待认领',
  'bucket.disputed': '有申辩',
  'bucket.rectifying': '整改中',
  'bucket.toVerify': '待验收',
  'bucket.closed': '已销号',
  'bucket.closedThisWeek': '本周销号',
  'refusal.AREA_OUTSIDE_MISSION': '这个地方不在本次督导的范围里，请改选范围内的村或农户。',
  'refusal.AREA_NOT_OF_HOUSEHOLD': '这户不在所选的地方，请核对村名或农户。',
  'refusal.PERSON_NOT_IN_HOUSEHOLD': '这个人不是这户的成员，请核对。',
  'refusal.MEMBER_NOT_INSPECTOR': '督导组成员要有督导组成员的账号，且没有停用。请在“用户与权限”里核对。',
  'refusal.PURPOSE_MISSING': '请写明导出的用途。',
  'refusal.NOTHING_TO_EXPORT': '按现在的筛选没有问题可以导出。',
} as const;
