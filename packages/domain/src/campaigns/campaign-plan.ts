import { z } from 'zod';
import { endOfShanghaiDay, type IsoDate, startOfShanghaiDay } from '../calendar/iso-date.ts';
import { isParameterValue } from '../parameters/parameter.ts';
import { isParameterKey, parameter } from '../parameters/parameters.ts';
import { type ProcedureRefusal, refusal } from '../procedures/refusal.ts';
import { FUNCTION_NAMES } from './functions.ts';

/** The stages of a round, in their order (notice of 2021, 二(一) to 二(五)). */
export const CAMPAIGN_STAGES = {
  TRAINING: '动员培训',
  COLLECTION: '动态调整和信息采集',
  ENTRY: '数据录入和系统操作',
  CLEANING: '数据比对清洗',
  SUMMARY: '工作总结',
} as const;
export type CampaignStageKey = keyof typeof CAMPAIGN_STAGES;

const STAGE_KEYS = Object.keys(CAMPAIGN_STAGES) as [CampaignStageKey, ...CampaignStageKey[]];

const day = (title: string) => z.iso.date().meta({ title });
const line = (title: string) => z.string().trim().min(1).max(200).meta({ title });

export const campaignPlanForm = z.strictObject({
  year: z.int().min(2020).max(2100).meta({ title: '年度' }),
  title: line('活动名称'),
  document: line('依据文件'),
  /** Facts up to this day belong to the round; later ones to the monthly update (notice 一(三)). */
  cutoffOn: day('信息截止日'),
  incomeStart: day('收入计算周期起'),
  incomeEnd: day('收入计算周期止'),
  stages: z
    .array(
      z.strictObject({
        key: z.enum(STAGE_KEYS).meta({ title: '阶段' }),
        startsOn: day('开始日期'),
        endsOn: day('结束日期'),
      }),
    )
    .length(STAGE_KEYS.length)
    .meta({ title: '阶段' }),
  forms: z.array(line('采集表')).min(1).max(20).meta({ title: '采集表' }),
  /** Thresholds that the round sets, each with its document and validity. */
  parameters: z
    .array(
      z.strictObject({
        key: line('参数'),
        value: z.json().meta({ title: '值' }),
        document: line('依据文件'),
        validFrom: day('生效日期'),
        validTo: day('失效日期').nullish(),
      }),
    )
    .max(50)
    .meta({ title: '参数' }),
  /** Functions that are open to the whole county with the publication; all others are requested. */
  windows: z
    .array(
      z.strictObject({
        function: z.enum(FUNCTION_NAMES).meta({ title: '功能' }),
        opensOn: day('开通日期'),
        closesOn: day('关闭日期'),
      }),
    )
    .max(20)
    .meta({ title: '功能权限' }),
});

/** A round as it is planned, approved and run (DOMAIN C.7). All days inclusive, Asia/Shanghai. */
export type CampaignPlan = z.output<typeof campaignPlanForm>;

/** A stage with its name. */
export interface CampaignStage {
  readonly key: CampaignStageKey;
  readonly label: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

export function stagesOf(plan: Pick<CampaignPlan, 'stages'>): readonly CampaignStage[] {
  return plan.stages.map((stage) => ({ ...stage, label: CAMPAIGN_STAGES[stage.key] }));
}

export function stageOf(plan: Pick<CampaignPlan, 'stages'>, key: CampaignStageKey): CampaignStage {
  const stage = stagesOf(plan).find((candidate) => candidate.key === key);
  if (stage === undefined) throw new Error(`The plan has no stage ${key}`);
  return stage;
}

/**
 * The stage of a day: of two that share it, the one that ends with it. Between two stages it is the coming one;
 * undefined before the first and after the last.
 */
export function stageOn(plan: Pick<CampaignPlan, 'stages'>, today: IsoDate): CampaignStage | undefined {
  const stages = stagesOf(plan);
  const [first] = stages;
  if (first === undefined || today < first.startsOn) return undefined;
  return stages.find(({ endsOn }) => today <= endsOn);
}

/** The hard lock: 24时 of the last day of entry. Before it is in time, at it is late. */
export function lockAt(plan: Pick<CampaignPlan, 'stages'>): Date {
  return endOfShanghaiDay(stageOf(plan, 'ENTRY').endsOn);
}

/** The first instant of the collection. */
export function collectionFrom(plan: Pick<CampaignPlan, 'stages'>): Date {
  return startOfShanghaiDay(stageOf(plan, 'COLLECTION').startsOn);
}

const inOrder = (from: string, to: string, field: string): readonly ProcedureRefusal[] =>
  to < from ? [refusal('ROUND_DAYS_REVERSED', { from, to }, field)] : [];

function stageRefusals({ stages }: CampaignPlan): readonly ProcedureRefusal[] {
  return stages.flatMap((stage, index) => {
    const expected = STAGE_KEYS[index] ?? stage.key;
    const before = stages[index - 1];
    const label = CAMPAIGN_STAGES[stage.key];
    const at = `stages.${index}`;
    if (stage.key !== expected)
      return [refusal('ROUND_STAGE_MISPLACED', { stage: label, expected: CAMPAIGN_STAGES[expected] }, at)];
    return [
      ...inOrder(stage.startsOn, stage.endsOn, `${at}.endsOn`),
      // Entry begins on the last day of the collection (notice 二(三)): the same day is in order.
      ...(before !== undefined && stage.startsOn < before.endsOn
        ? [
            refusal(
              'ROUND_STAGE_TOO_EARLY',
              { stage: label, startsOn: stage.startsOn, before: CAMPAIGN_STAGES[before.key], endsOn: before.endsOn },
              `${at}.startsOn`,
            ),
          ]
        : []),
    ];
  });
}

function parameterRefusals({ parameters }: CampaignPlan): readonly ProcedureRefusal[] {
  return parameters.flatMap(({ key, value, validFrom, validTo }, index) => {
    if (!isParameterKey(key)) return [refusal('ROUND_PARAMETER_UNKNOWN', { key }, `parameters.${index}.key`)];
    const { label } = parameter(key);
    return [
      ...(isParameterValue(parameter(key), value)
        ? []
        : [refusal('ROUND_PARAMETER_BAD', { parameter: label }, `parameters.${index}.value`)]),
      ...(validTo ? inOrder(validFrom, validTo, `parameters.${index}.validTo`) : []),
    ];
  });
}

function windowRefusals(plan: CampaignPlan): readonly ProcedureRefusal[] {
  const { endsOn } = stageOf(plan, 'ENTRY');
  return plan.windows.flatMap(({ opensOn, closesOn }, index) => [
    ...inOrder(opensOn, closesOn, `windows.${index}.closesOn`),
    ...(closesOn > endsOn
      ? [refusal('WINDOW_PAST_LOCK', { closesOn, lockOn: endsOn }, `windows.${index}.closesOn`)]
      : []),
  ]);
}

/** What is wrong with a plan whose fields are all filled; empty for one that can be proposed. */
export function planRefusals(plan: CampaignPlan): readonly ProcedureRefusal[] {
  const misplaced = stageRefusals(plan);
  if (misplaced.some(({ code }) => code === 'ROUND_STAGE_MISPLACED')) return misplaced;
  const collection = stageOf(plan, 'COLLECTION');
  return [
    ...misplaced,
    ...inOrder(plan.incomeStart, plan.incomeEnd, 'incomeEnd'),
    ...(plan.cutoffOn > collection.endsOn
      ? [refusal('ROUND_CUTOFF_LATE', { cutoffOn: plan.cutoffOn, endsOn: collection.endsOn }, 'cutoffOn')]
      : []),
    ...parameterRefusals(plan),
    ...windowRefusals(plan),
  ];
}
