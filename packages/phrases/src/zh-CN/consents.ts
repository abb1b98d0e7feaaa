import type { ConsentRefusalParams } from '@shouwang/domain';

/** 承诺授权 of the members of a household (DOMAIN C.13, E.1). */
export const consents = {
  'refusal.CONSENT_OF_STRANGER': '签字的人不是这户现在的成员，请重新选。',
  'refusal.CONSENT_TWICE': '{name}的授权填了两次，请留一处。',
  'refusal.CONSENT_OVER': '{name}的授权有效 {months} 个月，到 {until} 已经过期，请重新签字后再登记。',
  'refusal.CONSENT_PAPER_MISSING': '请先拍下或上传签了字的承诺授权书。',
  'refusal.CONSENT_ENDED': '这份授权已经不再有效，不用再撤回。',
  'refusal.CONSENT_WHY_MISSING': '请写明是谁、怎么说要撤回的。',
  'refusal.CONSENT_OF_RUNNING_CASE': '这份授权是随 {caseNo} 签的，那件还没比对，请在那件里办“成员撤回授权”。',

  title: '承诺授权',
  note: '签了承诺授权书的成员，才拿车辆、不动产、经营主体的数据来核查。',
  none: '还没有承诺授权',
  noneNote: '没有签字的成员，不会拿去和车辆、不动产、经营主体的数据比对。',
  scope: '可核查{scopes}',
  until: '{signedOn} 签，有效至 {validUntil}',
  ended: '{signedOn} 签，{endedOn} 起不再有效',
  endedByCase: '所办的事项已终止',
  record: '登记承诺授权',
  recordNow: '登记',
  nobody: '请点出谁签了字。',
  paperMissing: '请先拍下或上传签了字的承诺授权书。',
  notSigned: '没有签字',
  paper: '签了字的承诺授权书',
  paperHint: '拍照或扫描，签字要看得清。',
  proxy: '代读代签人',
  guardian: '监护人',
  signedOn: '签字日期',
  withdraw: '撤回授权',
  withdrawNow: '撤回',
  withdrawWhy: '谁提出撤回、怎么说的',
} as const satisfies Readonly<Record<`refusal.${keyof ConsentRefusalParams}`, string>> &
  Readonly<Record<string, string>>;
