import { type IndicatorKey, indicator, indicatorKeysOf } from './catalogue.ts';
import type { IndicatorEntity, Section } from './indicator.ts';

/** One part of the yearly form: what is asked together at one place of the visit. */
export interface FormPart {
  readonly key: string;
  readonly label: string;
  /** Sections of the catalogue: an indicator declared in one of them stands in the form. */
  readonly household: readonly Section[];
  readonly person: readonly Section[];
}

/** The yearly form of a household in the order of a visit: 《户年度基础信息采集表》 (DOMAIN B.2–B.6, E.1). */
export const HOUSEHOLD_FORM = [
  {
    key: 'members',
    label: '家庭成员',
    household: [],
    person: ['memberIdentity', 'education', 'health', 'socialSupport', 'relocation'],
  },
  {
    key: 'income',
    label: '收入支出',
    household: [
      'wageIncome',
      'productionIncome',
      'propertyIncome',
      'transferIncome',
      'productionExpense',
      'incomeTotals',
    ],
    person: [],
  },
  { key: 'securities', label: '三保障和饮水', household: ['safety'], person: ['insurance'] },
  { key: 'living', label: '生活条件', household: ['living'], person: [] },
  { key: 'work', label: '务工就业', household: [], person: ['labour'] },
  { key: 'land', label: '土地和产业', household: ['land', 'production'], person: [] },
  { key: 'basics', label: '户情和位置', household: ['householdBasics', 'relocation', 'location'], person: [] },
] as const satisfies readonly FormPart[];

export type FormPartKey = (typeof HOUSEHOLD_FORM)[number]['key'];

export const FORM_PART_KEYS: readonly FormPartKey[] = HOUSEHOLD_FORM.map(({ key }) => key);

/** Is this text, for instance of an address, a part of the form? */
export function isFormPart(text: string): text is FormPartKey {
  return HOUSEHOLD_FORM.some(({ key }) => key === text);
}

/** The part of a key. */
export function formPart(key: FormPartKey): FormPart {
  return HOUSEHOLD_FORM.find((part) => part.key === key) as FormPart;
}

/** What a form asks somebody about: the two kinds of subjects of the yearly form. */
export type FormEntity = Extract<IndicatorEntity, 'household' | 'person'>;

const keysOfPart = new Map<string, readonly IndicatorKey[]>();

/** Every indicator of a part, in the order of its sections: what is asked, computed and only shown. */
export function keysOf(part: FormPart, entity: FormEntity): readonly IndicatorKey[] {
  const name = `${part.key}/${entity}`;
  const known = keysOfPart.get(name);
  if (known !== undefined) return known;
  const keys = part[entity].flatMap((section) =>
    indicatorKeysOf(entity).filter((key) => indicator(key).section === section),
  );
  keysOfPart.set(name, keys);
  return keys;
}

/** The indicators of a part that a visit asks, whoever it is about. */
export function collectedKeysOf(part: FormPart, entity: FormEntity): readonly IndicatorKey[] {
  return keysOf(part, entity).filter((key) => indicator(key).entry === 'collected');
}

/** The part in which an indicator of the yearly form stands; undefined for all others. */
export function partOfKey(key: IndicatorKey): FormPart | undefined {
  const { entity } = indicator(key);
  if (entity !== 'household' && entity !== 'person') return undefined;
  return HOUSEHOLD_FORM.find((part) => keysOf(part, entity).includes(key));
}
