import { z } from 'zod';
import { NATURAL_DISASTER_SUBTYPE, RISK_TYPE } from '../codelists/monitoring.ts';
import { day, line, namesIn, prose } from './form-fields.ts';

const count = (title: string) => z.number().int().min(0).max(100_000).meta({ title });
/** Yuan, at most two decimals. */
const yuan = (title: string, min = 0) =>
  z
    .number()
    .min(min)
    .max(100_000_000)
    .refine((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6)
    .meta({ title });

/** 授权: one adult member's signature under the promise and authorization (E.1). */
const authorization = z
  .strictObject({
    personId: line('授权人'),
    means: z.enum(['SIGNATURE', 'FINGERPRINT', 'ELECTRONIC']).meta({ title: '签字方式' }),
    /** Who read the paper out and signed for a person who cannot write. */
    proxyName: line('代签人').optional(),
    /** Who signs for a member who is not of age. */
    guardianName: line('监护人').optional(),
    signedOn: day('授权日期'),
  })
  .meta({ title: '承诺授权' });

const authorizations = z.array(authorization).min(1).max(50).meta({ title: '承诺授权' });

export const openForm = z.strictObject({
  /** 绿色通道: help has begun, the papers follow (C.1). */
  helpFirst: z.boolean().default(false).meta({ title: '先帮后补' }),
});

export const applyForm = z.strictObject({
  reason: prose('申请理由'),
  wantedHelp: prose('希望得到的帮扶').optional(),
  authorizations,
});

/** 再标注: the application together with the new event (C.2). */
export const reportEventForm = applyForm.extend({
  eventOn: day('事件发生日期'),
  event: prose('突发事件或意外事故'),
});

export const authorizeForm = z.strictObject({ authorizations });

/** 撤回授权: by name, as the member says it; the household knows no numbers. */
export const withdrawAuthorizationForm = z.strictObject({ memberName: line('撤回授权的成员姓名') });

/** 返贫致贫风险 (B.7). */
const risk = z
  .strictObject({
    type: namesIn(RISK_TYPE).meta({ title: '风险类型' }),
    subtype: namesIn(NATURAL_DISASTER_SUBTYPE).meta({ title: '自然灾害子项' }).optional(),
    remark: line('风险备注').optional(),
    personIds: z.array(z.string().min(1)).max(30).meta({ title: '涉及成员' }).optional(),
    amount: yuan('涉及金额').optional(),
  })
  .meta({ title: '风险' });

/** 识别时的收支 (B.5): totals as stated on the form; the lines behind them are kept as they were filled in. */
const income = z
  .strictObject({
    periodStart: day('收入周期起'),
    periodEnd: day('收入周期止'),
    memberCount: z.number().int().min(1).max(50).meta({ title: '家庭人口数' }),
    wage: yuan('工资性收入'),
    production: yuan('生产经营性收入'),
    property: yuan('财产性收入'),
    transfer: yuan('转移性收入'),
    productionExpense: yuan('生产经营性支出'),
    netIncome: yuan('家庭纯收入', -100_000_000),
    netIncomePerCapita: yuan('人均纯收入', -100_000_000),
    claimIncome: yuan('理赔收入').default(0),
    compliantOutOfPocket: yuan('合规自付支出').default(0),
    lines: z.record(z.string().max(60), yuan('收支明细')).meta({ title: '收支明细' }).default({}),
  })
  .meta({ title: '收支' });

/** 三保障和饮水: true means that there is a problem (B.7). */
const fourSecurities = z
  .strictObject({
    dropout: z.boolean().meta({ title: '义务教育阶段失学辍学' }),
    houseUnsafe: z.boolean().meta({ title: '住房安全问题' }),
    waterUnsafe: z.boolean().meta({ title: '饮水安全问题' }),
    uninsured: z.boolean().meta({ title: '有成员未参加医保' }),
  })
  .meta({ title: '三保障和饮水' });

const visitor = z
  .strictObject({
    name: line('核查人姓名'),
    side: z.enum(['VILLAGE', 'TOWNSHIP', 'WORK_TEAM']).meta({ title: '核查人单位' }),
  })
  .meta({ title: '核查人' });

/** What every visit of a household states: who came, the income of the period, the four securities. */
const visitBasis = {
  visitors: z.array(visitor).max(20).meta({ title: '核查人' }),
  income,
  fourSecurities,
};

export const visitForm = z.strictObject({
  ...visitBasis,
  risks: z.array(risk).min(1).max(5).meta({ title: '风险' }),
  /** Sudden rigid spending or loss of income endangers basic life: judged by people, D.2. */
  suddenHardship: z.boolean().meta({ title: '突发严重困难' }),
  suddenHardshipReason: prose('突发严重困难说明').optional(),
  assetsSeen: prose('看到的家庭资产').optional(),
  householdView: prose('农户意见').optional(),
  conclusion: prose('核查结论'),
});

/** 消除前入户核查: what the household lives on now, and whether its risk is gone (C.3). */
export const exitVisitForm = z.strictObject({
  ...visitBasis,
  risksGone: z.boolean().meta({ title: '识别时的风险已经消除' }),
  newRisk: z.boolean().meta({ title: '出现了新的风险' }),
  assetsSeen: prose('看到的家庭资产').optional(),
  householdView: prose('农户意见').optional(),
  conclusion: prose('核查结论'),
});

/** One answer of the information comparison: a member and a source; 'no hit' is an answer too (C.13). */
const comparisonResult = z
  .strictObject({
    personId: line('成员'),
    source: line('比对项目'),
    outcome: z.enum(['NO_HIT', 'HIT', 'EXEMPT']).meta({ title: '比对结果' }),
    detail: prose('比对详情').optional(),
  })
  .meta({ title: '比对结果' });

export const comparisonForm = z.strictObject({
  results: z.array(comparisonResult).max(2000).meta({ title: '比对结果' }),
});

const explanation = z
  .strictObject({
    personId: line('成员'),
    source: line('比对项目'),
    disposition: z.enum(['EXPLAINED_OK', 'EXCLUDES', 'INCOME_TO_ADD']).meta({ title: '处理意见' }),
    text: prose('核实说明'),
    /** Yuan a year of the household, for INCOME_TO_ADD. */
    amount: yuan('补计收入').optional(),
  })
  .meta({ title: '疑点核实' });

export const explainHitsForm = z.strictObject({
  explanations: z.array(explanation).max(2000).meta({ title: '疑点核实' }),
});

/** One household's part of a democratic review; the meeting may deal with many households (B.8). */
export const reviewForm = z.strictObject({
  meetingId: line('评议会').optional(),
  place: line('评议地点'),
  host: line('主持人'),
  recorder: line('记录人'),
  expected: count('应到人数'),
  present: count('实到人数'),
  agree: count('同意'),
  against: count('反对'),
  abstain: count('弃权'),
  opinion: prose('评议意见').optional(),
});

export const publishForm = z.strictObject({
  roundId: line('公示榜').optional(),
  place: line('公示地点'),
});

export const objectionForm = z.strictObject({
  raisedBy: line('异议人'),
  content: prose('异议内容'),
});

export const settleObjectionForm = z.strictObject({
  objectionId: line('异议'),
  result: z.enum(['UPHELD', 'DISMISSED']).meta({ title: '核查结果' }),
  handling: prose('核查处理情况'),
});

/** The parts of a case that can be sent back. */
export const CASE_SECTIONS = {
  apply: '申请和授权',
  visit: '入户核查',
  explainHits: '疑点核实说明',
  review: '民主评议',
  publish: '公示',
} as const;

export type CaseSection = keyof typeof CASE_SECTIONS;

const section = z.enum(Object.keys(CASE_SECTIONS) as [CaseSection]).meta({ title: '需补正的部分' });

export const returnForm = z.strictObject({
  asks: z
    .array(z.strictObject({ section, text: prose('补正要求') }).meta({ title: '补正要求' }))
    .min(1)
    .max(20)
    .meta({ title: '补正要求' }),
});

export const correctForm = z.strictObject({
  corrections: z
    .array(
      z
        .strictObject({
          section,
          text: prose('补正说明'),
          /** The section's form filled in anew; absent when only papers were added. */
          data: z.unknown().optional(),
          /** The meeting or the publicity is held again. */
          repeat: z.boolean().default(false).meta({ title: '重新开展' }),
        })
        .meta({ title: '补正' }),
    )
    .min(1)
    .max(20)
    .meta({ title: '补正' }),
});

export const townshipApproveForm = z.strictObject({
  spotChecked: z.boolean().meta({ title: '是否抽查入户' }),
  spotCheckFinding: prose('抽查情况').optional(),
  /** Answers to what the county asked when it returned the case. */
  answers: z
    .array(z.strictObject({ section, text: prose('答复') }).meta({ title: '答复' }))
    .max(20)
    .meta({ title: '答复' })
    .default([]),
});

export const countyApproveForm = z.strictObject({ batchNo: line('审批批次号') });

export const announceForm = z.strictObject({ place: line('公告地点') });

export const householdNoForm = z.strictObject({
  householdNo: z
    .string()
    .regex(/^\d{6,20}$/u)
    .meta({ title: '户编号' }),
});
