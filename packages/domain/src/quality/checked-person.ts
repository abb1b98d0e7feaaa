import { ageOn } from '../calendar/age.ts';
import { EDUCATION_LEVEL, type EducationLevel, SCHOOL_STATUS, type SchoolStatus } from '../codelists/education.ts';
import { HEALTH_STATUS, type HealthStatus, LABOR_SKILL, type LaborSkill } from '../codelists/health-and-labour.ts';
import { RELATION_TO_HEAD, type RelationToHead } from '../codelists/person-identity.ts';
import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import { nameIn, namesIn, numberOf, valuesOf } from '../collection/fact-values.ts';
import type { QualitySettings } from './quality-rule.ts';

/** An active member as the register has it. */
export interface PersonToCheck {
  readonly id: string;
  readonly personNo: string;
  /** Every person indicator, the identity number and the telephone in the clear. */
  readonly facts: Facts;
  /** 已外出务工, in any order. */
  readonly workSpells: readonly Facts[];
  /** 计划外出务工. */
  readonly workPlans: readonly Facts[];
}

/** A member with what many rules ask about, worked out once. */
export interface CheckedPerson extends PersonToCheck {
  /** As written; empty without one. */
  readonly idNumber: string;
  /** Full years on the reference day, from 出生日期 and never from the number; undefined when it cannot be read. */
  readonly age: number | undefined;
  /** Full years on 31 August of the school year. */
  readonly ageAtSchool: number | undefined;
  readonly relation: RelationToHead | undefined;
  readonly health: readonly HealthStatus[];
  /** 健康, and nothing else. */
  readonly isHealthy: boolean;
  readonly labour: LaborSkill | undefined;
  /** 无劳动力 or 丧失劳动力. */
  readonly cannotWork: boolean;
  /** 普通 or 技能劳动力. */
  readonly isFullLabour: boolean;
  readonly school: SchoolStatus | undefined;
  readonly isInSchool: boolean;
  readonly education: EducationLevel | undefined;
  /** 务工时间（月）; 0 when empty or no number. */
  readonly workMonths: number;
  readonly publicPosts: readonly string[];
  readonly isPlanningWork: boolean;
  readonly hasMinimumAllowance: boolean;
  readonly hasExtremePovertySupport: boolean;
}

const NOT_ENJOYED = '未享受';

/** Enjoys a policy of a list whose first value says that one does not; an empty value says nothing. */
const enjoys = (facts: Facts, key: IndicatorKey): boolean => facts[key] !== undefined && facts[key] !== NOT_ENJOYED;

/** 低保 or 特困供养. */
export const hasSafetyNet = (facts: Facts): boolean =>
  enjoys(facts, 'minimumLivingAllowance') || enjoys(facts, 'extremePovertySupport');

/** Works out what the rules ask about a member. */
export const checkedPerson = (person: PersonToCheck, { on, schoolOn }: QualitySettings): CheckedPerson => {
  const { facts, workPlans } = person;
  const health = namesIn(facts, 'healthStatus', HEALTH_STATUS);
  const labour = nameIn(facts, 'laborSkill', LABOR_SKILL);
  return {
    ...person,
    idNumber: facts.idNumber ?? '',
    age: ageOn(facts.birthDate, on),
    ageAtSchool: ageOn(facts.birthDate, schoolOn),
    relation: nameIn(facts, 'relationToHead', RELATION_TO_HEAD),
    health,
    isHealthy: health.length === 1 && health[0] === 'HEALTHY',
    labour,
    cannotWork: labour === 'NONE' || labour === 'LOST',
    isFullLabour: labour === 'ORDINARY' || labour === 'SKILLED',
    school: nameIn(facts, 'schoolStatus', SCHOOL_STATUS),
    isInSchool: facts.schoolStatus !== undefined,
    education: nameIn(facts, 'educationLevel', EDUCATION_LEVEL),
    workMonths: numberOf(facts, 'workMonths'),
    publicPosts: valuesOf(facts, 'publicPost'),
    isPlanningWork: workPlans.some(({ isPlanned }) => isPlanned === '是'),
    hasMinimumAllowance: enjoys(facts, 'minimumLivingAllowance'),
    hasExtremePovertySupport: enjoys(facts, 'extremePovertySupport'),
  };
};
