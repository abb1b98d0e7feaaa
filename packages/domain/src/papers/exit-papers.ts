import { HOUSEHOLD_ROWS, INCOME, INCOME_ROWS, ofOneCase } from './identification-papers.ts';
import type { PaperDeclaration } from './paper.ts';

const SIGNED_BY_BOTH = ['核查人（签字）：', '户主（签字、按手印）：', '日期：　　　　年　　月　　日'] as const;

/** The papers of a household that leaves, comes back or is put right (DOMAIN C.3, C.4, E.1). */
export const EXIT_PAPERS = [
  ofOneCase({
    key: 'effectReview',
    title: '风险消除评估表',
    signers: ['村', '驻村工作队'],
    steps: ['proposeElimination'],
    kind: 'effectReview',
    placeholders: ['method', 'effect', 'naturalRemark', 'measures'],
    blocks: [
      {
        kind: 'facts',
        rows: [...HOUSEHOLD_ROWS, ['监测对象类别', '{category}', '识别时的风险', '{risks}']],
      },
      {
        kind: 'facts',
        rows: [
          ['风险消除方式', '{method}'],
          ['帮扶成效', '{effect}'],
          ['自然消除说明', '{naturalRemark}'],
        ],
      },
      {
        kind: 'opinion',
        label: '村级评估意见',
        text: '',
        signature: '村（签字、盖章）：　　　　　　　　年　　月　　日',
      },
      {
        kind: 'opinion',
        label: '驻村工作队意见',
        text: '',
        signature: '工作队（签字）：　　　　　　　　年　　月　　日',
      },
    ],
  }),
  ofOneCase({
    key: 'measuresForm',
    title: '帮扶措施落实情况表',
    signers: ['帮扶责任人', '户主'],
    steps: ['proposeElimination'],
    kind: 'measuresForm',
    orientation: 'landscape',
    placeholders: ['measures'],
    blocks: [
      { kind: 'facts', rows: HOUSEHOLD_ROWS },
      {
        kind: 'list',
        list: 'measures',
        columns: [
          { heading: '序号', field: 'no', width: 6 },
          { heading: '针对的风险', field: 'risk', width: 12 },
          { heading: '帮扶措施', field: 'option', width: 24 },
          { heading: '实施部门', field: 'department', width: 14 },
          { heading: '开始日期', field: 'startsOn', width: 14 },
          { heading: '金额（元）', field: 'amount', width: 10 },
          { heading: '落实情况', field: 'state', width: 10 },
          { heading: '管用、够用、能用、有用', field: 'effect', width: 18 },
        ],
      },
      { kind: 'signatures', lines: ['帮扶责任人（签字）：', '户主（签字、按手印）：', '日期：　　　　年　　月　　日'] },
    ],
  }),
  ofOneCase({
    key: 'exitVisitForm',
    title: '风险核查信息采集表',
    signers: ['两名以上核查人', '户主'],
    steps: ['exitVisit'],
    kind: 'exitVisitForm',
    placeholders: [
      ...INCOME,
      'visitedOn',
      'visitors',
      'securities',
      'risksGone',
      'newRisk',
      'assetsSeen',
      'householdView',
      'conclusion',
    ],
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['办理事项', '{procedure}', '资料编号', '{caseNo}'],
          ...HOUSEHOLD_ROWS,
          ['入户日期', '{visitedOn}', '核查人', '{visitors}'],
          ['识别时的风险', '{risks}', '监测对象类别', '{category}'],
        ],
      },
      { kind: 'facts', rows: INCOME_ROWS },
      {
        kind: 'facts',
        rows: [
          ['三保障和饮水', '{securities}'],
          ['识别时的风险是否消除', '{risksGone}'],
          ['是否出现新的风险', '{newRisk}'],
          ['看到的家庭资产', '{assetsSeen}'],
          ['农户意见', '{householdView}'],
          ['核查结论', '{conclusion}'],
        ],
      },
      { kind: 'signatures', lines: SIGNED_BY_BOTH },
    ],
  }),
  ofOneCase({
    key: 'consent',
    title: '风险消除知情同意书',
    signers: ['户主或成年家庭成员'],
    steps: ['consent'],
    kind: 'consent',
    placeholders: ['consentWord', 'consentSigner', 'consentReason', 'consentOn'],
    blocks: [
      { kind: 'facts', rows: HOUSEHOLD_ROWS },
      {
        kind: 'paragraph',
        text: '村里已向本户说明：经核查，识别时的返贫致贫风险已经消除，拟标注风险消除；标注以后仍会继续跟踪，再遇困难可以再次申请。',
      },
      { kind: 'paragraph', text: '本户意见：{consentWord}' },
      { kind: 'paragraph', text: '不同意的原因：{consentReason}' },
      { kind: 'signatures', lines: ['签字（按手印）：{consentSigner}', '日期：{consentOn}'] },
    ],
  }),
  ofOneCase({
    key: 'hearingRecord',
    title: '农户申辩记录',
    signers: ['申辩人', '记录人'],
    steps: ['hear'],
    kind: 'hearing',
    placeholders: ['hearingWho', 'hearingStatement', 'hearingAnswer'],
    blocks: [
      { kind: 'facts', rows: [['办理事项', '{procedure}', '资料编号', '{caseNo}'], ...HOUSEHOLD_ROWS] },
      {
        kind: 'facts',
        rows: [
          ['申辩人', '{hearingWho}'],
          ['申辩内容', '{hearingStatement}'],
          ['村里的答复', '{hearingAnswer}'],
        ],
      },
      { kind: 'signatures', lines: ['申辩人（签字、按手印）：', '记录人（签字）：', '日期：　　　　年　　月　　日'] },
    ],
  }),
] as const satisfies readonly PaperDeclaration[];
