import type { IndicatorKey } from './catalogue.ts';

/**
 * What can be wrong with a cell, alone or beside other rows. An `error` rejects the row; a `warning` keeps the value as text, because judging
 * values is the work of the quality rules and they can only judge what was imported.
 */
export type CellProblemCode =
  | 'VALUE_MISSING'
  | 'MONTH_NEEDED'
  | 'CODE_UNKNOWN'
  | 'LABEL_UNLISTED'
  | 'NUMBER_DAMAGED'
  | 'FORMULA_CELL'
  | 'ERROR_CELL'
  | 'NUMBER_UNREADABLE'
  | 'NUMBER_NOT_WHOLE'
  | 'DATE_UNREADABLE'
  | 'MONTH_UNREADABLE'
  | 'DIGITS_EXPECTED'
  | 'COLUMNS_DIFFER'
  | 'PERSON_TWICE'
  | 'PERSON_UNKNOWN'
  | 'HOUSEHOLD_UNKNOWN'
  | 'HOUSEHOLD_DIFFERS'
  | 'VILLAGE_BY_NAME'
  | 'VILLAGE_UNKNOWN'
  | 'VILLAGE_TWICE'
  | 'GROUP_OUTSIDE_VILLAGE'
  | 'SPELL_TWICE';

export interface CellProblem {
  readonly code: CellProblemCode;
  readonly severity: 'error' | 'warning';
  readonly key: IndicatorKey;
  /** The header or label of the cell, as a person finds it. */
  readonly label: string;
  readonly value: string;
  /** What is wrong and how to fix it, in one sentence. */
  readonly message: string;
}

const MESSAGES: Readonly<Record<CellProblemCode, (label: string, value: string) => string>> = {
  VALUE_MISSING: (label) => `${label}为空，没有它这一行收不进来。补上后重传`,
  MONTH_NEEDED: (label, value) => `${label}“${value}”不是一个年月，没有它这一户收不进来。改成年月后重传`,
  CODE_UNKNOWN: (label, value) => `${label}没有“${value}”这个选项。改成下拉选项里的写法后重传`,
  LABEL_UNLISTED: (label, value) => `${label}没有“${value}”这个选项，已按原文留下。核对后改成下拉选项里的写法`,
  NUMBER_DAMAGED: (label, value) =>
    `${label}被表格软件改成了数字（${value}），末尾几位已经丢失。把这一列设成文本，从原表重新粘贴`,
  FORMULA_CELL: (label) => `${label}是公式，不读公式的结果。选择性粘贴为数值后重传`,
  ERROR_CELL: (label, value) => `${label}是出错的公式（${value}）。改成实际的值后重传`,
  NUMBER_UNREADABLE: (label, value) => `${label}“${value}”不是数字，已按原文留下。核对后改成数字`,
  NUMBER_NOT_WHOLE: (label, value) => `${label}“${value}”不是整数，已按原文留下。核对后改成整数`,
  DATE_UNREADABLE: (label, value) => `${label}“${value}”不是一个日期，已按原文留下。核对后改成年月日`,
  MONTH_UNREADABLE: (label, value) => `${label}“${value}”不是一个年月，已按原文留下。核对后改成年月`,
  DIGITS_EXPECTED: (label, value) => `${label}“${value}”里有不是数字的字，已按原文留下。核对后改正`,
  COLUMNS_DIFFER: (label, value) => `同一项在两列里写得不一样，取了前一列，${label}写的是“${value}”。核对后改成一致`,
  PERSON_TWICE: (label, value) => `${label}${value}在表里出现过一次了，只收第一行。删掉重复的一行`,
  PERSON_UNKNOWN: (label, value) => `${label}${value}不在登记册里。先导入户信息，再导入这张表`,
  HOUSEHOLD_UNKNOWN: (label, value) => `${label}${value}不在登记册里。先导入户信息，再导入这张表`,
  HOUSEHOLD_DIFFERS: (label, value) =>
    `${label}写的是“${value}”，和同户户主那一行不一样，按户主那一行收。核对后改成一致`,
  VILLAGE_BY_NAME: (label, value) => `${label}${value}不是本县的村，按乡、村名称归了村。核对后改正代码`,
  VILLAGE_UNKNOWN: (label, value) => `${label}${value}不是本县的村，按名称也找不到，先归在上一级。核对后改正代码和村名`,
  VILLAGE_TWICE: (label, value) => `${label}${value}在表里出现过一次了，只收第一行。删掉重复的一行`,
  GROUP_OUTSIDE_VILLAGE: (label, value) => `${label}${value}不属于这个村，先归在村里。核对后改正代码`,
  SPELL_TWICE: (label, value) =>
    `这个人从${value}起在同一企业的务工记录出现过一次了，只收第一行。看${label}是不是写错了`,
};

const REJECTING: ReadonlySet<CellProblemCode> = new Set([
  'VALUE_MISSING',
  'MONTH_NEEDED',
  'CODE_UNKNOWN',
  'NUMBER_DAMAGED',
  'FORMULA_CELL',
  'ERROR_CELL',
  'PERSON_TWICE',
  'PERSON_UNKNOWN',
  'HOUSEHOLD_UNKNOWN',
  'VILLAGE_TWICE',
  'SPELL_TWICE',
]);

/** A problem with its sentence. */
export function cellProblem(code: CellProblemCode, key: IndicatorKey, label: string, value: string): CellProblem {
  return {
    code,
    severity: REJECTING.has(code) ? 'error' : 'warning',
    key,
    label,
    value,
    message: MESSAGES[code](label, value),
  };
}
