import type { Facts } from '../collection/catalogue.ts';
import { numberOf } from '../collection/fact-values.ts';
import { checkHousehold, type HouseholdViolation } from './check-household.ts';
import { type CheckedHousehold, checkedHousehold, type HouseholdToCheck } from './checked-household.ts';
import type { QualityParameters, QualitySettings } from './quality-rule.ts';
import { QUALITY_RULES, type QualityRuleHead } from './quality-rules.ts';
import type { SharedValueRule } from './shared-value-rules.ts';
import { type CheckedVillage, LAND_KEYS, type LandKey } from './village-rules.ts';

/** A broken rule as the list of the county has it: about a person, a household, or a village. */
export interface QualityViolation {
  readonly rule: QualityRuleHead;
  /** National number; the code of the village for a rule about a village. */
  readonly householdNo: string;
  readonly personNo: string;
  /** As registered; empty for a household. */
  readonly idNumber: string;
}

interface Holder {
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
      const own = this.rule.among === 'members' ? `${household.householdNo} ${key}` : key;
      const holder = { householdNo: household.householdNo, personNo: person?.personNo ?? '' };
      const known = this.#holders.get(own);
      if (known === undefined) this.#holders.set(own, holder);
      else if (Array.isArray(known)) known.push(holder);
      else this.#holders.set(own, [known, holder]);
    }
  }

  *violations(parameters: QualityParameters): Generator<Holder & { readonly key: string }> {
    const { among } = this.rule;
    const from = typeof this.rule.from === 'number' ? this.rule.from : this.rule.from(parameters);
    for (const [key, holders] of this.#holders) {
      if (!Array.isArray(holders)) continue;
      const count = among === 'members' ? holders.length : new Set(holders.map(({ householdNo }) => householdNo)).size;
      if (count >= from) for (const holder of holders) yield { ...holder, key };
    }
  }
}

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
    return checkHousehold(checked, this.#settings).map(({ rule, person }: HouseholdViolation) => ({
      rule,
      householdNo: checked.householdNo,
      personNo: person?.personNo ?? '',
      idNumber: person?.idNumber ?? '',
    }));
  }

  /** What households break together, then what villages break. */
  *finish(): Generator<QualityViolation> {
    for (const shared of this.#shared) {
      for (const { householdNo, personNo, key } of shared.violations(this.#settings.parameters)) {
        const idNumber = personNo === '' ? '' : (key.split(' ').at(-1) ?? '');
        yield { rule: shared.rule, householdNo, personNo, idNumber };
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
      if (rule.isViolated(village, this.#settings)) yield { rule, householdNo: code, personNo: '', idNumber: '' };
    }
  }
}
