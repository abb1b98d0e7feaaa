import { RELATION_TO_HEAD } from '../codelists/person-identity.ts';
import { readDate } from '../collection/calendar-text.ts';
import { decimalOf, integerOf } from '../collection/fact-values.ts';
import type { CheckedHousehold } from './checked-household.ts';
import type { CheckedPerson } from './checked-person.ts';
import { kilometresBetween } from './kilometres-between.ts';
import { isMobile } from './person-rules.ts';
import type { QualityRule } from './quality-rule.ts';

/** Parents are at least so many years older than their children (DQ-H-006). */
const GENERATION_YEARS = 15;

const relationItem = ({ relation }: CheckedPerson) => RELATION_TO_HEAD.items.find(({ en }) => en === relation);

const yearsAfter = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

/** A member and the household, for what compares one with another. */
export interface CheckedMember {
  readonly person: CheckedPerson;
  readonly household: CheckedHousehold;
}

/** What a member is to the head (DQ-H-005, 006). */
export const MEMBER_RULES: readonly QualityRule<CheckedMember>[] = [
  {
    id: 'DQ-H-005',
    severity: 'ERROR',
    title: '与户主关系和性别逻辑不符',
    shows: ['relationToHead', 'gender'],
    isViolated: ({ person }) => {
      const gender = relationItem(person)?.gender;
      return gender !== undefined && person.facts.gender !== (gender === 'MALE' ? '男' : '女');
    },
  },
  {
    id: 'DQ-H-006',
    severity: 'WARNING',
    title: '与户主年龄差不合理，请核实与户主关系',
    shows: ['relationToHead', 'birthDate'],
    isViolated: ({ person, household: { heads } }) => {
      const generation = relationItem(person)?.generation;
      const own = readDate(person.facts.birthDate);
      const headsBirth = readDate(heads[0]?.facts.birthDate);
      if (own === undefined || headsBirth === undefined) return false;
      if (generation === -1) return own < yearsAfter(headsBirth, GENERATION_YEARS);
      return generation === 1 && own > yearsAfter(headsBirth, -GENERATION_YEARS);
    },
  },
];

/** The household as a whole (DQ-H-001..004, 007..010, 012..015, DQ-L-014). */
export const HOUSEHOLD_RULES: readonly QualityRule<CheckedHousehold>[] = [
  {
    id: 'DQ-H-001',
    severity: 'ERROR',
    title: '户内无户主',
    fix: '请定一名成员为户主，改其与户主关系。',
    shows: ['relationToHead'],
    isViolated: ({ heads, members }) => members.length > 0 && heads.length === 0,
  },
  {
    id: 'DQ-H-002',
    severity: 'ERROR',
    title: '户内有多个户主',
    fix: '一户只有一名户主，请改其他人与户主关系。',
    shows: ['relationToHead'],
    isViolated: ({ heads }) => heads.length > 1,
  },
  {
    id: 'DQ-H-003',
    severity: 'WARNING',
    title: '户内有多个配偶',
    shows: ['relationToHead'],
    isViolated: ({ members }) => members.filter(({ relation }) => relation === 'SPOUSE').length > 1,
  },
  {
    id: 'DQ-H-004',
    severity: 'ERROR',
    title: '户主与配偶性别相同',
    shows: ['relationToHead', 'gender'],
    isViolated: ({ heads, members }) => {
      const spouses = members.filter(({ relation }) => relation === 'SPOUSE');
      return heads.some((head) => spouses.some((spouse) => spouse.facts.gender === head.facts.gender));
    },
  },
  {
    id: 'DQ-H-007',
    severity: 'WARNING',
    title: '户主未满16周岁，请核实',
    shows: ['relationToHead', 'birthDate'],
    isViolated: ({ heads }) => heads.some(({ age }) => age !== undefined && age < 16),
  },
  {
    id: 'DQ-H-008',
    severity: 'ERROR',
    title: '家庭人口数与成员名单不一致',
    fix: '请数成员名单，少登的补登，多登的办自然减少。',
    shows: ['declaredMemberCount'],
    isViolated: ({ facts, members }) => integerOf(facts, 'declaredMemberCount') !== members.length,
  },
  {
    id: 'DQ-H-009',
    severity: 'ERROR',
    title: '未登记村民小组或所属行政村已调整',
    shows: ['divisionCode', 'villageGroup'],
    isViolated: ({ facts, villageCode }, { villages }) =>
      !villages.has(villageCode) || facts.villageGroup === undefined,
  },
  {
    id: 'DQ-H-010',
    severity: 'WARNING',
    title: '户联系电话为空或不符合规则',
    shows: ['phone'],
    isViolated: ({ facts }) => !isMobile(facts.phone),
  },
  {
    id: 'DQ-H-012',
    severity: 'WARNING',
    title: '监测对象未采集家庭位置信息',
    fix: '请下次入户时在手机上采一次位置。',
    shows: ['longitude', 'latitude'],
    isViolated: ({ facts, isOpen }) => isOpen && (facts.longitude === undefined || facts.latitude === undefined),
  },
  {
    id: 'DQ-H-013',
    severity: 'WARNING',
    title: '家庭位置坐标偏离所在村，请重新采集',
    shows: ['longitude', 'latitude'],
    isViolated: ({ facts, villageCode }, { villages, parameters }) => {
      const office = villages.get(villageCode);
      const distance =
        office &&
        kilometresBetween(
          { longitude: decimalOf(facts, 'longitude'), latitude: decimalOf(facts, 'latitude') },
          { longitude: decimalOf(office, 'officeLongitude'), latitude: decimalOf(office, 'officeLatitude') },
        );
      return distance !== undefined && distance > parameters['location.maximumKm'];
    },
  },
  {
    id: 'DQ-H-014',
    severity: 'ERROR',
    title: '整户无成员但未作整户自然减少',
    fix: '请办理整户自然减少。',
    shows: ['declaredMemberCount'],
    isViolated: ({ members }) => members.length === 0,
  },
  {
    id: 'DQ-H-015',
    severity: 'WARNING',
    title: '同户不同务工地人员联系电话相同',
    shows: ['mobile', 'workLocation'],
    isViolated: ({ members }) => {
      const placeOf = new Map<string, string | undefined>();
      return members.some(({ facts: { mobile, workLocation }, workMonths }) => {
        if (workMonths <= 0 || mobile === undefined) return false;
        if (placeOf.has(mobile)) return placeOf.get(mobile) !== workLocation;
        placeOf.set(mobile, workLocation);
        return false;
      });
    },
  },
  {
    id: 'DQ-L-014',
    severity: 'WARNING',
    title: '整户无劳动力但无人享受低保或特困供养',
    fix: '请报民政核查，符合条件的按规定纳入。',
    shows: ['laborSkill', 'minimumLivingAllowance', 'extremePovertySupport'],
    isViolated: ({ isWithoutLabour, members }) =>
      isWithoutLabour &&
      !members.some(
        ({ hasMinimumAllowance, hasExtremePovertySupport }) => hasMinimumAllowance || hasExtremePovertySupport,
      ),
  },
];
