import { z } from 'zod';
import type { Role } from '../accounts/roles.ts';
import type { BaseFacts, Check, Guard, ProcedureTemplate, StepDeclaration } from '../procedures/procedure-template.ts';
import { refusal } from '../procedures/refusal.ts';
import { BACKFILL_CHECKS, type BackfillContent, backfillForm } from './backfill.ts';
import {
  computeItem,
  hintsOf,
  type ItemAnswers,
  type ItemFacts,
  type ItemFinding,
  LOOKBACK_ITEM_KEYS,
  LOOKBACK_ITEMS,
  LOOKBACK_RESULTS,
  lookbackFindings,
  openItems,
  unexplainedItems,
} from './lookback-items.ts';

export type LookbackCaseState =
  | 'NOT_STARTED'
  | 'IN_PROGRESS'
  | 'VILLAGE_DONE'
  | 'TOWNSHIP_CHECKED'
  | 'COUNTY_SAMPLED'
  | 'CLOSED';

/** The village's word on one item. */
export const answerForm = z.strictObject({
  item: z.enum(LOOKBACK_ITEM_KEYS).meta({ title: '核查内容' }),
  result: z.enum(['PASS', 'FAIL', 'FIXED', 'NOT_APPLICABLE']).meta({ title: '核查结果' }),
  remark: z.string().trim().max(400).meta({ title: '情况说明' }).optional(),
});
export type AnswerContent = z.output<typeof answerForm>;

export interface LookbackCaseRecords {
  /** The village's words by item; the caller adds who and when. */
  readonly answers?: ItemAnswers;
  readonly answer?: AnswerContent;
  readonly backfill?: BackfillContent;
}

export interface LookbackCaseFacts extends BaseFacts {
  readonly items: ItemFacts;
  readonly isLookbackOpen: boolean;
  /** Name of who acts, for the answer. */
  readonly actorName: string;
  readonly today: string;
  /** The county's draw that the case was part of. */
  readonly sample: { readonly isDrawn: boolean; readonly unsettled: number } | undefined;
}

type LookbackGuard = Guard<LookbackCaseRecords, LookbackCaseFacts>;
type AnswerCheck = Check<LookbackCaseRecords, LookbackCaseFacts, AnswerContent>;

const lookbackIsOpen: LookbackGuard = {
  name: 'lookbackIsOpen',
  check: ({ facts: { isLookbackOpen } }) => (isLookbackOpen ? [] : [refusal('LOOKBACK_CLOSED', {})]),
};

/** Where the register tells, the village only says why it cannot be put right now. */
const answerIsTheVillages: AnswerCheck = {
  name: 'answerIsTheVillages',
  check: ({ data: { item, result, remark }, facts: { items } }) => {
    const { title } = LOOKBACK_ITEMS[item];
    const computed = computeItem(item, items);
    if (computed && (computed.result !== 'FAIL' || result !== 'FAIL')) {
      return [refusal('LOOKBACK_ITEM_COMPUTED', { item: title, result: LOOKBACK_RESULTS[computed.result] }, 'result')];
    }
    const isPlain = result === 'PASS' && hintsOf(item, items).length === 0;
    return isPlain || (remark ?? '') !== '' ? [] : [refusal('LOOKBACK_REMARK_MISSING', { item: title }, 'remark')];
  },
};

const titlesOf = (findings: readonly ItemFinding[]): string =>
  findings.map(({ key }) => LOOKBACK_ITEMS[key].title).join('、');

/** Every item has its result, and every finding its way: put right, under way, or explained. */
const everyItemIsSettled: LookbackGuard = {
  name: 'everyItemIsSettled',
  check: ({ facts: { items }, case: { records } }) => {
    const findings = lookbackFindings(items, records.answers ?? {});
    const [open, unexplained] = [openItems(findings), unexplainedItems(findings)];
    return [
      ...(open.length > 0 ? [refusal('LOOKBACK_ITEMS_OPEN', { items: titlesOf(open) })] : []),
      ...(unexplained.length > 0 ? [refusal('LOOKBACK_FINDINGS_UNEXPLAINED', { items: titlesOf(unexplained) })] : []),
    ];
  },
};

const isDrawn: LookbackGuard = {
  name: 'isDrawn',
  check: ({ facts: { sample } }) => (sample?.isDrawn === true ? [] : [refusal('LOOKBACK_NOT_DRAWN', {})]),
};

/** What was drawn stands for what was not: nothing is closed before all of it has passed. */
const sampleIsSettled: LookbackGuard = {
  name: 'sampleIsSettled',
  check: ({ facts: { sample } }) => {
    if (sample === undefined) return [refusal('LOOKBACK_NO_SAMPLE', {})];
    return sample.unsettled > 0 ? [refusal('LOOKBACK_SAMPLE_UNSETTLED', { count: sample.unsettled })] : [];
  },
};

const VILLAGE: readonly Role[] = ['VILLAGE_CLERK', 'VILLAGE_LEAD'];
const TOWNSHIP: readonly Role[] = ['TOWNSHIP_OFFICER', 'TOWNSHIP_LEAD'];
const COUNTY: readonly Role[] = ['COUNTY_OFFICER'];

type Step<Data> = StepDeclaration<LookbackCaseState, LookbackCaseRecords, LookbackCaseFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

/**
 * 回头看 of one case (DOMAIN C.6): the village goes through the checklist and makes up for missing papers, the township
 * checks, the county draws a sample, and only when the drawn ones have passed the cases of the draw are closed.
 */
export const LOOKBACK_CASE: ProcedureTemplate<LookbackCaseState, LookbackCaseRecords, LookbackCaseFacts> = {
  key: 'LOOKBACK_CASE',
  version: '2021-1',
  label: '监测对象回头看',
  states: {
    NOT_STARTED: {
      label: '未开始',
      waitsFor: VILLAGE,
      limit: { parameter: 'limit.lookbackVillage', unit: 'workingDays' },
    },
    IN_PROGRESS: {
      label: '村级核查中',
      waitsFor: ['VILLAGE_LEAD'],
      limit: { parameter: 'limit.lookbackVillage', unit: 'workingDays' },
    },
    VILLAGE_DONE: {
      label: '村级已核查，待乡镇复核',
      waitsFor: TOWNSHIP,
      limit: { parameter: 'limit.lookbackTownship', unit: 'workingDays' },
    },
    TOWNSHIP_CHECKED: {
      label: '乡镇已复核，待县级抽查',
      waitsFor: COUNTY,
      limit: { parameter: 'limit.lookbackCounty', unit: 'workingDays' },
    },
    COUNTY_SAMPLED: {
      label: '县级抽查通过',
      waitsFor: COUNTY,
      limit: { parameter: 'limit.lookbackCounty', unit: 'workingDays' },
    },
    CLOSED: { label: '已办结', waitsFor: [], ending: 'COMPLETED' },
  },
  opening: {
    key: 'open',
    label: '列入回头看',
    kind: 'advance',
    to: 'NOT_STARTED',
    by: COUNTY,
  },
  steps: [
    step<AnswerContent>({
      key: 'answer',
      label: '核查',
      kind: 'advance',
      from: ['NOT_STARTED', 'IN_PROGRESS'],
      to: 'IN_PROGRESS',
      by: VILLAGE,
      duty: 'PREPARE',
      form: answerForm,
      requires: [lookbackIsOpen],
      checks: [answerIsTheVillages],
      replaces: ({ data: { item, result, remark }, case: { records }, facts }) => ({
        answers: { ...records.answers, [item]: { result, remark, by: facts.actorName, on: facts.today } },
      }),
    }),
    step<BackfillContent>({
      key: 'backfill',
      label: '补资料',
      kind: 'advance',
      from: ['NOT_STARTED', 'IN_PROGRESS'],
      to: 'IN_PROGRESS',
      by: VILLAGE,
      duty: 'PREPARE',
      form: backfillForm,
      requires: [lookbackIsOpen],
      checks: BACKFILL_CHECKS,
    }),
    step({
      key: 'finish',
      label: '村级核查完成',
      kind: 'advance',
      from: ['IN_PROGRESS'],
      to: 'VILLAGE_DONE',
      by: ['VILLAGE_LEAD'],
      duty: 'PREPARE',
      requires: [lookbackIsOpen, everyItemIsSettled],
    }),
    step({
      key: 'check',
      label: '乡镇复核通过',
      kind: 'advance',
      from: ['VILLAGE_DONE'],
      to: 'TOWNSHIP_CHECKED',
      by: TOWNSHIP,
      duty: 'REVIEW',
      requires: [lookbackIsOpen, everyItemIsSettled],
    }),
    step({
      key: 'sendBack',
      label: '退回村里',
      kind: 'return',
      from: ['VILLAGE_DONE'],
      to: 'IN_PROGRESS',
      by: TOWNSHIP,
      duty: 'REVIEW',
      asksText: true,
      requires: [lookbackIsOpen],
    }),
    step({
      key: 'passSample',
      label: '抽查通过',
      kind: 'advance',
      from: ['TOWNSHIP_CHECKED'],
      to: 'COUNTY_SAMPLED',
      by: COUNTY,
      duty: 'APPROVE',
      requires: [lookbackIsOpen, isDrawn],
    }),
    step({
      key: 'returnSample',
      label: '抽查退回乡镇',
      kind: 'return',
      from: ['TOWNSHIP_CHECKED'],
      to: 'VILLAGE_DONE',
      by: COUNTY,
      duty: 'APPROVE',
      asksText: true,
      requires: [lookbackIsOpen, isDrawn],
    }),
    step({
      key: 'close',
      label: '办结',
      kind: 'close',
      from: ['TOWNSHIP_CHECKED', 'COUNTY_SAMPLED'],
      to: 'CLOSED',
      by: COUNTY,
      duty: 'APPROVE',
      requires: [lookbackIsOpen, sampleIsSettled],
    }),
  ],
  apart: [
    ['PREPARE', 'REVIEW'],
    ['PREPARE', 'APPROVE'],
    ['REVIEW', 'APPROVE'],
  ],
};
