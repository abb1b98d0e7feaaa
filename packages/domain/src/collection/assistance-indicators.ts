import { WHEN } from './condition.ts';
import { declareIndicators } from './indicator.ts';

/** 一户一策: the plan of a monitored household (DOMAIN B.9, C.9). */
export const PLAN_INDICATORS = declareIndicators('plan', {
  planGoal: { label: '帮扶目标', section: 'plan', type: 'text', requiredWhen: WHEN.always },
  planRisks: { label: '对应的风险', section: 'plan', type: 'codes', codeList: 'RiskType', requiredWhen: WHEN.always },
  planMeasureGroups: {
    label: '计划的帮扶措施类别',
    section: 'plan',
    type: 'codes',
    codeList: 'MeasureGroup',
    requiredWhen: WHEN.always,
  },
  planResponsible: { label: '计划责任人', section: 'plan', type: 'text', requiredWhen: WHEN.always },
  planMadeOn: { label: '制定日期', section: 'plan', type: 'date', format: 'YYYY-MM-DD', requiredWhen: WHEN.always },
  planReviewOn: { label: '计划复核日期', section: 'plan', type: 'date', format: 'YYYY-MM-DD' },
});

/** One measure of a household: what, by whom, from when, how much, with what effect (DOMAIN B.9, C.6 L5, L6). */
export const MEASURE_INDICATORS = declareIndicators('measure', {
  measureGroup: {
    label: '帮扶措施类别',
    section: 'measure',
    type: 'code',
    codeList: 'MeasureGroup',
    requiredWhen: WHEN.always,
  },
  measureOption: { label: '帮扶措施', section: 'measure', type: 'text', requiredWhen: WHEN.always },
  measureRisk: {
    label: '针对的风险',
    section: 'measure',
    type: 'code',
    codeList: 'RiskType',
    requiredWhen: WHEN.always,
  },
  measureBeneficiary: { label: '帮扶对象姓名', section: 'measure', type: 'text' },
  measureDepartment: {
    label: '实施部门',
    section: 'measure',
    type: 'code',
    codeList: 'Department',
    requiredWhen: WHEN.always,
  },
  measureStart: {
    label: '措施开始日期',
    section: 'measure',
    type: 'date',
    format: 'YYYY-MM-DD',
    requiredWhen: WHEN.measureGiven,
  },
  measureEnd: { label: '措施结束日期', section: 'measure', type: 'date', format: 'YYYY-MM-DD' },
  measureAmount: { label: '措施金额', section: 'measure', type: 'money', unit: '元' },
  measureFrequency: { label: '发放方式', section: 'measure', type: 'text' },
  measureStatus: {
    label: '实施情况',
    section: 'measure',
    type: 'code',
    codeList: 'MeasureStatus',
    requiredWhen: WHEN.always,
  },
  measureWorks: { label: '管用', section: 'measure', type: 'boolean', askedWhen: WHEN.measureGiven },
  measureSuffices: { label: '够用', section: 'measure', type: 'boolean', askedWhen: WHEN.measureGiven },
  measureUsable: { label: '能用', section: 'measure', type: 'boolean', askedWhen: WHEN.measureGiven },
  measureUseful: { label: '有用', section: 'measure', type: 'boolean', askedWhen: WHEN.measureGiven },
});

/** 帮扶责任人 (DOMAIN B.9). */
export const HELPER_INDICATORS = declareIndicators('helper', {
  pairedHelper: { label: '帮扶责任人姓名', section: 'helper', type: 'text', requiredWhen: WHEN.always },
  pairedHelperGender: { label: '帮扶责任人性别', section: 'helper', type: 'code', codeList: 'Gender' },
  pairedHelperPolitical: {
    label: '帮扶责任人政治面貌',
    section: 'helper',
    type: 'code',
    codeList: 'PoliticalStatus',
  },
  pairedHelperUnit: { label: '帮扶（选派）单位', section: 'helper', type: 'text', requiredWhen: WHEN.always },
  pairedHelperPhone: {
    label: '帮扶责任人电话',
    section: 'helper',
    type: 'phone',
    mask: 'sensitive',
    requiredWhen: WHEN.always,
  },
});

/** 结对: which helper for which household, from when to when and why it ended. */
export const PAIRING_INDICATORS = declareIndicators('pairing', {
  pairingStart: {
    label: '结对开始日期',
    section: 'pairing',
    type: 'date',
    format: 'YYYY-MM-DD',
    requiredWhen: WHEN.always,
  },
  pairingEnd: { label: '结对结束日期', section: 'pairing', type: 'date', format: 'YYYY-MM-DD' },
  pairingReason: { label: '调整原因', section: 'pairing', type: 'text' },
});

/** A member of a resident work team (DOMAIN B.9; notice 一(三)6: 重点为驻村工作队信息; DQ-V-007). */
export const WORK_TEAM_INDICATORS = declareIndicators('workTeam', {
  teamMember: { label: '队员姓名', section: 'workTeam', type: 'text', requiredWhen: WHEN.always },
  teamRole: {
    label: '队内职务',
    section: 'workTeam',
    type: 'code',
    codeList: 'WorkTeamRole',
    requiredWhen: WHEN.always,
  },
  teamGender: { label: '队员性别', section: 'workTeam', type: 'code', codeList: 'Gender' },
  teamPolitical: { label: '队员政治面貌', section: 'workTeam', type: 'code', codeList: 'PoliticalStatus' },
  teamUnit: { label: '选派单位', section: 'workTeam', type: 'text', requiredWhen: WHEN.always },
  teamPhone: { label: '队员联系电话', section: 'workTeam', type: 'phone', mask: 'sensitive' },
  teamStart: {
    label: '驻村开始日期',
    section: 'workTeam',
    type: 'date',
    format: 'YYYY-MM-DD',
    requiredWhen: WHEN.always,
  },
  teamEnd: { label: '驻村结束日期', section: 'workTeam', type: 'date', format: 'YYYY-MM-DD' },
});
