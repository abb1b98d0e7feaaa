import type { CampaignRefusalParams } from '@shouwang/domain';

/** 年度活动 (DOMAIN C.7, C.11, C.12): what the server says of a round. The engine's own reasons are in `steps`. */
export const campaigns = {
  'refusal.ROUND_DAYS_REVERSED': '结束的 {to} 早于开始的 {from}，请改过来。',
  'refusal.ROUND_STAGE_MISPLACED': '这里应是“{expected}”，现在是“{stage}”。五个阶段按次序排。',
  'refusal.ROUND_STAGE_TOO_EARLY': '“{stage}”从 {startsOn} 开始，早于“{before}”结束的 {endsOn}。',
  'refusal.ROUND_CUTOFF_LATE': '信息截止日 {cutoffOn} 要早于采集结束的 {endsOn}。',
  'refusal.ROUND_PARAMETER_UNKNOWN': '没有“{key}”这个参数，请从列表里选。',
  'refusal.ROUND_PARAMETER_BAD': '“{parameter}”的值填得不对，请检查。',
  'refusal.ROUND_ALREADY_RUNNING': '“{title}”还没有结束，结束后才能发布新的一轮。',
  'refusal.ROUND_NOT_RUNNING': '现在没有在办的年度活动，请等县里发布。',
  'refusal.ROUND_NOT_OVER': '录入到 {lockOn} 24 时截止，过了才能锁定。',
  'refusal.ROUND_LOCKED': '本轮录入已在 {lockedOn} 24 时截止。要改请走问题整改，或请县里再开通功能权限。（DQ-K-001）',
  'refusal.ROUND_NOT_COLLECTING': '采集从 {startsOn} 开始，到时再填。',
  'refusal.WINDOW_NOT_OPEN': '{area}的“{function}”功能权限没有开通或已截止，请向县里申请开通。（DQ-K-001）',
  'refusal.WINDOW_PAST_LOCK': '关闭日期 {closesOn} 晚于本轮截止的 {lockOn}，请改到截止以前。',
  'refusal.WINDOW_IN_PAST': '关闭日期 {closesOn} 已经过了，今天是 {today}。',
  'refusal.WINDOW_OUTSIDE_AREA': '只能申请自己管的乡镇和村。',
  'refusal.WINDOW_NOT_OWN': '这份申请由申请人撤回。',
  'refusal.WINDOW_NOT_OVER': '这项权限到 {closesOn} 24 时才到期，要提前关请办“提前关闭”。',
  'refusal.ITEM_NOT_IN_STATE': '现在是“{state}”，不能办“{step}”。',
  'refusal.ITEM_NOT_OF_VILLAGE': '“{kind}”不在这里办。',
  'refusal.RETURN_REASON_MISSING': '退回要写明哪里要改。',
  'refusal.FIELD_NOT_IN_ITEM': '这条整改只能改{allowed}，不能改“{field}”。',
  'refusal.RECTIFICATION_NOT_OPEN': '整改 {itemNo} 已经办结，或不是这户的，不能再改。',
  'refusal.REVIEW_NOTHING_COLLECTED': '还没有采集好的，先采集再会审。',
  'refusal.REVIEW_ROLE_ABSENT': '参加人里还缺：{roles}。',
  'refusal.REVIEW_ERRORS_UNEXPLAINED': '还有 {count} 条问题数据没有改完，改完再会审，或写明原因。',
  'refusal.REVIEW_SIGNATURE_VOID': '签字以后有 {count} 项数据改过{names}，签字作废，请核对后重新签字。',
  'refusal.SUMMARIES_MISSING': '还有 {count} 个乡镇没有报齐汇总表和总结：{names}。',
  'refusal.SUMMARY_CELL_DIFFERS': '{village}“{column}”填的是 {stated}，明细是 {counted}，请核对。（DQ-K-002）',
  'refusal.SUMMARY_VILLAGE_UNKNOWN': '{village} 不是本乡镇的村，请核对。',
  'refusal.SUMMARY_SECTION_EMPTY': '“{section}”还没有写。',

  jobTitle: '生成{title}的采集任务',
  'job.villages': '村和县的任务',
  'job.households': '户的任务',
  roundWindowReason: '随本轮活动发布开通',
  'draft.adjusted': '{what} {n} 户',
  'draft.noneAdjusted': '没有新增和变动',
  'draft.organization':
    '按照《{document}》要求，{area}组织 {villages} 个村（社区）开展工作，明确分管领导和专人负责，逐村落实网格员、村组干部和驻村工作队的任务。',
  'draft.work':
    '{from} 至 {to}，对脱贫户 {lifted} 户、监测对象 {monitored} 户逐户采集核实，共 {items} 项采集任务，已审 {finished} 项。开村级数据信息会审 {reviews} 场，签字后上报。动态调整情况：{adjusted}。',
  'draft.lookback':
    '对 2019 年以来的 {monitored} 户监测对象逐户逐人“回头看”，清退 {removed} 户，风险消除回退 {rolledBack} 户，更正类别 {corrected} 户。',
  'draft.problems':
    '部门比对和排查发现线索 {clues} 条；问题数据 {errors} 条，已改 {errorsClosed} 条；督导问题 {issues} 个，已销号 {issuesClosed} 个。',
  summaryTitle: '{area}{year}年度防返贫监测动态调整和信息采集暨监测对象“回头看”工作总结',
  summaryFile: '{area}_{year}年度工作总结.docx',
  'inbox.window': '{area}申请开通“{function}”',
  'inbox.windowLine': '{state}，{from} 至 {to}',
  'inbox.review': '{area}数据信息会审',
  'inbox.reviewLine': '{state}，第 {no} 批 {n} 项',
} as const satisfies Readonly<Record<`refusal.${keyof CampaignRefusalParams}`, string>> &
  Readonly<Record<string, string>>;
