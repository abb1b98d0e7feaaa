import type { Role } from '../src/accounts/roles.ts';
import { shanghaiDateOf } from '../src/calendar/iso-date.ts';
import { ADMISSION } from '../src/procedures/admission.ts';
import type { Decision } from '../src/procedures/decide.ts';
import type { IdentificationFacts, IdentificationRecords } from '../src/procedures/identification-facts.ts';
import type { StepInput } from '../src/procedures/procedure-template.ts';
import { anActor } from './actors.ts';
import { aWalk, type CaseWalk } from './case-walk.ts';

export type IdentificationWalk = CaseWalk<IdentificationRecords, IdentificationFacts>;

/** A lifted household of two parents and a child, never monitored, with the line of the notice. */
export function someFacts(changes: Partial<IdentificationFacts> = {}): IdentificationFacts {
  return {
    household: { type: 'LIFTED', householdNo: null },
    members: [
      { personId: 'father', name: '和春生', birthDate: '1975-03-12' },
      { personId: 'mother', name: '杨玉梅', birthDate: null },
      { personId: 'child', name: '和小明', birthDate: '2010-06-01' },
    ],
    episodes: [],
    runningCaseNo: null,
    objections: [],
    line: { amount: 6000, parameterId: 'line-2021' },
    incomePeriod: { from: '2020-10-01', to: '2021-09-30' },
    evidence: [],
    ...changes,
  };
}

/** An income statement of three people that adds up to this much per head. */
export function incomeOf(perCapita: number) {
  return {
    periodStart: '2020-10-01',
    periodEnd: '2021-09-30',
    memberCount: 3,
    wage: perCapita * 3 + 500,
    production: 0,
    property: 0,
    transfer: 0,
    productionExpense: 500,
    netIncome: perCapita * 3,
    netIncomePerCapita: perCapita,
  };
}

export const SOUND_VISIT = {
  visitors: [
    { name: '字文秀', side: 'VILLAGE' },
    { name: '李建国', side: 'TOWNSHIP' },
  ],
  income: incomeOf(5200),
  fourSecurities: { dropout: false, houseUnsafe: false, waterUnsafe: false, uninsured: false },
  risks: [{ type: 'ILLNESS', personIds: ['father'], amount: 38000 }],
  suddenHardship: false,
  conclusion: '因病支出大，收入低于监测底线',
};

export const SOUND_REVIEW = {
  place: '村委会',
  host: '段书记',
  recorder: '字文秀',
  expected: 32,
  present: 27,
  agree: 26,
  against: 0,
  abstain: 1,
};

export const NO_HITS = {
  results: ['father', 'mother', 'child'].flatMap((personId) =>
    ['vehicles', 'businesses', 'real-estate'].map((source) => ({ personId, source, outcome: 'NO_HIT' })),
  ),
};

/** One hit: the father has a car. */
export const A_HIT = {
  results: NO_HITS.results.map((result) =>
    result.personId === 'father' && result.source === 'vehicles'
      ? { ...result, outcome: 'HIT', detail: '小型轿车，2016年登记' }
      : result,
  ),
};

export const AUTHORIZATIONS = [
  { personId: 'father', means: 'SIGNATURE', signedOn: '2021-10-18' },
  { personId: 'mother', means: 'FINGERPRINT', proxyName: '字文秀', signedOn: '2021-10-18' },
];

interface SoundStep {
  readonly by: Role;
  readonly files?: readonly string[];
  readonly input?: StepInput;
}

/** How a step is taken in life when nothing is wrong: by whom, with which files, filled in how. */
export const SOUND_STEPS: Readonly<Record<string, SoundStep>> = {
  apply: {
    by: 'VILLAGE_CLERK',
    files: ['application', 'authorization', 'eventProof'],
    input: { data: { reason: '父亲住院，自付三万八千元', authorizations: AUTHORIZATIONS } },
  },
  authorize: { by: 'VILLAGE_CLERK', files: ['authorization'], input: { data: { authorizations: AUTHORIZATIONS } } },
  withdrawAuthorization: { by: 'VILLAGE_CLERK', input: { data: { memberName: '杨玉梅' } } },
  visit: { by: 'VILLAGE_CLERK', files: ['visitForm', 'visitPhoto'], input: { data: SOUND_VISIT } },
  orderComparison: { by: 'COUNTY_OFFICER' },
  recordComparison: { by: 'COUNTY_OFFICER', input: { data: NO_HITS } },
  explainHits: {
    by: 'VILLAGE_LEAD',
    input: {
      data: {
        explanations: [{ personId: 'father', source: 'vehicles', disposition: 'EXPLAINED_OK', text: '旧车，用于看病' }],
      },
    },
  },
  review: { by: 'VILLAGE_CLERK', files: ['minutes', 'signIn', 'reviewPhoto'], input: { data: SOUND_REVIEW } },
  publish: { by: 'VILLAGE_CLERK', files: ['publicityStartPhoto'], input: { data: { place: '村委会公示栏' } } },
  recordObjection: { by: 'VILLAGE_CLERK', input: { data: { raisedBy: '村民甲', content: '他家有车' } } },
  settleObjection: {
    by: 'VILLAGE_LEAD',
    input: { data: { objectionId: 'objection', result: 'DISMISSED', handling: '车为旧车，已核实' } },
  },
  closePublicity: { by: 'VILLAGE_CLERK', files: ['publicityEndPhoto'] },
  prepareSubmission: { by: 'VILLAGE_CLERK', input: { text: '拟同意上报' } },
  submit: { by: 'VILLAGE_LEAD' },
  correct: {
    by: 'VILLAGE_CLERK',
    input: { data: { corrections: [{ section: 'visit', text: '已补充医疗票据' }] } },
  },
  withdraw: { by: 'VILLAGE_CLERK', input: { text: '农户书面撤回' } },
  rejectAtVillage: { by: 'VILLAGE_LEAD', input: { reasonCodes: ['ASSET'], text: '家庭资产足以应对' } },
  townshipApprove: { by: 'TOWNSHIP_OFFICER', input: { data: { spotChecked: false } } },
  returnToVillage: {
    by: 'TOWNSHIP_OFFICER',
    input: {
      reasonCodes: ['INCOME_UNCLEAR'],
      text: '收入依据不清',
      data: { asks: [{ section: 'visit', text: '请补充务工收入依据' }] },
    },
  },
  townshipReject: { by: 'TOWNSHIP_LEAD', input: { reasonCodes: ['INCOME_ABOVE_NO_RISK'], text: '收入稳定' } },
  prepareApproval: { by: 'COUNTY_OFFICER', input: { text: '拟同意' } },
  returnToTownship: {
    by: 'COUNTY_OFFICER',
    input: {
      reasonCodes: ['RISK_UNCLEAR'],
      text: '风险依据不足',
      data: { asks: [{ section: 'visit', text: '请说明住院费用' }] },
    },
  },
  countyApprove: { by: 'COUNTY_APPROVER', input: { data: { batchNo: '云审〔2021〕12号' } } },
  countyReject: { by: 'COUNTY_APPROVER', input: { reasonCodes: ['ASSET'], text: '家庭资产足以应对' } },
  announce: { by: 'TOWNSHIP_OFFICER', files: ['announcementPhoto'], input: { data: { place: '村委会' } } },
  enter: { by: 'TOWNSHIP_OFFICER', input: { data: { householdNo: '532900000624' } } },
  beginMonitoring: { by: 'TOWNSHIP_OFFICER', input: { data: { householdNo: '532900000624' } } },
};

/** Takes a step the sound way, today, with what is said otherwise. */
export function takeSoundly(
  walk: IdentificationWalk,
  step: string,
  otherwise: Partial<SoundStep> = {},
): Decision<IdentificationRecords> {
  const sound = { ...SOUND_STEPS[step], ...otherwise } as SoundStep;
  walk.attach(...(sound.files ?? []));
  if (step === 'closePublicity') walk.now = new Date(walk.now.getTime() + 6 * 86_400_000);
  return walk.take(step, anActor(sound.by), { occurredOn: shanghaiDateOf(walk.now), ...sound.input });
}

const WAY_UP = [
  'apply',
  'visit',
  'orderComparison',
  'recordComparison',
  'review',
  'publish',
  'closePublicity',
  'submit',
  'townshipApprove',
  'countyApprove',
  'announce',
  'enter',
  'beginMonitoring',
];

/** An admission that has come as far as `lastStep`, every step taken the sound way. */
export function anAdmission(lastStep?: string, facts: Partial<IdentificationFacts> = {}): IdentificationWalk {
  const walk = aWalk(ADMISSION, someFacts(facts), anActor('VILLAGE_CLERK'));
  for (const step of lastStep === undefined ? [] : WAY_UP.slice(0, WAY_UP.indexOf(lastStep) + 1)) {
    const decision = takeSoundly(walk, step);
    if ('refusals' in decision) throw new Error(`${step}: ${JSON.stringify(decision.refusals)}`);
  }
  return walk;
}
