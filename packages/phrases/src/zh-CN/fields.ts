/** Words that many forms share. */
export const fields = {
  yes: '是',
  no: '否',
  optional: '选填',
  save: '存好',
  add: '加一个',
  remove: '去掉这一个',
  previous: '上一项',
  next: '下一项：{part}',
  check: '看一遍再交',
  today: '今天',
  person: '涉及谁',
  amount: '金额',
  note: '说明',
  notChosen: '没有选',
} as const;
