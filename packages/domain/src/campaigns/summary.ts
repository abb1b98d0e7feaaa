import { z } from 'zod';
import type { Role } from '../accounts/roles.ts';
import type { BaseFacts, Check, Guard, ProcedureTemplate, StepDeclaration } from '../procedures/procedure-template.ts';
import { STAY } from '../procedures/procedure-template.ts';
import { type ProcedureRefusal, refusal } from '../procedures/refusal.ts';
import { SUMMARY_COLUMN_NAMES, type SummaryCell, type SummaryColumn, summaryRefusals } from './summary-table.ts';

/** What a township reports of a round (DOMAIN C.12): the table of adjusted households, and the written summary. */
export const SUMMARY_KINDS = { ADJUSTMENT: '动态调整对象汇总表', WORK: '工作总结' } as const;
export type SummaryKind = keyof typeof SUMMARY_KINDS;

export function isSummaryKind(text: string): text is SummaryKind {
  return Object.hasOwn(SUMMARY_KINDS, text);
}

/** The sections of the written summary, in its order. */
export const WORK_SUMMARY_SECTIONS = {
  organization: '组织领导',
  work: '工作开展情况',
  lookback: '“回头看”结果',
  problems: '发现的问题和整改',
  remaining: '还存在的问题',
  next: '下一步打算',
  suggestions: '意见建议',
} as const;
export type WorkSummarySection = keyof typeof WORK_SUMMARY_SECTIONS;
export const WORK_SUMMARY_SECTION_NAMES = Object.keys(WORK_SUMMARY_SECTIONS) as readonly WorkSummarySection[];

/** Sections without which no summary is signed. */
const NEEDED: readonly WorkSummarySection[] = ['organization', 'work', 'problems', 'next'];

export type SummaryState = 'DRAFT' | 'SIGNED' | 'FILED' | 'CONFIRMED';

const prose = (title: string) => z.string().trim().max(8000).default('').meta({ title });

const fillForm = z.strictObject({
  cells: z
    .array(
      z.strictObject({
        villageCode: z
          .string()
          .regex(/^\d{12}$/u)
          .meta({ title: '村' }),
        column: z.enum(SUMMARY_COLUMN_NAMES as [SummaryColumn, ...SummaryColumn[]]).meta({ title: '栏目' }),
        households: z.int().min(0).meta({ title: '户数' }),
        people: z.int().min(0).meta({ title: '人数' }),
      }),
    )
    .max(5000)
    .default([])
    .meta({ title: '汇总表' }),
  sections: z
    .strictObject({
      organization: prose(WORK_SUMMARY_SECTIONS.organization),
      work: prose(WORK_SUMMARY_SECTIONS.work),
      lookback: prose(WORK_SUMMARY_SECTIONS.lookback),
      problems: prose(WORK_SUMMARY_SECTIONS.problems),
      remaining: prose(WORK_SUMMARY_SECTIONS.remaining),
      next: prose(WORK_SUMMARY_SECTIONS.next),
      suggestions: prose(WORK_SUMMARY_SECTIONS.suggestions),
    })
    .optional()
    .meta({ title: '总结' }),
});
type Filled = z.output<typeof fillForm>;

export interface SummaryRecords {
  readonly compile?: Filled;
}

export interface SummaryFacts extends BaseFacts {
  readonly kind: SummaryKind;
  /** What the detail register counts now. */
  readonly counted: readonly SummaryCell[];
  /** Name of a village by its code; undefined for one that is not of this township. */
  readonly villageNames: Readonly<Record<string, string>>;
}

function cellRefusals(facts: SummaryFacts, cells: readonly SummaryCell[]): readonly ProcedureRefusal[] {
  if (facts.kind !== 'ADJUSTMENT') return [];
  const stranger = cells.find(({ villageCode }) => !Object.hasOwn(facts.villageNames, villageCode));
  if (stranger !== undefined) return [refusal('SUMMARY_VILLAGE_UNKNOWN', { village: stranger.villageCode }, 'cells')];
  return summaryRefusals(cells, facts.counted, (code) => facts.villageNames[code] ?? code);
}

const cellsEqualDetail: Check<SummaryRecords, SummaryFacts, Filled> = {
  name: 'cellsEqualDetail',
  check: ({ data: { cells }, facts }) => cellRefusals(facts, cells),
};

type SummaryGuard = Guard<SummaryRecords, SummaryFacts>;

/** Between the filling and the signature a case may have been taken back: the table is compared once more. */
const stillEqualsDetail: SummaryGuard = {
  name: 'stillEqualsDetail',
  check: ({ case: { records }, facts }) => cellRefusals(facts, records.compile?.cells ?? []),
};

const sectionsAreWritten: SummaryGuard = {
  name: 'sectionsAreWritten',
  check: ({ case: { records }, facts }) =>
    facts.kind === 'WORK'
      ? NEEDED.filter((section) => (records.compile?.sections?.[section] ?? '') === '').map((section) =>
          refusal('SUMMARY_SECTION_EMPTY', { section: WORK_SUMMARY_SECTIONS[section] }, `sections.${section}`),
        )
      : [],
};

const COUNTY: readonly Role[] = ['COUNTY_OFFICER'];

type Step<Data> = StepDeclaration<SummaryState, SummaryRecords, SummaryFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

const limit = { parameter: 'limit.summary', unit: 'workingDays' } as const;

/** 汇总和总结 (DOMAIN C.12): compiled by the officer, signed by the lead, filed and locked; only the county unlocks. */
export const TOWNSHIP_SUMMARY: ProcedureTemplate<SummaryState, SummaryRecords, SummaryFacts> = {
  key: 'TOWNSHIP_SUMMARY',
  version: '2021-1',
  label: '乡镇汇总和总结',
  states: {
    DRAFT: { label: '填写中', waitsFor: ['TOWNSHIP_LEAD'], limit },
    SIGNED: { label: '已签字，待报送', waitsFor: ['TOWNSHIP_OFFICER'], limit },
    FILED: { label: '已报县，锁定', waitsFor: COUNTY, limit },
    CONFIRMED: { label: '县已收下', waitsFor: [], ending: 'COMPLETED' },
  },
  opening: {
    key: 'compile',
    label: '汇总',
    kind: 'advance',
    to: 'DRAFT',
    by: ['TOWNSHIP_OFFICER'],
    duty: 'PREPARE',
    form: fillForm,
    checks: [cellsEqualDetail],
  },
  steps: [
    step({
      key: 'edit',
      label: '修改',
      kind: 'record',
      from: ['DRAFT'],
      to: STAY,
      by: ['TOWNSHIP_OFFICER'],
      duty: 'PREPARE',
      form: fillForm,
      checks: [cellsEqualDetail],
      replaces: ({ data }) => ({ compile: data }),
    }),
    step({
      key: 'sign',
      label: '签发',
      kind: 'advance',
      from: ['DRAFT'],
      to: 'SIGNED',
      by: ['TOWNSHIP_LEAD'],
      duty: 'REVIEW',
      requires: [stillEqualsDetail, sectionsAreWritten],
    }),
    step({
      key: 'sendBack',
      label: '退回修改',
      kind: 'return',
      from: ['SIGNED'],
      to: 'DRAFT',
      by: ['TOWNSHIP_LEAD'],
      duty: 'REVIEW',
      asksText: true,
    }),
    step({
      key: 'file',
      label: '报县',
      kind: 'advance',
      from: ['SIGNED'],
      to: 'FILED',
      by: ['TOWNSHIP_OFFICER'],
      requires: [stillEqualsDetail],
    }),
    step({
      key: 'unlock',
      label: '解锁退回',
      kind: 'return',
      from: ['FILED'],
      to: 'DRAFT',
      by: COUNTY,
      asksText: true,
    }),
    step({ key: 'confirm', label: '收下', kind: 'close', from: ['FILED'], to: 'CONFIRMED', by: COUNTY }),
  ],
  apart: [['PREPARE', 'REVIEW']],
};
