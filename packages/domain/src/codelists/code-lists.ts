import { MEASURE_STATUS, WORK_TEAM_ROLE } from './assistance.ts';
import { ASSET_TYPE, REJECTION_REASON, REMOVAL_REASON } from './case-decisions.ts';
import { CLUE_SOURCE } from './clue-source.ts';
import { DEPARTMENT } from './department.ts';
import { DIVISION_LEVEL } from './division-level.ts';
import { DROPOUT_REASON, EDUCATION_LEVEL, SCHOOL_STATUS } from './education.ts';
import { ETHNICITY } from './ethnicity.ts';
import { DISABILITY_CATEGORY, DISABILITY_GRADE, HEALTH_STATUS, LABOR_SKILL } from './health-and-labour.ts';
import { HOUSEHOLD_TYPE, RESIDENCE } from './household-type.ts';
import { ISSUE_CATEGORY, ISSUE_SOURCE } from './issues.ts';
import { FUEL_TYPE, HOUSE_SAFETY_GRADE, ROAD_TYPE } from './living-conditions.ts';
import { DEVELOPMENTAL_ASSISTANCE_STATUS, MEASURE_GROUP } from './measure-groups.ts';
import {
  COMPREHENSIVE_MEASURE,
  COMPULSORY_EDU_MEASURE,
  EDUCATION_MEASURE,
  EMPLOYMENT_MEASURE,
  FINANCE_MEASURE,
  HEALTH_MEASURE,
  HOUSING_MEASURE,
  INDUSTRY_MEASURE,
  INFRASTRUCTURE_MEASURE,
  LIVING_CONDITION_MEASURE,
  PUBLIC_POST_MEASURE,
  RELOCATION_MEASURE,
  SOCIAL_MEASURE,
  WATER_MEASURE,
} from './measure-options.ts';
import { ELIMINATION_METHOD, MONITORING_CATEGORY, NATURAL_DISASTER_SUBTYPE, RISK_TYPE } from './monitoring.ts';
import { GENDER, ID_DOCUMENT_TYPE, POLITICAL_STATUS, RELATION_TO_HEAD } from './person-identity.ts';
import { NATURAL_DECREASE_REASON, NATURAL_INCREASE_REASON } from './population-change.ts';
import { EXTREME_POVERTY_SUPPORT, MINIMUM_LIVING_ALLOWANCE } from './social-support.ts';
import { EMPLOYMENT_CHANNEL, WORK_AREA } from './work.ts';
import { YES_NO } from './yes-no.ts';

/** Every code list by its id (`codelists.json` of the specification, the options of each measure group, 居住状态 and 是否). */
export const CODE_LISTS = {
  RelationToHead: RELATION_TO_HEAD,
  Gender: GENDER,
  IdDocumentType: ID_DOCUMENT_TYPE,
  PoliticalStatus: POLITICAL_STATUS,
  Ethnicity: ETHNICITY,
  EducationLevel: EDUCATION_LEVEL,
  SchoolStatus: SCHOOL_STATUS,
  DropoutReason: DROPOUT_REASON,
  HealthStatus: HEALTH_STATUS,
  LaborSkill: LABOR_SKILL,
  DisabilityCategory: DISABILITY_CATEGORY,
  DisabilityGrade: DISABILITY_GRADE,
  MinimumLivingAllowance: MINIMUM_LIVING_ALLOWANCE,
  ExtremePovertySupport: EXTREME_POVERTY_SUPPORT,
  HouseholdType: HOUSEHOLD_TYPE,
  Residence: RESIDENCE,
  MonitoringCategory: MONITORING_CATEGORY,
  RiskType: RISK_TYPE,
  NaturalDisasterSubtype: NATURAL_DISASTER_SUBTYPE,
  EliminationMethod: ELIMINATION_METHOD,
  ClueSource: CLUE_SOURCE,
  MeasureGroup: MEASURE_GROUP,
  MeasureStatus: MEASURE_STATUS,
  WorkTeamRole: WORK_TEAM_ROLE,
  DevelopmentalAssistanceStatus: DEVELOPMENTAL_ASSISTANCE_STATUS,
  WorkArea: WORK_AREA,
  EmploymentChannel: EMPLOYMENT_CHANNEL,
  NaturalIncreaseReason: NATURAL_INCREASE_REASON,
  NaturalDecreaseReason: NATURAL_DECREASE_REASON,
  RemovalReason: REMOVAL_REASON,
  RejectionReason: REJECTION_REASON,
  AssetType: ASSET_TYPE,
  HouseSafetyGrade: HOUSE_SAFETY_GRADE,
  RoadType: ROAD_TYPE,
  FuelType: FUEL_TYPE,
  DivisionLevel: DIVISION_LEVEL,
  Department: DEPARTMENT,
  IssueSource: ISSUE_SOURCE,
  IssueCategory: ISSUE_CATEGORY,
  IndustryMeasure: INDUSTRY_MEASURE,
  EmploymentMeasure: EMPLOYMENT_MEASURE,
  FinanceMeasure: FINANCE_MEASURE,
  PublicPostMeasure: PUBLIC_POST_MEASURE,
  HealthMeasure: HEALTH_MEASURE,
  CompulsoryEduMeasure: COMPULSORY_EDU_MEASURE,
  EducationMeasure: EDUCATION_MEASURE,
  ComprehensiveMeasure: COMPREHENSIVE_MEASURE,
  HousingMeasure: HOUSING_MEASURE,
  WaterMeasure: WATER_MEASURE,
  SocialMeasure: SOCIAL_MEASURE,
  RelocationMeasure: RELOCATION_MEASURE,
  LivingConditionMeasure: LIVING_CONDITION_MEASURE,
  InfrastructureMeasure: INFRASTRUCTURE_MEASURE,
  YesNo: YES_NO,
} as const;

export type CodeListId = keyof typeof CODE_LISTS;
