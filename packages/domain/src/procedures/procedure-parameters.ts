import type { ParameterDeclaration } from '../parameters/parameter.ts';

/**
 * The policy parameters that procedures, clues and inspections are decided with: part of the parameter catalogue,
 * declared here beside what they are for.
 */

/** Days or working days that a case may wait in a state. The unit is that of the state's declaration. */
const limits = {
  'limit.draft': { label: '申请准备', default: 5, source: '假定，低' },
  'limit.helpFirstPapers': { label: '先帮后补资料', default: 10, source: 'C.1 绿色通道；天数假定，低' },
  'limit.visit': { label: '入户核查', default: 5, source: 'C.1，2至5个工作日' },
  'limit.orderComparison': { label: '发起信息比对', default: 2, source: '假定，低' },
  'limit.comparison': { label: '信息比对', default: 5, source: 'C.1' },
  'limit.explainHits': { label: '疑点核实说明', default: 3, source: '假定，低' },
  'limit.review': { label: '民主评议', default: 5, source: '假定，低' },
  'limit.publish': { label: '张榜公示', default: 2, source: '假定，低' },
  'limit.closePublicity': { label: '公示期满撤榜', default: 2, source: '假定，低' },
  'limit.objection': { label: '异议核查', default: 3, source: '假定，低' },
  'limit.submit': { label: '报乡镇', default: 2, source: '假定，低' },
  'limit.correct': { label: '退回后补正', default: 3, source: '假定，低' },
  'limit.townshipReview': { label: '乡镇审核', default: 3, source: 'C.1，中' },
  'limit.countyApproval': { label: '县级审批', default: 3, source: 'C.1，中' },
  'limit.announce': { label: '公告', default: 3, source: '假定，低' },
  'limit.nationalEntry': { label: '系统录入', default: 5, source: 'C.1，中' },
  'limit.decision': { label: '从申请到认定', default: 15, source: 'C.1，15个工作日' },
  'limit.clueDispatch': { label: '线索派发', default: 2, source: 'C.1，2天' },
  'limit.clueAssign': { label: '线索分派到村', default: 2, source: '假定，低' },
  'limit.clueVerify': { label: '线索核实', default: 7, source: 'C.8，5至7个工作日，中' },
  'limit.clueVerifyUrgent': { label: '紧急线索核实', default: 2, source: 'C.8，2个工作日，中' },
  'limit.clueFollowUp': { label: '核实后办结', default: 5, source: '假定，低' },
  'limit.rectify': { label: '问题数据整改', default: 7, source: '假定，低' },
  'limit.recheck': { label: '整改复核', default: 5, source: '假定，低' },
  'limit.qualityError': { label: '数据质量错误整改', default: 5, source: 'C.8，5至7个工作日，中' },
  'limit.qualityWarning': { label: '数据质量疑问核实', default: 7, source: 'C.8，5至7个工作日，中' },
  'limit.waiver': { label: '数据质量豁免审批', default: 5, source: '假定，低' },
  'limit.missionPlan': { label: '督导准备', default: 10, source: '假定，低' },
  'limit.missionReport': { label: '督导报告', default: 5, source: '假定，低' },
  'limit.issueDraft': { label: '问题下发', default: 3, source: '假定，低' },
  'limit.issueAccept': { label: '问题认领', default: 2, source: '假定，低' },
  'limit.issueDispute': { label: '申辩答复', default: 3, source: '假定，低' },
  'limit.issueVerify': { label: '整改验收', default: 5, source: '假定，低' },
  'limit.campaignDraft': { label: '活动方案起草', default: 10, source: '假定，低' },
  'limit.campaignPublish': { label: '活动方案发布', default: 3, source: '假定，低' },
  'limit.windowDecide': { label: '功能权限审批', default: 2, source: '假定，低' },
  'limit.jointReview': { label: '村级数据信息会审', default: 5, source: '假定，低' },
  'limit.summary': { label: '乡镇汇总和总结', default: 5, source: '假定，低' },
  'limit.planConfirm': { label: '帮扶计划确认', default: 5, source: '假定，低' },
  'limit.planReview': { label: '帮扶计划复核', default: 180, source: '假定，低' },
  'limit.measureBegin': { label: '计划的措施开始实施', default: 30, source: '假定，低' },
  'limit.measureReview': { label: '实施中的措施跟进', default: 30, source: 'C.9，每月跟进' },
  'limit.measureVerify': { label: '部门核实措施', default: 30, source: '假定，低' },
  'limit.pairingBegin': { label: '拟结对到开始结对', default: 5, source: '假定，低' },
  'limit.pairingReview': { label: '结对关系核对', default: 365, source: '假定，低' },
  'limit.teamReview': { label: '驻村工作队信息核对', default: 365, source: '假定，低' },
  'limit.lookback': { label: '回头看全程', default: 60, source: '假定，低' },
  'limit.lookbackVillage': { label: '回头看村级核查', default: 20, source: '假定，低' },
  'limit.lookbackTownship': { label: '回头看乡镇复核', default: 10, source: '假定，低' },
  'limit.lookbackCounty': { label: '回头看县级抽查', default: 10, source: '假定，低' },
  'limit.issueClose': { label: '销号', default: 3, source: '假定，低' },
} as const satisfies Readonly<Record<string, ParameterDeclaration<number>>>;

const rules = {
  'elimination.minimumMonths': { label: '识别到消除至少月数', default: 6, unit: '月', source: 'C.3' },
  'elimination.exemptsNoLabour': { label: '整户无劳动能力暂不标注消除', default: true, source: 'C.3' },
  'procedure.clockOnReturn': {
    label: '退回期间总时限',
    default: 'RUNNING',
    options: { RUNNING: '继续计时', PAUSED: '停止计时' },
    source: 'C 节，默认继续计时',
  },
  'procedure.undoSeconds': { label: '决定后可撤销', default: 10, unit: '秒', source: '界面约定' },
  'admission.visitors': { label: '入户核查最少人数', default: 2, unit: '人', source: 'C.1' },
  'admission.mixedVisitors': { label: '入户须村与乡镇（工作队）共同进行', default: true, source: 'C.1' },
  'admission.comparisonSources': {
    label: '信息比对项目',
    default: ['vehicles', 'businesses', 'real-estate'] as readonly string[],
    source: 'C.13',
  },
  'review.quorumShare': { label: '评议到会比例', default: 2 / 3, source: '假定，低' },
  'review.approveShare': { label: '评议同意须超过到会人数的比例', default: 0.5, source: 'DQ-M-027' },
  'publicity.days': { label: '公示天数', default: 5, unit: '天', source: 'C.1，默认5天' },
  'publicity.dayKind': {
    label: '公示天数的算法',
    default: 'CALENDAR',
    options: { CALENDAR: '自然日', WORKING: '工作日' },
    source: 'C.1，各地不一',
  },
  'reflag.categories': {
    label: '可再标注的类别',
    default: ['UNSTABLE_LIFTED', 'MARGINAL'] as readonly string[],
    source: 'C.2，2021年两类',
  },
  'lookback.samplePercent': { label: '回头看县级抽查比例', default: 10, unit: '%', source: '假定，低' },
  'clue.suppressDays': { label: '误报后同一检查静默天数', default: 90, unit: '天', source: 'D.4' },
  'clue.amountRise': { label: '金额上升多少重新提示', default: 0.2, source: 'D.4，20%' },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;

/** Every parameter of procedures, clues and inspections, by key. */
export const PROCEDURE_PARAMETERS = { ...limits, ...rules };

export type LimitKey = keyof typeof limits;

export type ProcedureParameterKey = keyof typeof PROCEDURE_PARAMETERS;

type Widened<Value> = Value extends number
  ? number
  : Value extends boolean
    ? boolean
    : Value extends string
      ? string
      : readonly string[];

/** The values in force on the day of a decision. */
export type ProcedureParameters = {
  readonly [Key in ProcedureParameterKey]: Widened<(typeof PROCEDURE_PARAMETERS)[Key]['default']>;
};

/** The declared defaults: what holds where no value has been set. */
export const DEFAULT_PROCEDURE_PARAMETERS = Object.fromEntries(
  Object.entries(PROCEDURE_PARAMETERS).map(([key, declaration]) => [key, declaration.default]),
) as unknown as ProcedureParameters;
