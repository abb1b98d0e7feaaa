import type { HouseholdType, MonitoringCategory } from '@shouwang/domain';
import type { CryptoProvider } from '../../src/crypto/crypto-provider.ts';
import type { Household, Person } from '../../src/generated/prisma/client.ts';
import { newId } from '../../src/new-id.ts';
import { searchInitialsOf } from '../../src/search/initials-of.ts';
import { testCrypto } from '../test-crypto.ts';
import { ensureArea, type Store } from './an-area.ts';
import { type MemberOptions, memberRow } from './member-row.ts';
import { nuodeng, type Place } from './places.ts';

/** A household as it was written. */
export type BuiltHousehold = Household & { readonly members: readonly Person[] };

const SURNAMES = ['杨', '李', '张', '赵', '字', '尹'];
/** What the register calls the change that wrote the row. */
const SOURCE_KIND = 'import';
/** Long before whatever a test does. */
const KNOWN_SINCE = new Date('2021-01-01T00:00:00Z');

let households = 0;

/** `await aHousehold().inVillage(nuodeng).headedBy('杨国华').with(2).children().in(prisma)` */
export class HouseholdBuilder {
  #place: Pick<Place, 'code' | 'name' | 'path'> = nuodeng;
  #head: MemberOptions = {};
  readonly #others: MemberOptions[] = [];
  #householdNo: string | null | undefined;
  #householdType: HouseholdType = 'GENERAL';
  #category: MonitoringCategory | undefined;
  #facts: Readonly<Record<string, string>> = {};
  #crypto: CryptoProvider = testCrypto;

  inVillage(place: Pick<Place, 'code' | 'name' | 'path'>): this {
    this.#place = place;
    return this;
  }

  headedBy(name: string, options: Omit<MemberOptions, 'name'> = {}): this {
    this.#head = { ...options, name };
    return this;
  }

  withMember(options: MemberOptions): this {
    this.#others.push(options);
    return this;
  }

  /** `with(2).children()`, `with(1).elders()`. */
  with(count: number): { children(): HouseholdBuilder; elders(): HouseholdBuilder } {
    const add = (member: (index: number) => MemberOptions) => {
      for (let index = 0; index < count; index += 1) this.#others.push(member(index));
      return this;
    };
    return {
      children: () =>
        add((index) => ({
          relationToHead: index % 2 === 0 ? '之子' : '之女',
          gender: index % 2 === 0 ? '男' : '女',
          birthDate: `${2009 + index}0601`,
        })),
      elders: () =>
        add((index) => ({
          relationToHead: index % 2 === 0 ? '之父' : '之母',
          gender: index % 2 === 0 ? '男' : '女',
          birthDate: `${1948 + index}0310`,
        })),
    };
  }

  /** 户编号; null for a household that the national system does not know yet. */
  numbered(householdNo: string | null): this {
    this.#householdNo = householdNo;
    return this;
  }

  /** 脱贫户. */
  lifted(): this {
    this.#householdType = 'LIFTED';
    return this;
  }

  /** A household with an open case of this category. */
  monitored(category: MonitoringCategory = 'MARGINAL'): this {
    this.#category = category;
    return this;
  }

  /** Household indicators by catalogue key. */
  withFacts(facts: Readonly<Record<string, string>>): this {
    this.#facts = { ...this.#facts, ...facts };
    return this;
  }

  /** Keys of the server under test, when it does not use the test keys. */
  sealedBy(crypto: CryptoProvider): this {
    this.#crypto = crypto;
    return this;
  }

  async in(store: Store): Promise<BuiltHousehold> {
    await ensureArea(store, this.#place);
    households += 1;
    const sourceId = newId();
    const source = {
      lastSourceKind: SOURCE_KIND,
      lastSourceId: sourceId,
      createdSourceId: sourceId,
      existsFrom: KNOWN_SINCE,
      createdAt: KNOWN_SINCE,
    };
    const surname = SURNAMES[households % SURNAMES.length] ?? '杨';
    const head: MemberOptions = {
      name: `${surname}国华`,
      relationToHead: '户主',
      birthDate: '19750812',
      ...this.#head,
    };
    const members = [head, ...this.#others].map((member) => memberRow(member, surname, this.#crypto));
    const areaPath = this.#place.path;
    const household = await store.household.create({
      data: {
        id: newId(),
        householdNo:
          this.#householdNo === undefined ? `5329290${String(households).padStart(8, '0')}` : this.#householdNo,
        areaPath,
        areaCode: this.#place.code,
        headName: members[0]?.name ?? '',
        searchInitials: searchInitialsOf(members.map((member) => member.name)),
        householdType: this.#householdType,
        memberCount: members.length,
        monitoringStatus: this.#category ? 'OPEN' : 'NONE',
        category: this.#category ?? null,
        facts: this.#facts,
        ...source,
      },
    });
    const written: Person[] = [];
    for (const [position, member] of members.entries()) {
      const data = { ...member, householdId: household.id, areaPath, position, ...source };
      written.push(await store.person.create({ data }));
    }
    if (this.#category) {
      await store.monitoringCase.create({
        data: {
          caseNo: `CASE-${process.pid}-${households}`,
          householdId: household.id,
          areaPath,
          episode: 1,
          category: this.#category,
          identifiedMonth: '202103',
          source: 'SELF_REPORT',
          risks: [{ type: 'ILLNESS' }],
          status: 'OPEN',
          ...source,
        },
      });
    }
    return { ...household, members: written };
  }
}

/** A household of one in 诺邓村, unless the test says otherwise. */
export const aHousehold = () => new HouseholdBuilder();
