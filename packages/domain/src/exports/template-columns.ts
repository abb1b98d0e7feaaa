import { CODE_LISTS } from '../codelists/code-lists.ts';
import { YES_NO } from '../codelists/yes-no.ts';
import { type IndicatorKey, indicator } from '../collection/catalogue.ts';
import type { Indicator } from '../collection/indicator.ts';
import { columnsOf, type SheetFile } from '../collection/national-file.ts';

/** A column of a sheet that is filled in or given out: what the catalogue says about it, for a writer of workbooks. */
export interface TemplateColumn {
  readonly key: IndicatorKey;
  /** Exactly as the national system writes it. */
  readonly header: string;
  /** In characters of the standard font. */
  readonly width: number;
  /** What may be chosen; absent where anything may be written. */
  readonly choices?: readonly string[];
  /** The list is offered only: several values, or a label that is kept although no list has it. */
  readonly isOpenList: boolean;
  /** How the cell is filled in. */
  readonly hint: string;
}

const WIDTHS: Readonly<Partial<Record<Indicator['type'], number>>> = {
  idNumber: 24,
  digits: 20,
  phone: 14,
  account: 24,
  texts: 24,
  codes: 24,
  date: 12,
  month: 12,
};

/** A Chinese character is two wide; a header that is longer is broken over lines. */
function widthOf({ type }: Indicator, header: string): number {
  return Math.max(WIDTHS[type] ?? 10, Math.min(22, header.length * 2 + 2));
}

const HINTS: Readonly<Record<Indicator['type'], string>> = {
  text: '照实写文字',
  texts: '可以写几项，中间用英文逗号隔开',
  digits: '一串数字，按文本填，前面的 0 不能丢',
  code: '从下拉里选',
  codes: '从下拉里选；有几项时用英文逗号隔开',
  boolean: '选 是 或 否',
  integer: '整数',
  decimal: '数字，可以有小数',
  money: '金额，元，最多两位小数',
  date: '日期',
  month: '年月',
  idNumber: '18 位身份证号或残疾人证号，按文本填，不要变成 5.3E+17',
  phone: '电话号码，按文本填',
  account: '银行账号，按文本填，不要变成 6.2E+18',
};

const FORMS: Readonly<Record<string, string>> = {
  YYYYMMDD: '如 20210930',
  'YYYY-MM-DD': '如 2021-09-30',
  YYYYMM: '如 202109',
  YYYY年M月: '如 2021年9月',
};

function hintOf(declared: Indicator): string {
  const { type, format, unit, required } = declared;
  const parts = [HINTS[type], format && FORMS[format], unit && type !== 'money' && `单位 ${unit}`, required && '必填'];
  return parts.filter((part) => part).join('，');
}

function choicesOf({ type, codeList }: Indicator): readonly string[] | undefined {
  if (type === 'boolean') return YES_NO.items.map(({ zh }) => zh);
  return codeList === undefined ? undefined : CODE_LISTS[codeList].items.map(({ zh }) => zh);
}

/** The columns of a national file as a sheet of ours has them: same headers, same order, and the lists of the catalogue. */
export function templateColumns(file: SheetFile): readonly TemplateColumn[] {
  return columnsOf(file).map(({ key, header }) => {
    const declared = indicator(key);
    const choices = choicesOf(declared);
    return {
      key,
      header,
      width: widthOf(declared, header),
      ...(choices && { choices }),
      isOpenList: declared.type === 'codes' || declared.keepsUnknownLabel === true,
      hint: hintOf(declared),
    };
  });
}

/** How a sheet is filled in and sent back, one sentence a line; the last ones explain the compulsory columns. */
export function templateInstructions(file: SheetFile): readonly string[] {
  const compulsory = templateColumns(file).filter(({ key }) => indicator(key).required);
  return [
    `这张表和全国系统导出的“${file.title}”列名、顺序完全一样，改完可以直接导回来。`,
    '第 1、2 行是说明，第 3 行是列名，从第 4 行起填。列名不要改，也不要删；不填的列空着。',
    '一人一行；同一户的每一行，户的内容要写得一样，以户主那一行为准。',
    '证件号码、户编号、人编号、电话都是文本格式。从别处粘贴时用“选择性粘贴—数值”，不要让它变成科学计数。',
    '单元格右边有下拉箭头的，从下拉里选；写了下拉里没有的，导入时这一行会退回来并写明原因。',
    '选了村，村民小组的下拉里只有这个村的组。',
    '遮住的号码（532***1234）不用补，也不要改，导入时照原来的留着。',
    '最右边有两列藏起来的“行标识”“版本”，靠它认出导出以后登记册又改过的格子，请不要动。',
    '空着的格子表示没有这个内容：原来有、现在空着，导入就会清掉，预览里会一格一格列出来。',
    ...compulsory.map(({ header, hint }) => `${header}：${hint}`),
  ];
}
