import { HEALTH_STATUS, type HealthStatus } from '../codelists/health-and-labour.ts';
import type { Facts } from '../collection/catalogue.ts';
import { flagOf, namesIn } from '../collection/fact-values.ts';
import type { IdentificationRecords } from '../procedures/identification-facts.ts';

/** What a rule found in a case: it informs whoever decides, it decides nothing. */
export interface CaseFinding {
  readonly ruleId: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly title: string;
  /** With the names and numbers that it is about. */
  readonly sentence: string;
  readonly fix: string;
}

/** A member as the register has it. */
export interface MemberOfCase {
  readonly name: string;
  readonly facts: Facts;
}

interface Reading {
  readonly records: IdentificationRecords;
  readonly members: readonly MemberOfCase[];
}

interface CaseRule {
  readonly id: string;
  readonly severity: CaseFinding['severity'];
  readonly title: string;
  readonly fix: string;
  /** The sentences of all that violates the rule; none when it holds. */
  violatedBy(reading: Reading): readonly string[];
}

const hasRisk = ({ records }: Reading, type: string): boolean =>
  records.visit?.risks.some((risk) => risk.type === type) === true;

const healthOf = ({ facts }: MemberOfCase): readonly HealthStatus[] => namesIn(facts, 'healthStatus', HEALTH_STATUS);

const isIn = (facts: Facts, key: 'residentMedical' | 'employeeMedical'): boolean => flagOf(facts, key) === true;

/** Risks that answer to one of the four securities (DQ-M-011). */
const SECURITIES = [
  { flag: 'dropout', risk: 'EDUCATION', said: '有失学辍学，风险里没有因学' },
  { flag: 'houseUnsafe', risk: 'HOUSING', said: '住房有问题，风险里没有因安全住房' },
  { flag: 'waterUnsafe', risk: 'WATER', said: '饮水有问题，风险里没有因安全饮水' },
] as const;

/** The rules that the review desk shows beside a case: those of the visit against the register. */
const RULES: readonly CaseRule[] = [
  {
    id: 'DQ-I-001',
    severity: 'WARNING',
    title: '城乡居民与职工医保均未参加',
    fix: '请村里核实是否参保，没参的动员参保。',
    violatedBy: ({ members }) =>
      members
        .filter(({ facts }) => !isIn(facts, 'residentMedical') && !isIn(facts, 'employeeMedical'))
        .map(({ name }) => `${name}两种医保都没有登记。`),
  },
  {
    id: 'DQ-I-002',
    severity: 'WARNING',
    title: '重复参加城乡居民与职工医保',
    fix: '请核对参保名单，写明原因可通过。',
    violatedBy: ({ members }) =>
      members
        .filter(({ facts }) => isIn(facts, 'residentMedical') && isIn(facts, 'employeeMedical'))
        .map(({ name }) => `${name}居民、职工医保都登记为参加。`),
  },
  {
    id: 'DQ-M-005',
    severity: 'ERROR',
    title: '风险为因残但家中无残疾人',
    fix: '请核对残疾证，更正健康状况或改风险。',
    violatedBy: (reading) =>
      hasRisk(reading, 'DISABILITY') && !reading.members.some((member) => healthOf(member).includes('DISABLED'))
        ? [`${reading.members.length} 名成员的健康状况里都没有残疾。`]
        : [],
  },
  {
    id: 'DQ-M-006',
    severity: 'ERROR',
    title: '风险为因病但家中无大病、慢病人员',
    fix: '请核对诊断材料，更正健康状况或改风险。',
    violatedBy: (reading) => {
      const isIll = (member: MemberOfCase) =>
        healthOf(member).some((status) => status === 'CHRONIC' || status === 'MAJOR_ILLNESS');
      return hasRisk(reading, 'ILLNESS') && !reading.members.some(isIll)
        ? [`${reading.members.length} 名成员的健康状况里都没有大病、慢病。`]
        : [];
    },
  },
  {
    id: 'DQ-M-007',
    severity: 'WARNING',
    title: '风险为因病但合规自付支出为零',
    fix: '请核对医保报销单，补填自付支出。',
    violatedBy: (reading) =>
      hasRisk(reading, 'ILLNESS') && reading.records.visit?.income.compliantOutOfPocket === 0
        ? ['入户核查表上合规自付支出是 0 元。']
        : [],
  },
  {
    id: 'DQ-M-008',
    severity: 'WARNING',
    title: '风险为因学但家中无在校生',
    fix: '请核对学籍，更正在校生状况或改风险。',
    violatedBy: (reading) =>
      hasRisk(reading, 'EDUCATION') && !reading.members.some(({ facts }) => Boolean(facts.schoolStatus))
        ? [`${reading.members.length} 名成员都没有在校。`]
        : [],
  },
  {
    id: 'DQ-M-011',
    severity: 'WARNING',
    title: '三保障和饮水问题与风险类型不一致',
    fix: '请补上对应的风险，或更正三保障情况。',
    violatedBy: (reading) =>
      SECURITIES.filter(
        ({ flag, risk }) => reading.records.visit?.fourSecurities[flag] === true && !hasRisk(reading, risk),
      ).map(({ said }) => `${said}。`),
  },
];

/**
 * What the rules of `DOMAIN` D.3 find in a case on the review desk: the visit against the register's members.
 * @param members active members with their indicator texts
 * @returns in the order of the rules; nothing before the visit
 */
export function caseFindings(records: IdentificationRecords, members: readonly MemberOfCase[]): readonly CaseFinding[] {
  if (records.visit === undefined) return [];
  return RULES.flatMap(({ id, severity, title, fix, violatedBy }) =>
    violatedBy({ records, members }).map((sentence) => ({ ruleId: id, severity, title, sentence, fix })),
  );
}
