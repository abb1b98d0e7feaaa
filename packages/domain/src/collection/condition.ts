import { findName } from '../codelists/code-list.ts';
import { EDUCATION_LEVEL, SCHOOL_STATUS } from '../codelists/education.ts';

/** Facts by key. The keys of the catalogue cannot be named as a type here, because the catalogue names conditions. */
type Texts = Readonly<Record<string, string | undefined>>;

/** Whom or what a question of a form is about. */
export interface FormSubject {
  readonly facts: Texts;
  /** The facts of its household; for a household its own. */
  readonly household: Texts;
  /** Full years on the reference date; undefined when the birthday is unknown or it is no person. */
  readonly age?: number | undefined;
  /** 监测对象 whose risk is not eliminated. */
  readonly isMonitored: boolean;
}

/** When a question is asked or must be answered: in words for whoever fills in a sheet, and as a test for the form. */
export interface Condition {
  readonly words: string;
  holds(subject: FormSubject): boolean;
}

const when = (words: string, holds: Condition['holds']): Condition => ({ words, holds });

const has = (facts: Texts, key: string): boolean => (facts[key] ?? '') !== '';
const isYes = (facts: Texts, key: string): boolean => facts[key] === '是';
const isPositive = (facts: Texts, key: string): boolean => Number(facts[key] ?? 0) > 0;

/** Somebody whose birthday is unknown is asked everything. */
const ageIn =
  (from: number, to: number) =>
  ({ age }: FormSubject): boolean =>
    age === undefined || (age >= from && age <= to);

const isInSchool = ({ facts }: FormSubject): boolean => findName(SCHOOL_STATUS, facts.schoolStatus ?? '') !== undefined;

const worksOut = ({ facts }: FormSubject): boolean => isPositive(facts, 'workMonths') || has(facts, 'workLocation');

const GRADUATE: ReadonlySet<string> = new Set(
  EDUCATION_LEVEL.items.slice(EDUCATION_LEVEL.items.findIndex(({ zh }) => zh === '大专')).map(({ zh }) => zh),
);

/** The conditions that indicators declare. A new one is a line here. */
export const WHEN = {
  always: when('都填', () => true),
  fromThree: when('满3周岁的填', ageIn(3, 200)),
  fromThreeOutOfSchool: when(
    '满3周岁、不在校的填',
    (subject) => ageIn(3, 200)(subject) && !isInSchool(subject) && !has(subject.facts, 'dropoutReason'),
  ),
  outOfSchool: when('不在校的填', (subject) => !isInSchool(subject)),
  schoolAge: when('30周岁以下的填', ageIn(0, 30)),
  inSchool: when('在校生填', isInSchool),
  compulsoryOutOfSchool: when(
    '6至16周岁不在校的填',
    (subject) => ageIn(6, 16)(subject) && !isInSchool(subject) && !has(subject.facts, 'educationLevel'),
  ),
  disabled: when('健康状况选了残疾的填', ({ facts }) => (facts.healthStatus ?? '').includes('残疾')),
  fromSixteen: when('满16周岁的填', ageIn(16, 200)),
  fromSixteenOutOfSchool: when('满16周岁、不在校的填', (subject) => ageIn(16, 200)(subject) && !isInSchool(subject)),
  underEighteen: when('未满18周岁的填', ageIn(0, 17)),
  working: when('外出务工的填', worksOut),
  onPublicPost: when('有公益性岗位的填', ({ facts }) => has(facts, 'publicPost')),
  graduateWithoutWork: when(
    '大专以上、没有就业的填',
    (subject) => ageIn(16, 59)(subject) && GRADUATE.has(subject.facts.educationLevel ?? '') && !worksOut(subject),
  ),
  residentInsured: when('参加居民医保的填', ({ facts }) => isYes(facts, 'residentMedical')),
  lifted: when('脱贫户填', ({ facts }) => facts.householdType === '脱贫户'),
  relocated: when('易地扶贫搬迁户填', ({ facts }) => isYes(facts, 'isRelocated')),
  monitored: when('监测对象填', ({ isMonitored }) => isMonitored),
  hasToilet: when('有卫生厕所的填', ({ facts }) => isYes(facts, 'hasToilet')),
  dangerousHouse: when('危房户填', ({ facts }) => isYes(facts, 'isDangerousHouse')),
  otherWage: when('有其他工资性收入的填', ({ facts }) => isPositive(facts, 'otherWageIncome')),
  otherProduction: when('有其他生产经营性收入的填', ({ facts }) => isPositive(facts, 'otherProductionIncome')),
  otherProperty: when('有其他财产性收入的填', ({ facts }) => isPositive(facts, 'otherPropertyIncome')),
  otherTransfer: when(
    '有其他转移性收入的填',
    ({ facts }) => isPositive(facts, 'remainingTransferIncome') || isPositive(facts, 'otherTransferIncome'),
  ),
  delisted: when('出列村填', ({ facts }) => isYes(facts, 'isDelisted')),
  measureGiven: when('已经实施的填', ({ facts }) => ['实施中', '已完成', '已停止'].includes(facts.measureStatus ?? '')),
} as const satisfies Readonly<Record<string, Condition>>;
