import {
  COMPARISON_CHECKS,
  type HouseholdType,
  type IndicatorKey,
  idKey,
  isUsableIdNumber,
  normaliseName,
  RISK_TYPE,
  type RiskType,
  readDate,
} from '@shouwang/domain';
import { ChainedIndex, NONE } from './chained-index.ts';
import { GrowingArray } from './growing-array.ts';
import { IdTable } from './id-table.ts';
import { hashBytes, NameTexts } from './name-texts.ts';
import { birthOf, isMale, packHigh, packLow } from './packed-id.ts';
import type { RegisterPerson, RegisterSource } from './register-person.ts';
import { NumberTexts, RepeatedTexts, UuidTexts } from './text-columns.ts';

const MALE = 1;
const FEMALE = 2;
const RISKS: readonly RiskType[] = RISK_TYPE.items.map(({ en }) => en);
const HOUSEHOLD_TYPES: readonly HouseholdType[] = ['GENERAL', 'LIFTED', 'LIFTED_NO_POLICY'];

/** The facts that any check needs: an index with all of them serves every dataset. */
const NEEDED_FACTS: readonly IndicatorKey[] = [...new Set(COMPARISON_CHECKS.flatMap(({ needs }) => needs))];

function genderCode(gender: string): number {
  return gender === '男' ? MALE : gender === '女' ? FEMALE : 0;
}

const NOBODY: readonly number[] = [];

/** The sex in digit 17 of a packed number. */
function genderOf(low: number): number {
  return isMale(low) ? MALE : FEMALE;
}

/** A birth date as an integer, 19700314; 0 when it is not readable. */
function birthInteger(text: string): number {
  return Number((readDate(text) ?? '0').replaceAll('-', ''));
}

function hashBirth(birth: number, gender: number, normalName: number): number {
  const hash = Math.imul(birth * 4 + gender, 0x9e3779b1) ^ Math.imul(normalName, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * The county's people in typed arrays, about a hundred bytes each, found by identity number and by birth date and sex.
 * A person is a position from 0 to `count` - 1, in the order of the source.
 */
export class PeopleIndex {
  count = 0;
  private readonly personIds = new UuidTexts();
  private readonly personNos = new NumberTexts();
  private readonly nameTexts = new NameTexts();
  private readonly names = new GrowingArray(new Uint32Array(1024));
  /** Per different name: the code of its normal form. */
  private readonly normalNames = new GrowingArray(new Int32Array(1024));
  private readonly births = new GrowingArray(new Int32Array(1024));
  private readonly genders = new GrowingArray(new Uint8Array(1024));
  private readonly usable = new GrowingArray(new Uint8Array(1024));
  private readonly idHigh = new GrowingArray(new Uint32Array(1024));
  private readonly idLow = new GrowingArray(new Uint32Array(1024));
  /** What follows the eighteen characters of a disability certificate. */
  private readonly idEndings = new RepeatedTexts();
  private readonly households = new GrowingArray(new Int32Array(1024));
  private readonly facts: ReadonlyMap<IndicatorKey, RepeatedTexts>;

  private readonly householdPositions = new Map<string, number>();
  private readonly householdIds = new UuidTexts();
  private readonly householdNos = new NumberTexts();
  private readonly householdAreas = new RepeatedTexts();
  private readonly householdTypes = new GrowingArray(new Uint8Array(1024));
  private readonly openHouseholds = new GrowingArray(new Uint8Array(1024));
  private readonly householdRisks = new GrowingArray(new Uint32Array(1024));

  private byId = new IdTable(0);
  private byBirth = new ChainedIndex(0, () => NONE);
  /** One bit per birth date, sex and normal name that somebody has; other people's bits may be set by chance. */
  private namesakeBits = new Int32Array(1);

  private constructor(factKeys: readonly IndicatorKey[]) {
    this.facts = new Map(factKeys.map((key) => [key, new RepeatedTexts()]));
  }

  /**
   * Takes in all people of a source.
   * @param factKeys the facts that are kept; those of every check when absent
   */
  static async build(
    source: RegisterSource,
    {
      signal,
      factKeys = NEEDED_FACTS,
    }: { readonly signal?: AbortSignal; readonly factKeys?: readonly IndicatorKey[] } = {},
  ): Promise<PeopleIndex> {
    const index = new PeopleIndex(factKeys);
    for await (const portion of source) {
      signal?.throwIfAborted();
      for (const person of portion) index.add(person);
    }
    index.finish();
    return index;
  }

  personIdAt(person: number): string {
    return this.personIds.at(person);
  }

  personNoAt(person: number): string {
    return this.personNos.at(person);
  }

  nameAt(person: number): string {
    return this.nameTexts.textOf(this.names.at(person));
  }

  /** Whether the person's name stands in these bytes, exactly so. */
  isNameAt(person: number, bytes: Uint8Array, start: number, end: number): boolean {
    return this.nameTexts.isAt(this.names.values[person] ?? 0, bytes, start, end);
  }

  /** `YYYY-MM-DD`, or undefined when it is unknown. */
  findBirthDateAt(person: number): string | undefined {
    const birth = String(this.births.at(person));
    return birth === '0' ? undefined : `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`;
  }

  /** Whether the person can be found by number (valid check character, no placeholder). */
  isIdUsableAt(person: number): boolean {
    return this.usable.at(person) === 1;
  }

  idHighAt(person: number): number {
    return this.idHigh.at(person);
  }

  idLowAt(person: number): number {
    return this.idLow.at(person);
  }

  /** What the registered number has behind its eighteen characters. */
  idEndingAt(person: number): string {
    return this.idEndings.at(person);
  }

  factAt(person: number, key: IndicatorKey): string {
    const column = this.facts.get(key);
    if (!column) throw new Error(`the fact ${key} was not taken in`);
    return column.at(person);
  }

  /** Position of the household among the households. */
  householdAt(person: number): number {
    return this.households.at(person);
  }

  householdIdAt(person: number): string {
    return this.householdIds.at(this.householdAt(person));
  }

  householdNoAt(person: number): string {
    return this.householdNos.at(this.householdAt(person));
  }

  areaPathAt(person: number): string {
    return this.householdAreas.at(this.householdAt(person));
  }

  householdTypeAt(person: number): HouseholdType {
    return HOUSEHOLD_TYPES[this.householdTypes.at(this.householdAt(person))] ?? 'GENERAL';
  }

  /** Whether the household is monitored and not eliminated. */
  isOpenAt(person: number): boolean {
    return this.openHouseholds.at(this.householdAt(person)) === 1;
  }

  risksAt(person: number): readonly RiskType[] {
    const bits = this.householdRisks.at(this.householdAt(person));
    return RISKS.filter((_, bit) => (bits >>> bit) % 2 === 1);
  }

  /** The first person with this number, or NONE. */
  firstWithId(high: number, low: number): number {
    return this.byId.first(high, low);
  }

  /** The next person with the same number as this one, or NONE. */
  nextWithSameId(person: number): number {
    return this.byId.after(person);
  }

  /**
   * Whether anybody may have the birth date and sex of this number and the name that stands in bytes in its normal form;
   * false is certain.
   */
  mayHaveNamesake(bytes: Uint8Array, start: number, end: number, high: number, low: number): boolean {
    const bit = hashBirth(birthOf(high, low), genderOf(low), hashBytes(bytes, start, end));
    const { namesakeBits } = this;
    return ((namesakeBits[(bit >>> 5) & (namesakeBits.length - 1)] ?? 0) >>> (bit & 31)) % 2 === 1;
  }

  /** Everybody with this normal name who was born on the day and has the sex of the number (comparison, step 6). */
  findNamesakes(normalName: string, high: number, low: number): readonly number[] {
    const name = this.nameTexts.findText(normalName);
    if (name < 0) return NOBODY;
    const birth = birthOf(high, low);
    const gender = genderOf(low);
    const found: number[] = [];
    let person = this.byBirth.first(hashBirth(birth, gender, name));
    for (; person !== NONE; person = this.byBirth.after(person)) {
      const isBornSo = this.births.at(person) === birth && this.genders.at(person) === gender;
      if (isBornSo && this.normalNames.at(this.names.at(person)) === name) found.push(person);
    }
    return found;
  }

  private add(person: RegisterPerson): void {
    this.personIds.push(person.personId);
    this.personNos.push(person.personNo);
    this.names.push(this.nameCodeOf(person.name));
    this.births.push(birthInteger(person.birthDate));
    this.genders.push(genderCode(person.gender));
    this.addIdNumber(person.idNumber);
    this.households.push(this.householdOf(person));
    for (const [key, column] of this.facts) column.push(person.facts[key] ?? '');
    this.count++;
  }

  private nameCodeOf(name: string): number {
    const code = this.nameTexts.codeOf(name);
    if (code < this.normalNames.length) return code;
    const normal = normaliseName(name);
    // The place is taken before the normal form, which may be a new text itself, gets the next.
    this.normalNames.push(code);
    if (normal !== name) this.normalNames.values[code] = this.nameCodeOf(normal);
    return code;
  }

  private addIdNumber(idNumber: string): void {
    const isUsable = isUsableIdNumber(idNumber);
    const codes = Array.from(isUsable ? idKey(idNumber) : '', (character) => character.charCodeAt(0));
    this.usable.push(isUsable ? 1 : 0);
    this.idHigh.push(isUsable ? packHigh(codes, 0) : 0);
    this.idLow.push(isUsable ? packLow(codes, 0) : 0);
    this.idEndings.push(isUsable ? idNumber.slice(18) : '');
  }

  private householdOf(person: RegisterPerson): number {
    const known = this.householdPositions.get(person.householdId);
    if (known !== undefined) return known;
    const position = this.householdPositions.size;
    this.householdPositions.set(person.householdId, position);
    this.householdIds.push(person.householdId);
    this.householdNos.push(person.householdNo);
    this.householdAreas.push(person.areaPath);
    this.householdTypes.push(HOUSEHOLD_TYPES.indexOf(person.householdType));
    this.openHouseholds.push(person.monitoringStatus === 'OPEN' ? 1 : 0);
    this.householdRisks.push(person.risks.reduce((bits, risk) => bits | (1 << RISKS.indexOf(risk)), 0));
    return position;
  }

  private finish(): void {
    this.householdPositions.clear();
    this.byId = new IdTable(this.count);
    for (let person = 0; person < this.count; person++) {
      if (this.isIdUsableAt(person)) this.byId.add(this.idHigh.at(person), this.idLow.at(person), person);
    }
    let words = 64;
    while (words * 4 < this.count) words *= 2;
    this.namesakeBits = new Int32Array(words);
    this.byBirth = new ChainedIndex(this.count, (person) => {
      const birth = this.births.at(person);
      const normalName = this.normalNames.at(this.names.at(person));
      if (birth === 0) return NONE;
      const bit = hashBirth(birth, this.genders.at(person), this.nameTexts.hashOf(normalName));
      const word = (bit >>> 5) & (words - 1);
      this.namesakeBits[word] = (this.namesakeBits[word] ?? 0) | (1 << (bit & 31));
      return hashBirth(birth, this.genders.at(person), normalName);
    });
  }
}
