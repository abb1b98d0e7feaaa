import type { LookbackRefusalParams } from '@shouwang/domain';

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
  backfill: '统一补办',
  finish: '村级核查完成',
  check: '乡镇复核',
  draw: '县级抽查',
  'fix.BACKFILL': '补资料',
  'fix.HELP': '去登记帮扶措施',
  'fix.FORM': '去填采集表',
  found: '上一次：列出 {count} 户次，{cards} 张线索卡，{suppressed} 户次以前已经说明',

  'refusal.LOOKBACK_CASES_OPEN': '还有 {count} 户没有办结，全部办结了才能结束回头看。',
  'refusal.LOOKBACK_CLOSED': '这次回头看已经结束，不能再改。',
  'refusal.LOOKBACK_ITEM_COMPUTED':
    '“{item}”按登记的资料算是“{result}”，不用填。不符合又一时改不了的，选“不符合”写明情况。',
  'refusal.LOOKBACK_REMARK_MISSING': '“{item}”要写明情况。',
  'refusal.LOOKBACK_ITEMS_OPEN': '还没有核查：{items}。逐项核查完再报。',
  'refusal.LOOKBACK_FINDINGS_UNEXPLAINED': '不符合又没有处理：{items}。请整改、开始办理，或写明为什么一时改不了。',
  'refusal.LOOKBACK_NOT_DRAWN': '这户没有抽到，不用逐户抽查。',
  'refusal.LOOKBACK_NO_SAMPLE': '这户还没有经过县级抽查，先抽查。',
  'refusal.LOOKBACK_SAMPLE_UNSETTLED': '抽到的户还有 {count} 户没有通过，全部通过了才能办结这一批。',
  'refusal.LOOKBACK_OVERLAPS': '“{title}”还没有结束，这个范围的户已经在里面。先结束那一次。',
  'refusal.LOOKBACK_NOTHING_TO_CHECK': '{area}没有 2019 年以来的监测对象，不用开展回头看。',
  'refusal.LOOKBACK_NOTHING_TO_DRAW': '没有乡镇已复核、还没抽查的户。',
  'refusal.LOOKBACK_SAMPLE_TOO_SMALL': '抽查比例不能低于 {min}%。',
  'refusal.BACKFILL_BEFORE_LOOKBACK':
    '日期 {on} 早于回头看开始的 {openedOn}。补办的资料写实际补办的日期，不能写成当年的日期。',
  'refusal.BACKFILL_PAPER_THERE': '已经有{papers}，不用再补。',
  'refusal.BACKFILL_PAPER_NOT_DUE': '这户没有标注风险消除，不用补{papers}。',
  'refusal.BACKFILL_MEETING_MISSING': '补{papers}，要填评议会和表决情况。',
  'refusal.BACKFILL_QUORUM': '实到 {present} 人，不到 {needed} 人，这次评议不算数。请重新开会。',
  'refusal.BACKFILL_VOTES_DIFFER': '同意、不同意、弃权加起来 {votes} 票，实到 {present} 人，请核对。',
  'refusal.BACKFILL_NOT_AGREED':
    '同意 {agree} 票，没有超过实到 {present} 人的一半。评议没有通过的户请单独核查，不符合条件的办清退。',
  'refusal.BACKFILL_PUBLICITY_MISSING': '补{papers}，要填公示起止日期。',
  'refusal.BACKFILL_PUBLICITY_BEFORE_REVIEW': '公示从 {startsOn} 开始，早于 {heldOn} 的评议。先评议，后公示。',
  'refusal.BACKFILL_PUBLICITY_SHORT': '公示要满 {days} 天，最早到 {lastDay}。期满撤榜以后再登记。',
} as const satisfies Readonly<Record<`refusal.${keyof LookbackRefusalParams}`, string>> &
  Readonly<Record<string, string>>;
