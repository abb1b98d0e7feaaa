/** 今日: what waits for a person, most urgent first. */
export const inbox = {
  today: '今日',
  todayWithCount: '今日要办 {n} 件',
  empty: '今天没有待办',
  nextDeadline: '下一件 {date}：{what}',
  noNextDeadline: '这几天都没有到期的。',
  more: '还有 {n} 件',
  stageNote: '{end} 止，还剩 {days} 天',
  stageLastDay: '{end} 止，今天最后一天',
  waitingToSend: '{n} 条待传',
  offlineWaiting: '没有信号，{n} 条待传',
  offlineNothing: '没有信号',
  'tag.returned': '退回',
  'tag.newClue': '新线索',
  'tag.dueToday': '今天到期',
  'tag.overdue': '逾期',
} as const;
