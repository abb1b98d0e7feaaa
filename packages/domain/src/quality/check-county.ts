import type { Facts } from '../collection/catalogue.ts';
import { numberOf } from '../collection/fact-values.ts';
import { checkHousehold, type HouseholdViolation } from './check-household.ts';
import { type CheckedHousehold, checkedHousehold, type HouseholdToCheck } from './checked-household.ts';
import type { QualityParameters, QualitySettings } from './quality-rule.ts';
import { QUALITY_RULES, type QualityRuleHead } from './quality-rules.ts';
import type { SharedValueRule } from './shared-value-rules.ts';
import { type ShownValue, shownValues } from './shown-values.ts';
import { type CheckedVillage, LAND_KEYS, type LandKey } from './village-rules.ts';

/** A broken rule as the list of the county has it: about a person, a household, or a village. */
export interface QualityViolation {
  readonly rule: QualityRuleHead;
  /** Undefined for a rule about a village. */
  readonly householdId: string | undefined;
  /** Undefined for a rule about a household or a village. */
  readonly personId: string | undefined;
  /** The values that the rule looks at first; none for what several households share. */
  readonly values: readonly ShownValue[];
  /** What several households share. */
  readonly shared?: { readonly key: string; readonly count: number };
  /** National number; the code of the village for a rule about a village. */
  readonly householdNo: string;
  readonly personNo: string;
  /** As registered; empty for a household. */
  readonly idNumber: string;
}

interface Holder {
  readonly householdId: string;
  readonly personId: string | undefined;
  readonly householdNo: string;
  readonly personNo: string;
}

const LANDS = Object.keys(LAND_KEYS) as LandKey[];

const noLand = (): Record<LandKey, number> =>
  Object.fromEntries(LANDS.map((key) => [key, 0])) as Record<LandKey, number>;

/** Who holds a value; several only where it is shared. */
class SharedValues {
  readonly rule: SharedValueRule;
  readonly #holders = new Map<string, Holder | Holder[]>();

  constructor(rule: SharedValueRule) {
    this.rule = rule;
  }

  add(household: CheckedHousehold): void {
    for (const { key, person } of this.rule.valuesOf(household)) {
      const own = this.rule.among === 'members' ? `${household.id} ${key}` : key;
      const holder = {
        householdId: household.id,
        personId: person?.id,
        householdNo: household.householdNo,
        personNo: person?.personNo ?? '',
      };
      const known = this.#holders.get(own);
      if (known === undefined) this.#holders.set(own, holder);
      else if (Array.isArray(known)) known.push(holder);
      else this.#holders.set(own, [known, holder]);
    }
  }

  *violations(parameters: QualityParameters): Generator<Holder & { readonly key: string; readonly count: number }> {
    const { among } = this.rule;
    const from = typeof this.rule.from === 'number' ? this.rule.from : this.rule.from(parameters);
    for (const [key, holders] of this.#holders) {
      if (!Array.isArray(holders)) continue;
      const count = among === 'members' ? holders.length : new Set(holders.map(({ householdId }) => householdId)).size;
      if (count >= from) for (const holder of holders) yield { ...holder, key, count };
    }
  }
}

/** What a household breaks by itself, with the values that are shown with it. */
const ownViolations = (household: CheckedHousehold, settings: QualitySettings): QualityViolation[] =>
  checkHousehold(household, settings).map(({ rule, person }: HouseholdViolation) => ({
    rule,
    householdId: household.id,
    personId: person?.id,
    values: shownValues(rule.shows, household, person),
    householdNo: household.householdNo,
    personNo: person?.personNo ?? '',
    idNumber: person?.idNumber ?? '',
  }));

/** The same for a household that is checked alone: at a save, or beside a form. */
export const householdViolations = (household: HouseholdToCheck, settings: QualitySettings): QualityViolation[] =>
  ownViolations(checkedHousehold(household, settings), settings);

/** Rules that one household alone can be asked. Those of several households and of villages need a pass over them. */
export const OWN_RULE_IDS: ReadonlySet<string> = new Set(
  [
    ...QUALITY_RULES.household,
    ...QUALITY_RULES.case,
    ...QUALITY_RULES.person,
    ...QUALITY_RULES.member,
    ...QUALITY_RULES.workSpell,
  ].map(({ id }) => id),
);

/** Rules about values that several households share: only a pass over the whole county knows of all of them. */
export const SHARED_RULE_IDS: ReadonlySet<string> = new Set(QUALITY_RULES.sharedValue.map(({ id }) => id));

/**
 * One pass over a county's register: households are handed in one after another and forgotten; what several of them
 * break together is known at the end.
 */
export class CountyCheck {
  readonly #settings: QualitySettings;
  readonly #shared = QUALITY_RULES.sharedValue.map((rule) => new SharedValues(rule));
  readonly #land = new Map<string, Record<LandKey, number>>();

  constructor(settings: QualitySettings) {
    this.#settings = settings;
  }

  /** What a household breaks by itself. */
  add(household: HouseholdToCheck): QualityViolation[] {
    const checked = checkedHousehold(household, this.#settings);
    for (const shared of this.#shared) shared.add(checked);
    this.#addLand(checked);
    return ownViolations(checked, this.#settings);
  }

  /** What households break together, then what villages break. */
  *finish(): Generator<QualityViolation> {
    for (const shared of this.#shared) {
      for (const { key, count, ...holder } of shared.violations(this.#settings.parameters)) {
        const idNumber = holder.personId === undefined ? '' : (key.split(' ').at(-1) ?? '');
        yield { rule: shared.rule, ...holder, idNumber, values: [], shared: { key, count } };
      }
    }
    for (const [code, facts] of this.#settings.villages) yield* this.#checkVillage(code, facts);
  }

  #addLand({ villageCode, facts }: CheckedHousehold): void {
    const sums = this.#land.get(villageCode) ?? noLand();
    for (const key of LANDS) sums[key] += numberOf(facts, key);
    this.#land.set(villageCode, sums);
  }

  *#checkVillage(code: string, facts: Facts): Generator<QualityViolation> {
    const village: CheckedVillage = { code, facts, land: this.#land.get(code) ?? noLand() };
    for (const rule of QUALITY_RULES.village) {
      if (!rule.isViolated(village, this.#settings)) continue;
      const values = rule.shows.map((key) => ({ key, text: facts[key] ?? '' }));
      const nobody = { householdId: undefined, personId: undefined, personNo: '', idNumber: '' };
      yield { rule, ...nobody, householdNo: code, values };
    }
  }
}
