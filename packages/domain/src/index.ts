export {
  type Actor,
  isRole,
  type PortalLevel,
  portalOf,
  ROLE_NAMES,
  ROLES,
  type Role,
  roleLabel,
} from './accounts/roles.ts';
export {
  areaCodeOf,
  areaCodesOf,
  areaPathOf,
  findAreaLevel,
  findParentCode,
  findVillageCode,
  isWithin,
} from './areas/area-path.ts';
export {
  DIVISION_CHANGE,
  type DivisionChangeFacts,
  type DivisionChangeRecords,
  type DivisionChangeState,
} from './areas/division-change.ts';
export {
  DIVISION_CHANGE_KINDS,
  type DivisionChange,
  type DivisionChangeKind,
  divisionChangeForm,
} from './areas/division-change-form.ts';
export { divisionRefusals, divisionsConcerned, kindsProposedBy } from './areas/division-checks.ts';
export { type Division, type DivisionIndex, divisionIndex, type EndedDivision } from './areas/division-index.ts';
export {
  type DivisionPlan,
  type KnownDivision,
  type KnownDivisions,
  planDivisionChange,
  type Succession,
} from './areas/division-plan.ts';
export type { DivisionRefusalParams } from './areas/division-refusals.ts';
export { DIVISIONS_532929 } from './areas/divisions-532929.ts';
export { ageOn } from './calendar/age.ts';
export {
  addDays,
  daysBetween,
  endOfShanghaiDay,
  type IsoDate,
  isIsoDate,
  shanghaiDateOf,
  startOfShanghaiDay,
  weekdayOf,
} from './calendar/iso-date.ts';
export { STATUTORY_YEARS, type StatutoryYear } from './calendar/statutory-years.ts';
export {
  addCalendarDays,
  addWorkingDays,
  type CountedDay,
  STATUTORY_CALENDAR,
  type WorkingCalendar,
  workingCalendar,
  workingDaysBetween,
} from './calendar/working-days.ts';
export {
  CAMPAIGN,
  type CampaignFacts,
  type CampaignRecords,
  type CampaignState,
} from './campaigns/campaign.ts';
export { CAMPAIGN_2021, campaignPlanOf } from './campaigns/campaign-2021.ts';
export {
  CAMPAIGN_STAGES,
  type CampaignPlan,
  type CampaignStage,
  type CampaignStageKey,
  campaignPlanForm,
  collectionFrom,
  lockAt,
  planRefusals,
  stageOf,
  stageOn,
  stagesOf,
} from './campaigns/campaign-plan.ts';
export type { CampaignRefusalParams } from './campaigns/campaign-refusals.ts';
export {
  type FactRoute,
  factGate,
  type GateAnswer,
  type GateAsk,
  type GateRound,
  type RectificationScope,
} from './campaigns/fact-gate.ts';
export {
  FUNCTION_WINDOW,
  isWindowOpen,
  type WindowFact,
  type WindowFacts,
  type WindowRecords,
  type WindowState,
} from './campaigns/function-window.ts';
export {
  CAMPAIGN_FUNCTIONS,
  type CampaignFunction,
  FUNCTION_NAMES,
  functionOfIndicator,
} from './campaigns/functions.ts';
export {
  JOINT_REVIEW,
  type JointReviewFacts,
  type JointReviewRecords,
  type JointReviewState,
  REVIEW_CHECKS,
  REVIEW_PARTICIPANTS,
  type ReviewCheck,
  type ReviewParticipant,
} from './campaigns/joint-review.ts';
export { type CollectionProgress, progressOf } from './campaigns/progress.ts';
export {
  isSummaryKind,
  SUMMARY_KINDS,
  type SummaryFacts,
  type SummaryKind,
  type SummaryRecords,
  type SummaryState,
  TOWNSHIP_SUMMARY,
  WORK_SUMMARY_SECTION_NAMES,
  WORK_SUMMARY_SECTIONS,
  type WorkSummarySection,
} from './campaigns/summary.ts';
export {
  type AdjustmentDetail,
  columnOfCase,
  isSummaryColumn,
  SUMMARY_COLUMN_NAMES,
  SUMMARY_COLUMNS,
  type SummaryCell,
  type SummaryColumn,
  summaryCells,
  summaryRefusals,
} from './campaigns/summary-table.ts';
export {
  type HouseholdOfRound,
  type ItemRound,
  isWorkItemKind,
  itemsOfArea,
  itemsOfHousehold,
  roundRefusals,
  WORK_ITEM_KIND_NAMES,
  WORK_ITEM_KINDS,
  WORK_ITEM_STATES,
  WORK_ITEM_STEPS,
  type WorkItemKind,
  type WorkItemState,
  type WorkItemStepName,
  workItemRefusals,
  workItemStep,
} from './campaigns/work-item.ts';
export { CLUE_CARD, type ClueFacts, type ClueRecords, type ClueState } from './clues/clue-card.ts';
export { CLUE_SOURCE_FAMILIES, type ClueSourceFamily, familyOfSource, mayRecordSource } from './clues/clue-sources.ts';
export {
  type CardReason,
  type FoundReason,
  isSuppressed,
  placeReason,
  type ReasonPlace,
  type SuppressionFact,
} from './clues/place-reason.ts';
export {
  RECTIFICATION,
  RECTIFICATION_KINDS,
  type RectificationFacts,
  type RectificationRecords,
  type RectificationState,
} from './clues/rectification-item.ts';
export {
  type FollowUp,
  followUpOf,
  type ReasonFact,
  type RectificationKind,
  VERIFICATIONS,
  type Verification,
  type VerifyReason,
  verifyReasonForm,
} from './clues/verification.ts';
export { MEASURE_STATUS, MeasureStatus, WORK_TEAM_ROLE, WorkTeamRole } from './codelists/assistance.ts';
export {
  ASSET_TYPE,
  AssetType,
  REJECTION_REASON,
  REMOVAL_REASON,
  RejectionReason,
  RemovalReason,
} from './codelists/case-decisions.ts';
export { CLUE_SOURCE, ClueSource } from './codelists/clue-source.ts';
export {
  type CodeItem,
  type CodeList,
  codeItem,
  codeList,
  findName,
  labelOf,
  type NameOf,
  namesOf,
} from './codelists/code-list.ts';
export { CODE_LISTS, type CodeListId } from './codelists/code-lists.ts';
export { DEPARTMENT, Department } from './codelists/department.ts';
export { DIVISION_LEVEL, DivisionLevel } from './codelists/division-level.ts';
export {
  DROPOUT_REASON,
  DropoutReason,
  EDUCATION_LEVEL,
  EducationLevel,
  SCHOOL_STATUS,
  SchoolStatus,
} from './codelists/education.ts';
export { ETHNICITY } from './codelists/ethnicity.ts';
export {
  DISABILITY_CATEGORY,
  DISABILITY_GRADE,
  DisabilityCategory,
  DisabilityGrade,
  HEALTH_STATUS,
  HealthStatus,
  LABOR_SKILL,
  LaborSkill,
} from './codelists/health-and-labour.ts';
export { HOUSEHOLD_TYPE, HouseholdType, RESIDENCE, Residence } from './codelists/household-type.ts';
export { ISSUE_CATEGORY, ISSUE_SOURCE, IssueCategory, IssueSource } from './codelists/issues.ts';
export {
  FUEL_TYPE,
  FuelType,
  HOUSE_SAFETY_GRADE,
  HouseSafetyGrade,
  ROAD_TYPE,
  RoadType,
} from './codelists/living-conditions.ts';
export {
  DEVELOPMENTAL_ASSISTANCE_STATUS,
  DevelopmentalAssistanceStatus,
  MEASURE_GROUP,
  MeasureGroup,
} from './codelists/measure-groups.ts';
export {
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
} from './codelists/measure-options.ts';
export {
  ELIMINATION_METHOD,
  EliminationMethod,
  MONITORING_CATEGORY,
  MonitoringCategory,
  NATURAL_DISASTER_SUBTYPE,
  NaturalDisasterSubtype,
  RISK_TYPE,
  RiskType,
} from './codelists/monitoring.ts';
export {
  GENDER,
  Gender,
  ID_DOCUMENT_TYPE,
  IdDocumentType,
  POLITICAL_STATUS,
  PoliticalStatus,
  RELATION_TO_HEAD,
  RelationToHead,
} from './codelists/person-identity.ts';
export {
  NATURAL_DECREASE_REASON,
  NATURAL_INCREASE_REASON,
  NaturalDecreaseReason,
  NaturalIncreaseReason,
} from './codelists/population-change.ts';
export {
  labelKey,
  MULTI_VALUE_SEPARATOR,
  type ReadCode,
  type ReadCodes,
  readCode,
  readCodes,
} from './codelists/read-code.ts';
export {
  EXTREME_POVERTY_SUPPORT,
  ExtremePovertySupport,
  MINIMUM_LIVING_ALLOWANCE,
  MinimumLivingAllowance,
} from './codelists/social-support.ts';
export { EMPLOYMENT_CHANNEL, EmploymentChannel, WORK_AREA, WorkArea } from './codelists/work.ts';
export { YES_NO } from './codelists/yes-no.ts';
export { readDate, readMonth, writeCalendar } from './collection/calendar-text.ts';
export {
  type Facts,
  factsOf,
  INDICATOR_KEYS,
  INDICATORS,
  type IndicatorKey,
  indicator,
  indicatorKeysOf,
  isIndicatorKey,
  storedFacts,
} from './collection/catalogue.ts';
export { type CellProblem, type CellProblemCode, cellProblem } from './collection/cell-problem.ts';
export {
  areMeasuresCollected,
  type CollectedItem,
  collectedItems,
  isPairingCollected,
  isTeamCollected,
} from './collection/collected-items.ts';
export type { CollectionRefusalParams } from './collection/collection-refusals.ts';
export { computedFacts, sharingMemberCount } from './collection/computed-facts.ts';
export { type Condition, type FormSubject, WHEN } from './collection/condition.ts';
export {
  COUNTY_BLOCKS,
  COUNTY_FIELD_TYPES,
  COUNTY_FIELDS,
  type CountyBlock,
  type CountyField,
  type CountyFieldProblem,
  type CountyFieldType,
  countyFieldProblems,
  emptyCountyBlocks,
  isFieldOfYear,
  readCountyValue,
} from './collection/county-form.ts';
export { entityFactsSchema, factsSchema, indicatorSchema } from './collection/fact-schemas.ts';
export {
  amountOf,
  dateOf,
  decimalOf,
  flagOf,
  integerOf,
  monthOf,
  nameIn,
  namesIn,
  valuesOf,
} from './collection/fact-values.ts';
export {
  answeredFacts,
  type FormAnswers,
  type FormRecord,
  type FormRow,
  type PartProgress,
  type PartState,
  partProgress,
  type Question,
  questionsOf,
} from './collection/form-questions.ts';
export {
  collectedKeysOf,
  FORM_PART_KEYS,
  type FormEntity,
  type FormPart,
  type FormPartKey,
  formPart,
  HOUSEHOLD_FORM,
  isFormPart,
  keysOf,
  partOfKey,
} from './collection/household-form.ts';
export {
  type CalendarFormat,
  declareIndicators,
  type Entry,
  type Indicator,
  type IndicatorDeclaration,
  type IndicatorEntity,
  type IndicatorType,
  type Mask,
  SECTIONS,
  type Section,
} from './collection/indicator.ts';
export {
  columnsOf,
  type NationalColumn,
  type NationalFile,
  type NationalFileKind,
  type SheetFile,
  type TableColumn,
  tableColumnsOf,
} from './collection/national-file.ts';
export {
  HOUSEHOLD_FILE,
  MONITORING_FILE,
  NATIONAL_FILES,
  VILLAGE_FILE,
  WORK_PLAN_FILE,
  WORK_SPELL_FILE,
} from './collection/national-files.ts';
export { fenText, isDecimalText, readDecimal, readFen, readInteger, tidyNumberText } from './collection/number-text.ts';
export { type CellKind, readCell } from './collection/read-cell.ts';
export { type ReadRow, readRow, rowReader, type SourceRow } from './collection/read-row.ts';
export { type ReadValue, readValue } from './collection/read-value.ts';
export {
  NATIONAL_HEADER_MARK,
  type RecognisedColumn,
  type Recognition,
  recogniseFile,
} from './collection/recognise-file.ts';
export { fenOfCell } from './comparisons/cell-words.ts';
export {
  type CheckFinding,
  type CheckId,
  CLUE_TYPE_LABELS,
  type ClueType,
  type ComparedPerson,
  type ComparedRow,
  type ComparisonCheck,
  type PersonMeasure,
} from './comparisons/check.ts';
export { COMPARISON_CHECKS, checksOf, findCheck } from './comparisons/comparison-checks.ts';
export {
  COMPARISON_PARAMETERS,
  type ComparisonParameterKey,
  type ComparisonSettings,
  DEFAULT_COMPARISON_SETTINGS,
} from './comparisons/comparison-settings.ts';
export {
  type DatasetColumn,
  type DatasetColumnType,
  type DatasetDeclaration,
  type DatasetKey,
  ID_COLUMN,
  NAME_COLUMN,
} from './comparisons/dataset.ts';
export {
  agreedFacts,
  DATASET_FACTS,
  type DatasetFacts,
  type HouseholdShare,
  type RowStatement,
  sharedFacts,
} from './comparisons/dataset-facts.ts';
export {
  DATASET_PARAMETERS,
  type DatasetParameters,
  datasetDueOn,
  LEGAL_BASES,
  retainedUntil,
} from './comparisons/dataset-keeping.ts';
export { DATASET_KEYS, DATASETS, isDatasetKey } from './comparisons/datasets.ts';
export {
  judgeStatement,
  type RoundOfFile,
  responsibleDepartment,
  type Stated,
  type StatementMark,
  statementDay,
} from './comparisons/department-statement.ts';
export { normaliseName } from './comparisons/person-name.ts';
export {
  type KeyMatch,
  matchByKey,
  REJECTION_MESSAGES,
  type RowNote,
  type RowOutcome,
  type RowRejection,
} from './comparisons/row-outcome.ts';
export {
  CONSENT_SCOPES,
  CONSENT_STATES,
  type ConsentState,
  consentHoldsUntil,
  consentRefusals,
  consentState,
  consentsOfCase,
  needsConsent,
  type SignedConsent,
} from './consents/consent.ts';
export type { ConsentRefusalParams } from './consents/consent-refusals.ts';
export { type CellMerge, type CellValues, isMaskOf, looksMasked, mergeValue } from './exports/merge-value.ts';
export { PASTED_FILE } from './exports/pasted-file.ts';
export {
  checkPastedRow,
  guessPastedColumns,
  missingNumbers,
  PASTED_KEYS,
  type PastedColumns,
  pastedCsv,
  readPastedText,
} from './exports/pasted-rows.ts';
export {
  ROW_KEY_HEADER,
  ROW_VERSION_HEADER,
  type RowStamp,
  readRowStamp,
  type StampedEntity,
  versionText,
} from './exports/row-stamp.ts';
export { type TemplateColumn, templateColumns, templateInstructions } from './exports/template-columns.ts';
export { assignCategory, type CategoryEvidence, hintsAtSuddenHardship } from './households/assign-category.ts';
export { type CaseRisk, RISK_KEYS, risksOf } from './households/case-risks.ts';
export { compareRecord, type Difference, isSameValue, type RecordComparison } from './households/compare-record.ts';
export {
  type AsOf,
  byEffect,
  type ChangeMark,
  existsAsOf,
  type FactChange,
  type FactPlace,
  factAsOf,
  markChanges,
  placeFact,
  type RowOrigin,
} from './households/fact-history.ts';
export {
  type GroupedRows,
  type HouseholdRows,
  type MemberRow,
  type RowGrouping,
  rowGrouping,
} from './households/group-rows.ts';
export { type HouseholdRecord, householdRecord } from './households/household-record.ts';
export { hasLabour, hasOnlyWeakLabour, isWithoutLabour } from './households/labour-of-all.ts';
export {
  type MonitoringCaseRecord,
  monitoringCaseRecord,
  type ReadMonitoringCase,
} from './households/monitoring-case-record.ts';
export type { MonitoringStatus } from './households/monitoring-status.ts';
export { nationalHeaders, nationalRow } from './households/national-row.ts';
export { referenceDayOf } from './households/reference-day.ts';
export {
  factLabel,
  isIndicatorOf,
  isRowFact,
  type ReadFact,
  type RegisterEntity,
  ROW_FACTS,
  readFact,
} from './households/register-facts.ts';
export { type ResolvedArea, resolveArea } from './households/resolve-area.ts';
export { isRejecting, type RowProblem, rowProblem } from './households/row-problem.ts';
export { nameInitials, type RegisterSearch, readSearch, searchName } from './households/search-text.ts';
export { type VillageReading, type VillageRecord, villageReading } from './households/village-record.ts';
export { type WorkReading, type WorkRecord, workReading } from './households/work-record.ts';
export {
  birthIntegerAt,
  checkCharacter,
  convertId15,
  DISABILITY_NUMBER_LENGTHS,
  dateToInteger,
  findBirthDateInId,
  findGenderInId,
  findIdNumberProblem,
  findIdNumberProblemAt,
  hasValidCheckCharacter,
  ID_NUMBER_LENGTHS,
  type IdNumberProblem,
  idKey,
  isUsableIdNumber,
  maskIdNumber,
  PLACEHOLDER_ID_PREFIX,
} from './identity/id-number.ts';
export { MASKED, maskAccount, maskedText, maskHealth, maskName, maskPhone } from './identity/mask.ts';
export {
  type IdCell,
  type IdCellNote,
  type IdCellProblem,
  type IdCellReading,
  type IdCellRules,
  readIdCell,
} from './identity/read-id-cell.ts';
export { followingTotals } from './income/following-totals.ts';
export { admissionIncomePeriod, campaignIncomePeriod, type IncomePeriod } from './income/income-period.ts';
export {
  type IncomeTotals,
  incomeTotals,
  perCapita,
  STATEMENT_BLOCKS,
  type StatementBlock,
  totalFacts,
} from './income/income-statement.ts';
export { isMadeOfParts, LINE_PARTS, lineFen, partsOf } from './income/line-parts.ts';
export { LINE_PAYERS, payerOf } from './income/line-payers.ts';
export {
  findNotIncome,
  LINE_NOTES,
  type LineNote,
  NOT_INCOME,
  type NotIncome,
  notIncomeIn,
} from './income/not-income.ts';
export { STATEMENT_KINDS, type StatementKind, statementPeriod } from './income/statement-kinds.ts';
export {
  isIncomeJump,
  STATEMENT_LINES,
  type StatementFault,
  type StatementQuestion,
  statementFaults,
  statementQuestions,
} from './income/statement-questions.ts';
export { ISSUE, type IssueFacts, type IssueState } from './inspections/issue.ts';
export { issueDaysLate, issueDueOn, OWED_STATES } from './inspections/issue-due.ts';
export { ISSUE_LEVELS, type IssueLevel, type IssueRecords } from './inspections/issue-forms.ts';
export { MISSION, type MissionRecords, type MissionState } from './inspections/mission.ts';
export {
  BACKFILL_FILE_KINDS,
  BACKFILL_FILES,
  type BackfillContent,
  backfillForm,
  dayOfBackfilled,
} from './lookback/backfill.ts';
export { type Drawable, drawSample } from './lookback/draw-sample.ts';
export { LOOKBACK, LOOKBACK_SINCE, type LookbackFacts, type LookbackRecords } from './lookback/lookback.ts';
export {
  type AnswerContent,
  LOOKBACK_CASE,
  type LookbackCaseFacts,
  type LookbackCaseRecords,
  type LookbackCaseState,
} from './lookback/lookback-case.ts';
export {
  type ItemFacts,
  type ItemFinding,
  LOOKBACK_ITEMS,
  LOOKBACK_RESULTS,
  type LookbackFix,
  type LookbackItemKey,
  type LookbackResult,
  lookbackFindings,
} from './lookback/lookback-items.ts';
export {
  LOOKBACK_PAPER_NAMES,
  LOOKBACK_PAPERS,
  type LookbackPaper,
  PAPER_STATES,
  type PaperOnRecord,
  type PaperState,
  type PapersOfCase,
  paperState,
  papersLeftBy,
} from './lookback/lookback-papers.ts';
export type { LookbackRefusalParams } from './lookback/lookback-refusals.ts';
export {
  findScreeningClass,
  SCREENING_CLASSES,
  type Screened,
  type ScreeningClass,
  type ScreeningParameters,
  screenHousehold,
  screeningParametersAt,
  screeningReason,
} from './lookback/screening.ts';
export {
  ASSISTANCE_MEASURE,
  groupsDelivered,
  groupsInHand,
  JUDGEMENTS,
  type Judgement,
  type MeasureContent,
  type MeasureFacts,
  type MeasureInForce,
  type MeasureRecords,
  measureForm,
  type OtherMeasure,
  RUNNING_MEASURE,
} from './measures/assistance-measure.ts';
export {
  ASSISTANCE_PLAN,
  type PlanContent,
  type PlanFacts,
  type PlanRecords,
  type PlanState,
  planForm,
} from './measures/assistance-plan.ts';
export { HELP_SHEETS, type HelpSheetKind, helpSheetInstructions } from './measures/help-sheets.ts';
export {
  groupsAnswering,
  isDevelopmental,
  MEASURE_GROUP_NAMES,
  MEASURE_OPTIONS,
  uncoveredRisks,
} from './measures/measure-fit.ts';
export {
  HELP_GAP_NAMES,
  HELP_GAPS,
  type HelpGap,
  type HelpSettings,
  type HelpToCheck,
  helpGaps,
  identifiedDay,
  ruleOfGap,
} from './measures/measure-gaps.ts';
export type { MeasureRefusalParams } from './measures/measure-refusals.ts';
export { helperForm, PAIRING, type PairingFacts, type PairingRecords, type PairingState } from './measures/pairing.ts';
export {
  DELIVERY_COLUMNS,
  type Delivery,
  type DeliveryProblem,
  type ReadDelivery,
  readDeliveries,
} from './measures/read-deliveries.ts';
export {
  type PairingLine,
  type PairingLineProblem,
  type ReadPairingLine,
  readPairings,
} from './measures/read-pairings.ts';
export { type HelperTime, type VisitContent, visitLogForm, visitRefusals } from './measures/visit-log.ts';
export {
  expiredMembers,
  WORK_TEAM,
  type WorkTeamContent,
  type WorkTeamRecords,
  type WorkTeamState,
  workTeamForm,
} from './measures/work-team.ts';
export { knownPlaceholders, lintTemplate, type TemplateTag } from './papers/lint-template.ts';
export type { PaperBlock, PaperDeclaration } from './papers/paper.ts';
export { paperCodeFrom, qrTextOf, readPaperCode, spacedPaperCode } from './papers/paper-code.ts';
export type { PaperRefusal, PaperRefusalParams } from './papers/paper-refusals.ts';
export { dayOnPaper, type PaperSubject, paperValues } from './papers/paper-values.ts';
export { findPaper, PAPERS, papersOf, stepOfPaper } from './papers/papers.ts';
export { type PaperValues, unprintableOnPaper } from './papers/printable.ts';
export { knownMonitoringLines } from './parameters/monitoring-lines.ts';
export {
  isParameterValue,
  type ParameterDeclaration,
  type ParameterInForce,
  type ParameterRow,
  type ParameterValue,
} from './parameters/parameter.ts';
export {
  DEFAULT_VERSION,
  isParameterKey,
  PARAMETERS,
  type ParameterKey,
  parameter,
  parameterAt,
  parametersAt,
  type ValueOfParameter,
} from './parameters/parameters.ts';
export { REGISTER_PARAMETERS } from './parameters/register-parameters.ts';
export { ADMISSION, type AdmissionState } from './procedures/admission.ts';
export { APPEAL } from './procedures/appeal.ts';
export { type AvailableStep, availableSteps } from './procedures/available-steps.ts';
export type { CaseFacts, CaseRecords, HouseholdTemplate } from './procedures/case-records.ts';
export { CATEGORY_CORRECTION } from './procedures/category-correction.ts';
export {
  type Deadline,
  deadlineOf,
  type PublicityPeriod,
  publicityDaysLeft,
  publicityPeriodOf,
  stateSince,
  type TotalClock,
  totalClockOf,
} from './procedures/deadline.ts';
export { type AcceptedStep, type Decision, decide, evidenceCount, openCase } from './procedures/decide.ts';
export { ELIMINATION } from './procedures/elimination.ts';
export { readForm } from './procedures/form-refusals.ts';
export type {
  EpisodeFact,
  IdentificationFacts,
  IdentificationRecords,
  IdentifiedFacts,
  LineFact,
  MemberFact,
  ObjectionFact,
  PublishedFacts,
  Risk,
  Visit,
} from './procedures/identification-facts.ts';
export { authorizeForm, CASE_SECTIONS, type CaseSection } from './procedures/identification-forms.ts';
export { ADULT_YEARS } from './procedures/identification-guards.ts';
export { incomeAtIdentification, proposedCategory } from './procedures/identification-income.ts';
export type { IdentificationState } from './procedures/identification-steps.ts';
export { monitoringLineAt, procedureParametersAt } from './procedures/parameters-in-force.ts';
export { POPULATION_CHANGE, type PopulationChangeState } from './procedures/population-change.ts';
export { changeQueueOf } from './procedures/population-checks.ts';
export type {
  ChangeQueue,
  DeclaredChanges,
  Distance,
  HouseholdMember,
  IdentityFact,
  Increase,
  MergeTarget,
  PopulationChange,
  PopulationFacts,
} from './procedures/population-facts.ts';
export { type FutureMember, membersAfter } from './procedures/population-members.ts';
export {
  DEFAULT_PROCEDURE_PARAMETERS,
  type LimitKey,
  PROCEDURE_PARAMETERS,
  type ProcedureParameterKey,
  type ProcedureParameters,
} from './procedures/procedure-parameters.ts';
export {
  type BaseFacts,
  type Contribution,
  type Duty,
  type Ending,
  type EvidenceItem,
  type EvidenceRequirement,
  type Limit,
  type ProcedureCase,
  type ProcedureEvent,
  type ProcedureTemplate,
  STAY,
  type StateDeclaration,
  type StepDeclaration,
  type StepInput,
  type StepKind,
} from './procedures/procedure-template.ts';
export {
  APPROVAL_STEPS,
  findCurrentTemplate,
  findProcedureToOpen,
  getProcedureTemplate,
  MONITORING_PROCEDURES,
  openActionOf,
  PROCEDURE_TEMPLATES,
  type ProcedureKey,
  proceduresFor,
  REFUSED_STATES,
} from './procedures/procedure-templates.ts';
export {
  type ComparedMember,
  type ComparisonDoubt,
  type MatchedFileRow,
  type ProposedAnswer,
  proposedAnswer,
} from './procedures/proposed-answer.ts';
export { REFLAG, type ReflagState } from './procedures/reflag.ts';
export type { ProcedureRefusal, ProcedureRefusalCode, ProcedureRefusalParams } from './procedures/refusal.ts';
export { REMOVAL } from './procedures/removal.ts';
export { RETURN_REASON, ReturnReason } from './procedures/return-reason.ts';
export { ROLLBACK } from './procedures/rollback.ts';
export { standingEvents, UNDO_STEP } from './procedures/standing-events.ts';
export { targetsOf, templateFaults } from './procedures/template-faults.ts';
export { type AcceptedUndo, decideUndo, type UndoDecision } from './procedures/undo.ts';
export { type CaseFinding, caseFindings, type MemberOfCase } from './quality/case-findings.ts';
export {
  CountyCheck,
  householdViolations,
  OWN_RULE_IDS,
  type QualityViolation,
  SHARED_RULE_IDS,
} from './quality/check-county.ts';
export type { EpisodeToCheck, HelpRows } from './quality/checked-case.ts';
export { measuresOnRecord, monthsBetween } from './quality/checked-case.ts';
export type { HouseholdToCheck } from './quality/checked-household.ts';
export { hasSafetyNet, type PersonToCheck } from './quality/checked-person.ts';
export { compareFindings, type Finding, type IssueChange, type KnownIssue } from './quality/compare-findings.ts';
export { AFTER_ELIMINATION } from './quality/elimination-rules.ts';
export { type FormFinding, type FormQuality, formFindings, householdOfForm } from './quality/form-findings.ts';
export {
  findQualityRule,
  ownerOfRule,
  QUALITY_ISSUE_STATES,
  QUALITY_SEVERITIES,
  type QualityIssueState,
  qualityIssueDueOn,
  UNSETTLED_STATES,
} from './quality/quality-issue.ts';
export type { QualityRefusalParams } from './quality/quality-refusals.ts';
export type { QualitySettings, QualitySeverity } from './quality/quality-rule.ts';
export { CHECKED_RULES, type QualityRuleHead, UNCHECKED_RULES } from './quality/quality-rules.ts';
export { qualitySettings } from './quality/quality-settings.ts';
export { type FormPlace, questionOfRule } from './quality/question-of-rule.ts';
export { RULE_WAIVER, type WaiverFacts, type WaiverRecords, type WaiverState } from './quality/rule-waiver.ts';
export type { ShownValue } from './quality/shown-values.ts';
export {
  FEEDBACK_COLUMNS,
  FEEDBACK_RULES,
  FEEDBACK_SOURCES,
  type FeedbackColumn,
  type FeedbackLine,
  type FeedbackSource,
  feedbackTextKey,
  isRuleAboutPerson,
  MOST_FEEDBACK_LINES,
  readFeedbackLine,
  suggestRules,
} from './quality/upper-feedback.ts';
export {
  endIsAsked,
  firstDayOf,
  isRequiredOfSpell,
  isWorkSpellKind,
  readWorkSpell,
  spellKeyOf,
  WORK_SPELL_KINDS,
  type WorkSpellKind,
  workSpellKeys,
} from './work-spells/work-spell.ts';
export type { WorkSpellRefusalParams } from './work-spells/work-spell-refusals.ts';
