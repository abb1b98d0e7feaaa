import type { Role } from '@shouwang/domain';
import type { SUBJECTS, WholeSubject } from './subjects.ts';

/**
 * Which rows a grant covers, always by columns of the row itself:
 * `everywhere` all; `ownArea` the actor's area and all below it; `county` the whole county of the actor;
 * `ownUnit` what the actor's area must act on; `ownDepartment` what names the actor's department;
 * `missionArea` the areas of the actor's missions; `ownMission` what belongs to those missions; `own` the actor's own.
 */
export type Scope =
  | 'everywhere'
  | 'ownArea'
  | 'county'
  | 'ownUnit'
  | 'ownDepartment'
  | 'missionArea'
  | 'ownMission'
  | 'own';

/** One line of the policy. `only` narrows it to rows with one of these values in a column. */
export type PolicyRow = {
  [On in WholeSubject]: {
    readonly role: Role;
    readonly may: readonly (typeof SUBJECTS)[On]['actions'][number][];
    readonly on: On;
    readonly within: Scope;
    readonly only?: Readonly<Record<string, readonly string[]>>;
  };
}[WholeSubject];

/** A draft of an issue is its team's; the others see what has been issued (下发). */
const ISSUED = {
  state: ['ISSUED', 'ACCEPTED', 'DISPUTED', 'RECTIFYING', 'SUBMITTED', 'VERIFIED', 'CLOSED'],
} as const;

/** A plan is the county's until it is published; then everybody works by it. */
const PUBLISHED = { state: ['RUNNING', 'LOCKED', 'CLOSED'] } as const;

/** The county's own form: of all items of a round the only one that the county fills in. */
const COUNTY_FORM = { kind: ['COUNTY_FORM'] } as const;

/**
 * Who may do what where: the only place that names a role and an action together (DOMAIN A, A.2). What is not granted
 * here looks as if it did not exist.
 */
export const POLICY: readonly PolicyRow[] = [
  // 村级信息员: prepares everything of the village.
  { role: 'VILLAGE_CLERK', may: ['read'], on: 'Area', within: 'everywhere' },
  { role: 'VILLAGE_CLERK', may: ['read'], on: 'DivisionChange', within: 'everywhere' },
  { role: 'VILLAGE_CLERK', may: ['read'], on: 'Account', within: 'own' },
  { role: 'VILLAGE_CLERK', may: ['read', 'correct', 'reveal'], on: 'Household', within: 'ownArea' },
  { role: 'VILLAGE_CLERK', may: ['read', 'correct', 'reveal'], on: 'Person', within: 'ownArea' },
  { role: 'VILLAGE_CLERK', may: ['read'], on: 'MonitoringCase', within: 'ownArea' },
  { role: 'VILLAGE_CLERK', may: ['read', 'draft'], on: 'AssistancePlan', within: 'ownArea' },
  { role: 'VILLAGE_CLERK', may: ['read', 'record'], on: 'AssistanceMeasure', within: 'ownArea' },
  { role: 'VILLAGE_CLERK', may: ['read', 'visit'], on: 'Pairing', within: 'ownArea' },
  { role: 'VILLAGE_CLERK', may: ['read'], on: 'WorkTeam', within: 'ownArea' },
  { role: 'VILLAGE_CLERK', may: ['read', 'open', 'prepare', 'object'], on: 'ProcedureCase', within: 'ownArea' },
  { role: 'VILLAGE_CLERK', may: ['read', 'attach'], on: 'Evidence', within: 'ownArea' },
  { role: 'VILLAGE_CLERK', may: ['read'], on: 'StoredFile', within: 'own' },
  { role: 'VILLAGE_CLERK', may: ['read', 'create', 'verify', 'close'], on: 'Clue', within: 'ownArea' },
  { role: 'VILLAGE_CLERK', may: ['read', 'fix'], on: 'RectificationItem', within: 'ownArea' },
  { role: 'VILLAGE_CLERK', may: ['read'], on: 'Issue', within: 'ownArea', only: ISSUED },
  { role: 'VILLAGE_CLERK', may: ['read'], on: 'Campaign', within: 'county', only: PUBLISHED },
  { role: 'VILLAGE_CLERK', may: ['read', 'collect'], on: 'CampaignItem', within: 'ownArea' },
  { role: 'VILLAGE_CLERK', may: ['read'], on: 'FunctionWindow', within: 'county' },
  { role: 'VILLAGE_CLERK', may: ['read', 'prepare'], on: 'JointReview', within: 'ownArea' },
  { role: 'VILLAGE_CLERK', may: ['read'], on: 'MonthlyQueueEntry', within: 'ownArea' },
  { role: 'VILLAGE_CLERK', may: ['read'], on: 'Parameter', within: 'everywhere' },
  { role: 'VILLAGE_CLERK', may: ['read', 'cancel'], on: 'Job', within: 'own' },

  // 村党组织书记, 第一书记: signs and submits.
  { role: 'VILLAGE_LEAD', may: ['read'], on: 'Area', within: 'everywhere' },
  { role: 'VILLAGE_LEAD', may: ['read'], on: 'DivisionChange', within: 'everywhere' },
  { role: 'VILLAGE_LEAD', may: ['read'], on: 'Account', within: 'own' },
  { role: 'VILLAGE_LEAD', may: ['read', 'correct', 'reveal'], on: 'Household', within: 'ownArea' },
  { role: 'VILLAGE_LEAD', may: ['read', 'correct', 'reveal'], on: 'Person', within: 'ownArea' },
  { role: 'VILLAGE_LEAD', may: ['read'], on: 'MonitoringCase', within: 'ownArea' },
  { role: 'VILLAGE_LEAD', may: ['read', 'draft'], on: 'AssistancePlan', within: 'ownArea' },
  { role: 'VILLAGE_LEAD', may: ['read', 'record'], on: 'AssistanceMeasure', within: 'ownArea' },
  { role: 'VILLAGE_LEAD', may: ['read', 'pair', 'visit'], on: 'Pairing', within: 'ownArea' },
  { role: 'VILLAGE_LEAD', may: ['read', 'keep'], on: 'WorkTeam', within: 'ownArea' },
  {
    role: 'VILLAGE_LEAD',
    may: ['read', 'open', 'prepare', 'submit', 'object'],
    on: 'ProcedureCase',
    within: 'ownArea',
  },
  { role: 'VILLAGE_LEAD', may: ['read', 'attach'], on: 'Evidence', within: 'ownArea' },
  { role: 'VILLAGE_LEAD', may: ['read'], on: 'StoredFile', within: 'own' },
  { role: 'VILLAGE_LEAD', may: ['read', 'create', 'verify', 'close'], on: 'Clue', within: 'ownArea' },
  { role: 'VILLAGE_LEAD', may: ['read', 'fix'], on: 'RectificationItem', within: 'ownArea' },
  { role: 'VILLAGE_LEAD', may: ['read'], on: 'Issue', within: 'ownArea', only: ISSUED },
  { role: 'VILLAGE_LEAD', may: ['read'], on: 'Campaign', within: 'county', only: PUBLISHED },
  { role: 'VILLAGE_LEAD', may: ['read', 'collect', 'confirm'], on: 'CampaignItem', within: 'ownArea' },
  { role: 'VILLAGE_LEAD', may: ['read'], on: 'FunctionWindow', within: 'county' },
  { role: 'VILLAGE_LEAD', may: ['read', 'prepare', 'sign'], on: 'JointReview', within: 'ownArea' },
  { role: 'VILLAGE_LEAD', may: ['read'], on: 'MonthlyQueueEntry', within: 'ownArea' },
  { role: 'VILLAGE_LEAD', may: ['read'], on: 'Parameter', within: 'everywhere' },
  { role: 'VILLAGE_LEAD', may: ['read', 'cancel'], on: 'Job', within: 'own' },

  // 乡镇信息员: reviews, announces, enters, dispatches to villages.
  { role: 'TOWNSHIP_OFFICER', may: ['read'], on: 'Area', within: 'everywhere' },
  { role: 'TOWNSHIP_OFFICER', may: ['read'], on: 'DivisionChange', within: 'everywhere' },
  { role: 'TOWNSHIP_OFFICER', may: ['propose'], on: 'DivisionChange', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read'], on: 'Account', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'correct', 'reveal', 'export'], on: 'Household', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'correct', 'reveal', 'exportUnmasked'], on: 'Person', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read'], on: 'MonitoringCase', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'confirm'], on: 'AssistancePlan', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read'], on: 'AssistanceMeasure', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'pair'], on: 'Pairing', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'keep'], on: 'WorkTeam', within: 'ownArea' },
  {
    role: 'TOWNSHIP_OFFICER',
    may: ['read', 'open', 'object', 'review', 'announce', 'enter'],
    on: 'ProcedureCase',
    within: 'ownArea',
  },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'attach'], on: 'Evidence', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read'], on: 'StoredFile', within: 'own' },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'create', 'dispatch', 'verify', 'close'], on: 'Clue', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'fix', 'recheck'], on: 'RectificationItem', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'import'], on: 'ImportBatch', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read'], on: 'Reconciliation', within: 'county' },
  { role: 'TOWNSHIP_OFFICER', may: ['reconcile'], on: 'Reconciliation', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read'], on: 'ReconciliationLine', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'export'], on: 'Issue', within: 'ownArea', only: ISSUED },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'respond'], on: 'Issue', within: 'ownUnit', only: ISSUED },
  { role: 'TOWNSHIP_OFFICER', may: ['read'], on: 'Campaign', within: 'county', only: PUBLISHED },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'review'], on: 'CampaignItem', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read'], on: 'FunctionWindow', within: 'county' },
  { role: 'TOWNSHIP_OFFICER', may: ['request'], on: 'FunctionWindow', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'review'], on: 'JointReview', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'compile'], on: 'CampaignSummary', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read'], on: 'MonthlyQueueEntry', within: 'ownArea' },
  { role: 'TOWNSHIP_OFFICER', may: ['read'], on: 'Parameter', within: 'everywhere' },
  { role: 'TOWNSHIP_OFFICER', may: ['read', 'cancel'], on: 'Job', within: 'own' },

  // 乡镇分管领导: signs the township's review.
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'Area', within: 'everywhere' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'DivisionChange', within: 'everywhere' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'Account', within: 'own' },
  { role: 'TOWNSHIP_LEAD', may: ['read', 'reveal', 'export'], on: 'Household', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read', 'reveal'], on: 'Person', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'MonitoringCase', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'AssistancePlan', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'AssistanceMeasure', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'Pairing', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'WorkTeam', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read', 'review', 'announce'], on: 'ProcedureCase', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read', 'attach'], on: 'Evidence', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'StoredFile', within: 'own' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'Clue', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'RectificationItem', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'Reconciliation', within: 'county' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'ReconciliationLine', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'Issue', within: 'ownArea', only: ISSUED },
  { role: 'TOWNSHIP_LEAD', may: ['read', 'respond'], on: 'Issue', within: 'ownUnit', only: ISSUED },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'Campaign', within: 'county', only: PUBLISHED },
  { role: 'TOWNSHIP_LEAD', may: ['read', 'review'], on: 'CampaignItem', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'FunctionWindow', within: 'county' },
  { role: 'TOWNSHIP_LEAD', may: ['read', 'review'], on: 'JointReview', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read', 'sign'], on: 'CampaignSummary', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'MonthlyQueueEntry', within: 'ownArea' },
  { role: 'TOWNSHIP_LEAD', may: ['read'], on: 'Parameter', within: 'everywhere' },
  { role: 'TOWNSHIP_LEAD', may: ['read', 'cancel'], on: 'Job', within: 'own' },

  // 县级业务员: runs the county's work, prepares approvals; alters nothing that a village has put on record.
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'Area', within: 'everywhere' },
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'DivisionChange', within: 'everywhere' },
  { role: 'COUNTY_OFFICER', may: ['propose'], on: 'DivisionChange', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'Account', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read', 'reveal', 'export'], on: 'Household', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read', 'reveal', 'exportUnmasked'], on: 'Person', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'MonitoringCase', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'AssistancePlan', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'AssistanceMeasure', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'Pairing', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'WorkTeam', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read', 'review', 'enter', 'mark'], on: 'ProcedureCase', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read', 'attach'], on: 'Evidence', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'StoredFile', within: 'own' },
  { role: 'COUNTY_OFFICER', may: ['read', 'create', 'dispatch', 'close'], on: 'Clue', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read', 'recheck'], on: 'RectificationItem', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read', 'upload'], on: 'Dataset', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'DatasetRow', within: 'everywhere' },
  { role: 'COUNTY_OFFICER', may: ['read', 'run', 'publish'], on: 'ComparisonRun', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read', 'import'], on: 'ImportBatch', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read', 'reconcile'], on: 'Reconciliation', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'ReconciliationLine', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read', 'plan', 'conduct'], on: 'InspectionMission', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read', 'inspect', 'chase', 'export'], on: 'Issue', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['respond'], on: 'Issue', within: 'ownUnit' },
  { role: 'COUNTY_OFFICER', may: ['read', 'plan'], on: 'Campaign', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'CampaignItem', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['collect'], on: 'CampaignItem', within: 'ownArea', only: COUNTY_FORM },
  { role: 'COUNTY_OFFICER', may: ['read', 'request', 'decide'], on: 'FunctionWindow', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'JointReview', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read', 'settle'], on: 'CampaignSummary', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'MonthlyQueueEntry', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read'], on: 'Parameter', within: 'everywhere' },
  { role: 'COUNTY_OFFICER', may: ['propose'], on: 'Parameter', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read', 'fill'], on: 'CountyFormField', within: 'ownArea' },
  { role: 'COUNTY_OFFICER', may: ['read', 'cancel'], on: 'Job', within: 'own' },

  // 县级审批人: the final word.
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'Area', within: 'everywhere' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'DivisionChange', within: 'everywhere' },
  { role: 'COUNTY_APPROVER', may: ['decide'], on: 'DivisionChange', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'Account', within: 'own' },
  { role: 'COUNTY_APPROVER', may: ['read', 'reveal', 'export'], on: 'Household', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read', 'reveal', 'exportUnmasked'], on: 'Person', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'MonitoringCase', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'AssistancePlan', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'AssistanceMeasure', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'Pairing', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'WorkTeam', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read', 'approve'], on: 'ProcedureCase', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'Evidence', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'StoredFile', within: 'own' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'Clue', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'RectificationItem', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'Dataset', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'DatasetRow', within: 'everywhere' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'ComparisonRun', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'ImportBatch', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'Reconciliation', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'ReconciliationLine', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'InspectionMission', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'Issue', within: 'ownArea', only: ISSUED },
  { role: 'COUNTY_APPROVER', may: ['read', 'approve'], on: 'Campaign', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'CampaignItem', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['review'], on: 'CampaignItem', within: 'ownArea', only: COUNTY_FORM },
  { role: 'COUNTY_APPROVER', may: ['read', 'decide'], on: 'FunctionWindow', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'JointReview', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'CampaignSummary', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'MonthlyQueueEntry', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'Parameter', within: 'everywhere' },
  { role: 'COUNTY_APPROVER', may: ['approve'], on: 'Parameter', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read'], on: 'CountyFormField', within: 'ownArea' },
  { role: 'COUNTY_APPROVER', may: ['read', 'cancel'], on: 'Job', within: 'own' },

  // 行业部门联络员: the files of the own office, what came of them, and what the office has to put right.
  { role: 'DEPARTMENT_LIAISON', may: ['read'], on: 'Area', within: 'everywhere' },
  { role: 'DEPARTMENT_LIAISON', may: ['read'], on: 'DivisionChange', within: 'everywhere' },
  { role: 'DEPARTMENT_LIAISON', may: ['read'], on: 'Account', within: 'own' },
  { role: 'DEPARTMENT_LIAISON', may: ['read', 'attach'], on: 'Evidence', within: 'ownDepartment' },
  { role: 'DEPARTMENT_LIAISON', may: ['read'], on: 'StoredFile', within: 'own' },
  { role: 'DEPARTMENT_LIAISON', may: ['read'], on: 'Clue', within: 'own' },
  { role: 'DEPARTMENT_LIAISON', may: ['create'], on: 'Clue', within: 'county' },
  { role: 'DEPARTMENT_LIAISON', may: ['read', 'fix'], on: 'RectificationItem', within: 'ownDepartment' },
  { role: 'DEPARTMENT_LIAISON', may: ['read', 'upload'], on: 'Dataset', within: 'ownDepartment' },
  { role: 'DEPARTMENT_LIAISON', may: ['read'], on: 'DatasetRow', within: 'ownDepartment' },
  { role: 'DEPARTMENT_LIAISON', may: ['read', 'record', 'verify'], on: 'AssistanceMeasure', within: 'ownDepartment' },
  { role: 'DEPARTMENT_LIAISON', may: ['read'], on: 'ComparisonRun', within: 'ownDepartment' },
  {
    role: 'DEPARTMENT_LIAISON',
    may: ['read', 'respond', 'export'],
    on: 'Issue',
    within: 'ownDepartment',
    only: ISSUED,
  },
  { role: 'DEPARTMENT_LIAISON', may: ['read'], on: 'Campaign', within: 'county', only: PUBLISHED },
  { role: 'DEPARTMENT_LIAISON', may: ['read'], on: 'Parameter', within: 'everywhere' },
  { role: 'DEPARTMENT_LIAISON', may: ['read', 'cancel'], on: 'Job', within: 'own' },

  // 督导组成员: reads everything in the areas of the mission, writes only issues.
  { role: 'INSPECTOR', may: ['read'], on: 'Area', within: 'everywhere' },
  { role: 'INSPECTOR', may: ['read'], on: 'DivisionChange', within: 'everywhere' },
  { role: 'INSPECTOR', may: ['read'], on: 'Account', within: 'own' },
  { role: 'INSPECTOR', may: ['read', 'export'], on: 'Household', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read'], on: 'Person', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read'], on: 'MonitoringCase', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read'], on: 'AssistancePlan', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read'], on: 'AssistanceMeasure', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read'], on: 'Pairing', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read'], on: 'WorkTeam', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read'], on: 'ProcedureCase', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read', 'attach'], on: 'Evidence', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read'], on: 'StoredFile', within: 'own' },
  { role: 'INSPECTOR', may: ['read', 'create'], on: 'Clue', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read'], on: 'RectificationItem', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read', 'conduct'], on: 'InspectionMission', within: 'ownMission' },
  { role: 'INSPECTOR', may: ['read', 'inspect', 'chase', 'export'], on: 'Issue', within: 'ownMission' },
  { role: 'INSPECTOR', may: ['read'], on: 'Issue', within: 'missionArea', only: ISSUED },
  { role: 'INSPECTOR', may: ['read'], on: 'Campaign', within: 'county', only: PUBLISHED },
  { role: 'INSPECTOR', may: ['read'], on: 'CampaignItem', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read'], on: 'FunctionWindow', within: 'county' },
  { role: 'INSPECTOR', may: ['read'], on: 'JointReview', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read'], on: 'CampaignSummary', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read'], on: 'MonthlyQueueEntry', within: 'missionArea' },
  { role: 'INSPECTOR', may: ['read'], on: 'Parameter', within: 'everywhere' },
  { role: 'INSPECTOR', may: ['read', 'cancel'], on: 'Job', within: 'own' },

  // 县级督查员: reads the county, follows issues, records admonitions.
  { role: 'SUPERVISOR', may: ['read'], on: 'Area', within: 'everywhere' },
  { role: 'SUPERVISOR', may: ['read'], on: 'DivisionChange', within: 'everywhere' },
  { role: 'SUPERVISOR', may: ['read'], on: 'Account', within: 'own' },
  { role: 'SUPERVISOR', may: ['read', 'export'], on: 'Household', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'Person', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'MonitoringCase', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'AssistancePlan', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'AssistanceMeasure', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'Pairing', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'WorkTeam', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'ProcedureCase', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read', 'attach'], on: 'Evidence', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'StoredFile', within: 'own' },
  { role: 'SUPERVISOR', may: ['read'], on: 'Clue', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'RectificationItem', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'Reconciliation', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'ReconciliationLine', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'Dataset', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'ComparisonRun', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'InspectionMission', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read', 'inspect', 'chase', 'export'], on: 'Issue', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'Campaign', within: 'county', only: PUBLISHED },
  { role: 'SUPERVISOR', may: ['read'], on: 'CampaignItem', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'FunctionWindow', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'JointReview', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'CampaignSummary', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'MonthlyQueueEntry', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'Parameter', within: 'everywhere' },
  { role: 'SUPERVISOR', may: ['read'], on: 'CountyFormField', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read'], on: 'AuditEntry', within: 'ownArea' },
  { role: 'SUPERVISOR', may: ['read', 'cancel'], on: 'Job', within: 'own' },

  // 系统管理员: accounts and machinery, no household.
  { role: 'SYS_ADMIN', may: ['read'], on: 'Area', within: 'everywhere' },
  { role: 'SYS_ADMIN', may: ['read'], on: 'DivisionChange', within: 'everywhere' },
  { role: 'SYS_ADMIN', may: ['read', 'create', 'manage'], on: 'Account', within: 'ownArea' },
  { role: 'SYS_ADMIN', may: ['read'], on: 'StoredFile', within: 'own' },
  { role: 'SYS_ADMIN', may: ['read'], on: 'Campaign', within: 'county', only: PUBLISHED },
  { role: 'SYS_ADMIN', may: ['read'], on: 'Parameter', within: 'everywhere' },
  { role: 'SYS_ADMIN', may: ['read', 'define'], on: 'CountyFormField', within: 'ownArea' },
  { role: 'SYS_ADMIN', may: ['read'], on: 'AuditEntry', within: 'ownArea' },
  { role: 'SYS_ADMIN', may: ['read'], on: 'Job', within: 'ownArea' },
  { role: 'SYS_ADMIN', may: ['cancel'], on: 'Job', within: 'own' },
];
