/**
 * The columns by which rows of a kind of record are granted. `area` holds an area path, `unit` the area path of the
 * unit that must act, `owner` the id of the account whose it is, `mission` the id of an inspection mission.
 */
export interface SubjectColumns {
  readonly area?: string;
  readonly unit?: string;
  readonly department?: string;
  readonly mission?: string;
  readonly owner?: string;
}

/** Every kind of record that the policy speaks about, and what can be done with it. */
export const SUBJECTS = {
  Area: { actions: ['read'], columns: { area: 'path' } },
  DivisionChange: { actions: ['read', 'propose', 'decide'], columns: { area: 'areaPath' } },
  Account: { actions: ['read', 'create', 'manage'], columns: { area: 'areaPath', owner: 'id' } },
  Household: { actions: ['read', 'correct', 'reveal', 'export'], columns: { area: 'areaPath' } },
  Person: { actions: ['read', 'correct', 'reveal', 'exportUnmasked'], columns: { area: 'areaPath' } },
  MonitoringCase: { actions: ['read'], columns: { area: 'areaPath' } },
  AssistancePlan: { actions: ['read', 'draft', 'confirm'], columns: { area: 'areaPath' } },
  AssistanceMeasure: {
    actions: ['read', 'record', 'verify'],
    columns: { area: 'areaPath', department: 'department' },
  },
  Pairing: { actions: ['read', 'pair', 'visit'], columns: { area: 'areaPath' } },
  WorkTeam: { actions: ['read', 'keep'], columns: { area: 'areaPath' } },
  ProcedureCase: {
    actions: ['read', 'open', 'prepare', 'submit', 'object', 'review', 'approve', 'announce', 'enter', 'mark'],
    columns: { area: 'areaPath' },
  },
  Evidence: { actions: ['read', 'attach'], columns: { area: 'areaPath', department: 'department' } },
  Paper: { actions: ['read', 'make', 'file'], columns: { area: 'areaPath' } },
  PaperTemplate: { actions: ['read', 'edit'], columns: { area: 'areaPath' } },
  // A file is read through the row that points to it; the row of the file itself is its uploader's.
  StoredFile: { actions: ['read'], columns: { owner: 'uploadedById' } },
  Clue: {
    actions: ['read', 'create', 'dispatch', 'verify', 'close'],
    columns: { area: 'areaPath', owner: 'createdById' },
  },
  RectificationItem: {
    actions: ['read', 'fix', 'recheck'],
    columns: { area: 'areaPath', department: 'department' },
  },
  QualityIssue: {
    actions: ['read', 'recheck', 'export'],
    columns: { area: 'areaPath', department: 'department' },
  },
  FeedbackBatch: { actions: ['read', 'import'], columns: { area: 'areaPath' } },
  RuleWaiver: { actions: ['read', 'request', 'endorse', 'grant'], columns: { area: 'areaPath' } },
  Dataset: { actions: ['read', 'upload'], columns: { area: 'areaPath', department: 'department' } },
  // A row has no area of its own; the dataset above it has.
  DatasetRow: { actions: ['read'], columns: { department: 'department' } },
  ComparisonRun: { actions: ['read', 'run', 'publish'], columns: { area: 'areaPath', department: 'department' } },
  ImportBatch: { actions: ['read', 'import'], columns: { area: 'areaPath' } },
  Reconciliation: { actions: ['read', 'reconcile'], columns: { area: 'areaPath' } },
  ReconciliationLine: { actions: ['read'], columns: { area: 'areaPath' } },
  InspectionMission: { actions: ['read', 'plan', 'conduct'], columns: { area: 'areaPath', mission: 'id' } },
  Issue: {
    actions: ['read', 'inspect', 'chase', 'respond', 'export'],
    columns: {
      area: 'areaPath',
      unit: 'responsibleAreaPath',
      department: 'responsibleDepartment',
      mission: 'missionId',
    },
  },
  CountyFormField: { actions: ['read', 'define', 'fill'], columns: { area: 'areaPath' } },
  Campaign: { actions: ['read', 'plan', 'approve'], columns: { area: 'areaPath' } },
  CampaignItem: { actions: ['read', 'collect', 'confirm', 'review'], columns: { area: 'areaPath' } },
  FunctionWindow: { actions: ['read', 'request', 'decide'], columns: { area: 'areaPath' } },
  JointReview: { actions: ['read', 'prepare', 'sign', 'review'], columns: { area: 'areaPath' } },
  CampaignSummary: { actions: ['read', 'compile', 'sign', 'settle'], columns: { area: 'areaPath' } },
  Lookback: { actions: ['read', 'conduct'], columns: { area: 'areaPath' } },
  LookbackCase: { actions: ['read', 'answer', 'finish', 'check', 'sample'], columns: { area: 'areaPath' } },
  MonthlyQueueEntry: { actions: ['read'], columns: { area: 'areaPath' } },
  Parameter: { actions: ['read', 'propose', 'approve'], columns: { area: 'areaPath' } },
  AuditEntry: { actions: ['read'], columns: { area: 'areaPath' } },
  Job: { actions: ['read', 'cancel'], columns: { area: 'areaPath', owner: 'requestedById' } },
} as const satisfies Readonly<Record<string, { actions: readonly string[]; columns: SubjectColumns }>>;

/** A kind of record with rows of its own in the policy. */
export type WholeSubject = keyof typeof SUBJECTS;

/** Records that are part of another one and carry its area: read by whoever may read the whole by its area. */
export const PARTS = {
  WorkSpell: 'Household',
  Consent: 'Household',
  RegisterChange: 'Household',
  CollectionRecord: 'Household',
  Helper: 'Pairing',
  VisitLog: 'Pairing',
  FeedbackLine: 'FeedbackBatch',
  FeedbackRule: 'FeedbackBatch',
  ProcedureEvent: 'ProcedureCase',
  Objection: 'ProcedureCase',
  ReviewMeeting: 'ProcedureCase',
  PublicityRound: 'ProcedureCase',
  ClueEvent: 'Clue',
  ClueReason: 'Clue',
  ComparisonFinding: 'ComparisonRun',
  CountyFormValue: 'CountyFormField',
  LookbackSample: 'LookbackCase',
  LookbackBackfill: 'LookbackCase',
  BackfilledPaper: 'LookbackCase',
} as const satisfies Readonly<Record<string, WholeSubject>>;

export type PartSubject = keyof typeof PARTS;

/**
 * Tables without a place in the policy: a row is read with the row that it belongs to, by this column. `Session` is
 * the one exception: a session is its account's own, whoever else may read the account.
 */
export const BELONGINGS = {
  Suppression: { to: 'Household', by: 'householdId' },
  AreaSuccession: { to: 'DivisionChange', by: 'changeId' },
  ImportRow: { to: 'ImportBatch', by: 'batchId' },
  DatasetOutcomePack: { to: 'Dataset', by: 'datasetId' },
  ReviewMeetingItem: { to: 'ProcedureCase', by: 'caseId' },
  DeclaredIdentity: { to: 'ProcedureCase', by: 'caseId' },
  PaperItem: { to: 'Paper', by: 'paperId' },
  PublicityItem: { to: 'ProcedureCase', by: 'caseId' },
  IssueEvent: { to: 'Issue', by: 'issueId' },
  InspectionMissionMember: { to: 'InspectionMission', by: 'missionId' },
  WorkTeamMember: { to: 'WorkTeam', by: 'teamId' },
  Session: { to: 'own', by: 'accountId' },
} as const satisfies Readonly<Record<string, { to: WholeSubject | 'own'; by: string }>>;

/**
 * Rows that are shown beside another row to whoever reads that one: the file of a piece of evidence, the names of a
 * team. `there` is the column of the other table that names this row, `here` the column that names the other row.
 */
export const SHOWN_WITH = {
  Account: [{ row: 'InspectionMissionMember', there: 'accountId' }],
  ClueReason: [{ row: 'RectificationItem', there: 'clueReasonId' }],
  // A household that moves to another village keeps its helper until somebody else is there.
  Helper: [
    { row: 'Pairing', there: 'helperId' },
    { row: 'VisitLog', there: 'helperId' },
  ],
  Evidence: [{ row: 'Issue', here: 'issueId' }],
  StoredFile: [
    { row: 'Evidence', there: 'fileId' },
    { row: 'Paper', there: 'fileId' },
    { row: 'PaperTemplate', there: 'fileId' },
    { row: 'Dataset', there: 'fileId' },
    { row: 'ImportBatch', there: 'fileId' },
    { row: 'ImportBatch', there: 'errorFileId' },
  ],
} as const satisfies Readonly<Record<string, readonly ({ row: string } & ({ there: string } | { here: string }))[]>>;

/** Tables of the machinery: nobody reads them, whatever the role. */
export const MACHINERY = [
  'AuditChain',
  'DeclaredEvent',
  'ColumnMapping',
  // Read by the server for whoever may read the form in which it stands.
  'DatasetFact',
  'DatasetFindingPack',
  'DepartmentFact',
  'IdempotencyRecord',
  'RunningNumber',
  'SignInThrottle',
  'WithdrawnRow',
] as const;

/** A kind of record: the name of its model. */
export type Subject = WholeSubject | PartSubject;

/** What can be done with some kind of record. */
export type Action = (typeof SUBJECTS)[WholeSubject]['actions'][number];
