import type { CodeListId } from '../codelists/code-lists.ts';
import type { Department } from '../codelists/department.ts';
import type { Condition } from './condition.ts';

/** What a fact is about. Area columns and identity columns of a household belong to `household`. */
export type IndicatorEntity =
  | 'household'
  | 'person'
  | 'case'
  | 'workSpell'
  | 'workPlan'
  | 'village'
  | 'villageGroup'
  | 'plan'
  | 'measure'
  | 'pairing'
  | 'helper'
  | 'workTeam';

/**
 * How the text of a value is read.
 * `digits` is a number that is a name (户编号, 行政区划代码): leading zeros count, arithmetic never; `account` is one too.
 * `texts` and `codes` hold several values separated by a half-width comma; `codes` and `code` come from a code list.
 */
export type IndicatorType =
  | 'text'
  | 'texts'
  | 'digits'
  | 'code'
  | 'codes'
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'date'
  | 'month'
  | 'idNumber'
  | 'phone'
  | 'account';

/** How a date or a month is written in the national exports; the stored text keeps this form. */
export type CalendarFormat = 'YYYYMMDD' | 'YYYY-MM-DD' | 'YYYYMM' | 'YYYY年M月';

/**
 * Who may see a value: `public` may stand on a publicity list, `internal` is for who works in the area, `sensitive`
 * is masked on the server and revealed by a logged act (identity numbers, phones, health, home position).
 */
export type Mask = 'public' | 'internal' | 'sensitive';

/**
 * How a value comes into the register: `collected` is asked by the yearly form; `computed` follows from others;
 * `elsewhere` has a way of its own (identity, population change, division, a decision) and is only shown by the form.
 */
export type Entry = 'collected' | 'computed' | 'elsewhere';

/** The blocks of a form and of the household page. */
export const SECTIONS = {
  area: '所在区划',
  householdBasics: '户基本信息',
  memberIdentity: '成员身份',
  education: '教育',
  health: '健康和残疾',
  labour: '劳动和务工',
  insurance: '医疗和养老保险',
  socialSupport: '社会救助',
  relocation: '易地搬迁',
  location: '家庭位置',
  land: '土地面积',
  safety: '住房和饮水安全',
  living: '生活条件',
  production: '产业带动',
  wageIncome: '工资性收入',
  productionIncome: '生产经营性收入',
  propertyIncome: '财产性收入',
  transferIncome: '转移性收入',
  productionExpense: '生产经营性支出',
  incomeTotals: '收入合计',
  identification: '识别',
  risks: '返贫致贫风险',
  fourSecurities: '三保障和饮水安全',
  incomeAtIdentification: '识别时收支',
  measures: '帮扶措施',
  elimination: '风险消除',
  incomeAfterElimination: '风险消除后收支',
  contacts: '帮扶和联系人',
  workSpell: '外出务工',
  workPlan: '计划务工',
  villageBasics: '村基本情况',
  villagePeople: '村人口情况',
  villageServices: '村公共服务',
  villageLand: '村土地面积',
  villageGroup: '村民小组',
  plan: '一户一策',
  measure: '帮扶措施',
  pairing: '结对帮扶',
  helper: '帮扶责任人',
  workTeam: '驻村工作队',
} as const;

export type Section = keyof typeof SECTIONS;

/** One declared indicator: what a developer writes in the catalogue. */
export interface IndicatorDeclaration {
  /** The Chinese name that people read in forms and differences. */
  readonly label: string;
  /** National header first, then other names seen in exports; default: the label. */
  readonly headers?: readonly string[];
  readonly section: Section;
  readonly type: IndicatorType;
  readonly unit?: string;
  readonly codeList?: CodeListId;
  /**
   * A label outside the code list is kept with a warning, because a quality rule reports it and must find it. Elsewhere
   * it rejects the row.
   */
  readonly keepsUnknownLabel?: boolean;
  readonly format?: CalendarFormat;
  /** Who alone may correct the value: the village, or the department whose file it comes from. Default: the village. */
  readonly owner?: 'village' | Department;
  /** Default: `internal`. */
  readonly mask?: Mask;
  /** Default: `collected`. */
  readonly entry?: Entry;
  /** A form asks only then; default: always. */
  readonly askedWhen?: Condition;
  /** A form is not complete without it then; default: never. */
  readonly requiredWhen?: Condition;
  /** A row without it is rejected. */
  readonly required?: boolean;
  /** Kept in a database column of its own, not in `facts`. */
  readonly column?: boolean;
}

export interface Indicator extends IndicatorDeclaration {
  readonly key: string;
  readonly entity: IndicatorEntity;
  readonly headers: readonly [string, ...string[]];
  readonly owner: 'village' | Department;
  readonly mask: Mask;
  readonly entry: Entry;
}

/** Completes the declarations of one entity with their key and the defaults; the keys stay literal types. */
export function declareIndicators<Key extends string>(
  entity: IndicatorEntity,
  declarations: Readonly<Record<Key, IndicatorDeclaration>>,
): Readonly<Record<Key, Indicator>> {
  const completed = Object.entries<IndicatorDeclaration>(declarations).map(([key, declaration]) => {
    const [header = declaration.label, ...aliases] = declaration.headers ?? [];
    const indicator: Indicator = {
      owner: 'village',
      mask: 'internal',
      entry: 'collected',
      ...declaration,
      key,
      entity,
      headers: [header, ...aliases],
    };
    return [key, indicator] as const;
  });
  return Object.fromEntries(completed) as Record<Key, Indicator>;
}
