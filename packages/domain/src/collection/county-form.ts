import type { CellProblemCode } from './cell-problem.ts';
import { isDecimalText, tidyNumberText } from './number-text.ts';

/** The four blocks that a key county fills in beside its base (notice 一(三)5). */
export const COUNTY_BLOCKS = {
  situation: '县域情况',
  industry: '产业信息',
  education: '教育信息',
  medical: '医疗信息',
} as const;
export type CountyBlock = keyof typeof COUNTY_BLOCKS;

/** The kinds of values that a field may hold. */
export const COUNTY_FIELD_TYPES = { integer: '整数', decimal: '小数', text: '文字', boolean: '是或否' } as const;
export type CountyFieldType = keyof typeof COUNTY_FIELD_TYPES;

/**
 * One field of 《乡村振兴重点帮扶县基础信息采集表》. The columns of that form are not public, so its fields are data: these are
 * the ones to begin with, and an administrator adds others.
 */
export interface CountyField {
  readonly key: string;
  readonly block: CountyBlock;
  readonly name: string;
  readonly unit: string;
  readonly type: CountyFieldType;
  /** The first year for which it is filled in. */
  readonly yearFrom: number;
  /** The last one; absent while it goes on. */
  readonly yearTo?: number | undefined;
}

const field = (
  key: string,
  block: CountyBlock,
  name: string,
  unit: string,
  type: CountyFieldType = 'integer',
): CountyField => ({ key, block, name, unit, type, yearFrom: 2021 });

/** The fields that every county begins with. */
export const COUNTY_FIELDS: readonly CountyField[] = [
  field('landArea', 'situation', '县域面积', '平方公里', 'decimal'),
  field('registeredPopulation', 'situation', '户籍人口', '人'),
  field('residentPopulation', 'situation', '常住人口', '人'),
  field('ruralPopulation', 'situation', '乡村人口', '人'),
  field('gdp', 'situation', '地区生产总值', '万元', 'decimal'),
  field('publicRevenue', 'situation', '一般公共预算收入', '万元', 'decimal'),
  field('ruralIncome', 'situation', '农村居民人均可支配收入', '元', 'decimal'),
  field('leadingIndustries', 'industry', '主导产业', '', 'text'),
  field('leadingEnterprises', 'industry', '县级以上龙头企业', '家'),
  field('cooperatives', 'industry', '农民专业合作社', '个'),
  field('workshops', 'industry', '就业帮扶车间', '个'),
  field('processingValue', 'industry', '农产品加工业产值', '万元', 'decimal'),
  field('primarySchoolCount', 'education', '小学', '所'),
  field('middleSchoolCount', 'education', '初中', '所'),
  field('compulsoryStudents', 'education', '义务教育阶段在校生', '人'),
  field('compulsoryTeachers', 'education', '义务教育阶段专任教师', '人'),
  field('vocationalStudents', 'education', '中等职业学校在校生', '人'),
  field('countyHospitals', 'medical', '县级公立医院', '所'),
  field('townshipClinics', 'medical', '乡镇卫生院', '所'),
  field('beds', 'medical', '医疗卫生机构床位', '张'),
  field('physicians', 'medical', '执业（助理）医师', '人'),
];

/** Is the field filled in for a year? */
export function isFieldOfYear({ yearFrom, yearTo }: CountyField, year: number): boolean {
  return year >= yearFrom && (yearTo === undefined || year <= yearTo);
}

/** Reads a written value of a field: its text, or what is wrong with it. */
export function readCountyValue(
  { type }: Pick<CountyField, 'type'>,
  written: string,
): { readonly text: string; readonly problem?: CellProblemCode } {
  const text = written.trim();
  if (text === '' || type === 'text') return { text };
  if (type === 'boolean') return text === '是' || text === '否' ? { text } : { text, problem: 'CODE_UNKNOWN' };
  const number = tidyNumberText(text);
  if (!isDecimalText(number)) return { text, problem: 'NUMBER_UNREADABLE' };
  if (type === 'integer' && number.includes('.')) return { text, problem: 'NUMBER_NOT_WHOLE' };
  return { text: number };
}

/** What stands against a new field. */
export type CountyFieldProblem = 'NAME_MISSING' | 'NAME_TAKEN' | 'YEARS_REVERSED' | 'YEAR_UNLIKELY';

const LIKELY_YEARS = [2000, 2100] as const;

/** Checks a new field against those that are there. A name stands once in its block, whatever the year. */
export function countyFieldProblems(
  { block, name, yearFrom, yearTo }: Omit<CountyField, 'key'>,
  existing: readonly CountyField[],
): readonly CountyFieldProblem[] {
  const problems: CountyFieldProblem[] = [];
  if (name.trim() === '') problems.push('NAME_MISSING');
  if (existing.some((other) => other.block === block && other.name === name.trim())) problems.push('NAME_TAKEN');
  if (yearTo !== undefined && yearTo < yearFrom) problems.push('YEARS_REVERSED');
  if (yearFrom < LIKELY_YEARS[0] || yearFrom > LIKELY_YEARS[1]) problems.push('YEAR_UNLIKELY');
  return problems;
}

/** The blocks of a key county without a single value (DQ-V-008). */
export function emptyCountyBlocks(
  fields: readonly CountyField[],
  values: Readonly<Record<string, string>>,
): readonly CountyBlock[] {
  const isFilled = (block: CountyBlock) => fields.some((one) => one.block === block && (values[one.key] ?? '') !== '');
  return (Object.keys(COUNTY_BLOCKS) as CountyBlock[]).filter((block) => !isFilled(block));
}
