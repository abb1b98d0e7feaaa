/** 四类对象排查 and 回头看. */
export const lookback = {
  screening: '四类对象排查',
  screeningNote: '按通知的四类对象查全县登记册，查出来的每户进一张线索卡；再查一遍，已有的不重复',
  startScreening: '开始排查',
  'refusal.SCREENING_UNDER_WAY': '已经有一次排查在跑，等它跑完，或者先停下它。',
  class: '类别',
  leadsTo: '核实属实后办',
  'leadsTo.ADMISSION': '新增识别',
  'leadsTo.ROLLBACK': '风险消除回退',
  cards: '线索卡',
  running: '正在逐户核对',
  neverRun: '还没有排查过',
  found: '上一次：列出 {count} 户次，{cards} 张线索卡，{suppressed} 户次以前已经说明',
} as const;
