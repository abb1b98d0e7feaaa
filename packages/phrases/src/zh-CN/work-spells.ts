import type { WorkSpellRefusalParams } from '@shouwang/domain';

/** 外出务工 of the members of a household (DOMAIN B.4). */
export const workSpells = {
  'refusal.WORK_SPELL_NOT_ASKED': '这里不填“{indicator}”。',
  'refusal.WORK_SPELL_UNREADABLE': '“{indicator}”填“{value}”读不懂，请重新填。',
  'refusal.WORK_SPELL_INCOMPLETE': '“{indicator}”不能空着，请填上。',
  'refusal.WORK_SPELL_NOT_BEGUN': '开始时间 {startMonth} 还没到；还没有出去的，请登记为计划外出务工。',
  'refusal.WORK_SPELL_REVERSED': '结束时间 {endMonth} 早于开始时间 {startMonth}，请改过来。',
  'refusal.WORK_SPELL_END_AHEAD': '结束时间 {endMonth} 还没到；还在务工的，不填结束时间。',
  'refusal.WORK_SPELL_GOES_ON': '还在务工的不填结束时间；已经结束的，请把“是否已务工”改为否。',
  'refusal.WORK_SPELL_TWICE': '{name}的这一段已经登记，请打开原来的改。',
  'refusal.WORK_SPELL_OF_STRANGER': '请选这户现在的一位成员。',
  'refusal.WORK_SPELL_WHY_MISSING': '请写明为什么删去。',

  title: '外出务工',
  sourceLabel: '务工登记',
  none: '还没有登记外出务工',
  noneNote: '成员出去务工的，按每一段登记：去了哪里、从哪个月到哪个月、每月多少。',
  add: '登记外出务工',
  addPlan: '登记外出计划',
  change: '修改',
  who: '谁',
  chooseWho: '请选',
  save: '保存',
  withdraw: '登记错了，删去',
  withdrawWhy: '为什么删去',
  withdrawNow: '删去',
  span: '{start}至{end}',
  since: '{start}起',
  perMonth: '每月 {amount}',
  task: '登记外出务工',
} as const satisfies Readonly<Record<`refusal.${keyof WorkSpellRefusalParams}`, string>> &
  Readonly<Record<string, string>>;
