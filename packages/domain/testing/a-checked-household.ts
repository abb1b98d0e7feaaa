import type { Facts } from '../src/collection/catalogue.ts';
import type { EpisodeToCheck, HelpRows } from '../src/quality/checked-case.ts';
import type { HouseholdToCheck } from '../src/quality/checked-household.ts';
import type { PersonToCheck } from '../src/quality/checked-person.ts';
import type { QualitySettings } from '../src/quality/quality-rule.ts';
import { qualitySettings } from '../src/quality/quality-settings.ts';

export const VILLAGE = '532929101205';

/** A village whose form is complete. */
export const aVillage: Facts = {
  isDelisted: '是',
  officeLongitude: '99.37',
  officeLatitude: '25.91',
  totalHouseholds: '600',
  totalPopulation: '2100',
  minimumLivingHouseholds: '40',
  minimumLivingPeople: '90',
  extremePovertyPeople: '6',
  disabledPeople: '80',
  residentPensionPeople: '1200',
  collectiveIncome: '12.5',
  primarySchools: '1',
  clinics: '1',
  doctors: '2',
  libraries: '1',
  publicToilets: '3',
  wastePoints: '5',
  hasBus: '是',
  hasHardenedRoadToTownship: '是',
  unsafeWaterHouseholds: '0',
  dangerousHouseHouseholds: '0',
  villageFarmlandArea: '3000',
};

/** The round of 2021 as the notice has it. */
export const settingsOf2021 = (
  villages: ReadonlyMap<string, Facts> = new Map([[VILLAGE, aVillage]]),
): QualitySettings =>
  qualitySettings({
    year: 2021,
    on: '2021-09-30',
    areaPath: '53/5329/532929/',
    county: '云龙县',
    villages,
    parameters: [],
  });

const INSURED: Facts = {
  residentMedical: '是',
  employeeMedical: '否',
  seriousIllnessInsurance: '是',
  medicalAssistance: '否',
  minimumLivingAllowance: '未享受',
  extremePovertySupport: '未享受',
};

const head: PersonToCheck = {
  id: 'head',
  personNo: '53290000000101',
  facts: {
    ...INSURED,
    name: '杨国华',
    gender: '男',
    idDocumentType: '居民身份证',
    idNumber: '532999197506150013',
    birthDate: '19750615',
    ethnicity: '白族',
    politicalStatus: '群众',
    relationToHead: '户主',
    mobile: '19900000001',
    educationLevel: '初中',
    healthStatus: '健康',
    laborSkill: '普通劳动力',
    workLocation: '云南省大理白族自治州大理市',
    workMonths: '4',
    residentPension: '是',
    employeePension: '否',
  },
  workSpells: [
    {
      currentlyWorking: '否',
      workCounty: '大理市',
      workEnterprise: '苍洱建筑公司',
      industry: '建筑业',
      employmentChannel: '自主外出务工',
      pointToPoint: '否',
      startMonth: '2021年3月',
      endMonth: '2021年6月',
      monthlyIncome: '3500',
    },
  ],
  workPlans: [],
};

const child: PersonToCheck = {
  id: 'child',
  personNo: '53290000000102',
  facts: {
    ...INSURED,
    name: '杨小燕',
    gender: '女',
    idDocumentType: '居民身份证',
    idNumber: '532999201007010023',
    birthDate: '20100701',
    ethnicity: '白族',
    politicalStatus: '群众',
    relationToHead: '之女',
    schoolStatus: '小学',
    healthStatus: '健康',
    laborSkill: '无劳动力',
    residentPension: '否',
    employeePension: '否',
  },
  workSpells: [],
  workPlans: [],
};

const FACTS: Facts = {
  divisionCode: VILLAGE,
  villageGroup: '一组',
  householdType: '脱贫户',
  phone: '19900000001',
  isSafetyNetHousehold: '否',
  declaredMemberCount: '2',
  memberCountForIncome: '2',
  longitude: '99.371',
  latitude: '25.912',
  farmlandArea: '6',
  roadType: '水泥路',
  distanceToRoad: '0.4',
  houseArea: '90',
  isDangerousHouse: '否',
  safeWater: '是',
  hasToilet: '是',
  hasElectricity: '是',
  incomePeriodStart: '2020-10-01',
  incomePeriodEnd: '2021-09-30',
  wageIncome: '14000',
  migrantWage: '14000',
  productionIncome: '8000',
  propertyIncome: '500',
  transferIncome: '900',
  productionExpense: '3000',
  netIncome: '20400',
  netIncomePerCapita: '10200',
  lastYearNetIncomePerCapita: '9800',
  claimIncome: '0',
  compliantOutOfPocket: '400',
  incomeReference: '20000',
};

const OPEN: EpisodeToCheck = {
  status: 'OPEN',
  facts: {
    monitoringCategory: '脱贫不稳定户',
    identifiedMonth: '202103',
    risk1: '因务工就业不稳',
    dropout: '否',
    houseUnsafe: '否',
    waterUnsafe: '否',
    uninsured: '否',
    lineAtIdentification: '6000',
    netIncomePerCapitaAtIdentification: '5200',
    compliantOutOfPocketAtIdentification: '300',
    developmentalStatus: '已实施',
    employmentMeasures: '劳务输出',
    helperName: '李建国',
  },
};

/** What an elimination that breaks no rule has. */
export const ELIMINATED: Facts = {
  identifiedMonth: '202010',
  eliminatedMonth: '202108',
  eliminationMethod: '帮扶消除',
  dropoutAfterElimination: '否',
  houseUnsafeAfterElimination: '否',
  waterUnsafeAfterElimination: '否',
  uninsuredAfterElimination: '否',
  wageIncomeAfterElimination: '14000',
  productionIncomeAfterElimination: '8000',
  propertyIncomeAfterElimination: '500',
  transferIncomeAfterElimination: '900',
  productionExpenseAfterElimination: '3000',
  netIncomeAfterElimination: '20400',
  netIncomePerCapitaAfterElimination: '10200',
  claimIncomeAfterElimination: '0',
  compliantOutOfPocketAfterElimination: '400',
  contactPerson: '杨国华',
  contactPhone: '19900000001',
};

/** What an example changes; a value of undefined empties the cell. */
export type Changes = {
  readonly household?: Partial<Record<keyof Facts, string | undefined>>;
  readonly head?: Partial<Record<keyof Facts, string | undefined>>;
  readonly child?: Partial<Record<keyof Facts, string | undefined>>;
  readonly spell?: Partial<Record<keyof Facts, string | undefined>>;
  /** A second spell of the head, after the first. */
  readonly nextSpell?: Facts;
  readonly plan?: Facts;
  readonly episode?: Partial<Record<keyof Facts, string | undefined>>;
  /** Rows of the county about the help; absent where it keeps none. */
  readonly help?: Partial<HelpRows>;
  readonly isEliminated?: boolean;
  readonly isUnmonitored?: boolean;
  /** More members. */
  readonly others?: readonly PersonToCheck[];
  readonly isEmpty?: boolean;
};

const changed = (facts: Facts, changes: Changes['household'] = {}): Facts =>
  Object.fromEntries(Object.entries({ ...facts, ...changes }).filter(([, text]) => text !== undefined));

/** Another member: the child with another number and what is told. */
export const anotherMember = (facts: Facts): PersonToCheck => ({
  ...child,
  id: 'another',
  personNo: '53290000000103',
  facts: { ...child.facts, idNumber: '', ...facts },
});

/** Help that answers the risk of the example and was given in time. */
const HELP: HelpRows = {
  measures: [{ group: 'EMPLOYMENT', option: '劳务输出', status: 'ACTIVE', begunOn: '2021-03-20' }],
  helperIds: ['helper'],
  pairedOn: '2021-03-20',
  visitedOn: '2021-09-12',
  planText: undefined,
};

/** A monitored household that breaks no rule, with changes. */
export const aHouseholdToCheck = (changes: Changes = {}, householdNo = '532900000001'): HouseholdToCheck => {
  const [spell = {}] = head.workSpells;
  const members: PersonToCheck[] = [
    {
      ...head,
      facts: changed(head.facts, changes.head),
      workSpells: [changed(spell, changes.spell), ...(changes.nextSpell ? [changes.nextSpell] : [])],
      workPlans: changes.plan ? [changes.plan] : [],
    },
    { ...child, facts: changed(child.facts, changes.child) },
    ...(changes.others ?? []),
  ];
  const facts = changed(FACTS, { declaredMemberCount: String(members.length), ...changes.household });
  const episode: EpisodeToCheck = changes.isEliminated
    ? { status: 'ELIMINATED', facts: changed({ ...OPEN.facts, ...ELIMINATED }, changes.episode) }
    : { ...OPEN, facts: changed(OPEN.facts, changes.episode) };
  return {
    id: householdNo,
    householdNo,
    facts,
    members: changes.isEmpty ? [] : members,
    episode: changes.isUnmonitored ? undefined : { ...episode, help: changes.help && { ...HELP, ...changes.help } },
  };
};
