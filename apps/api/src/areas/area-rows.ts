import { Prisma, type Transaction } from '@shouwang/database';

/** Every table whose rows carry the path of an area. */
type TableWithArea = {
  [Model in Prisma.ModelName]: 'areaPath' extends keyof Prisma.TypeMap['model'][Model]['payload']['scalars']
    ? Model
    : never;
}[Prisma.ModelName];

/**
 * What becomes of the rows of an area that ends. `follows`: they go where the area has gone, so that whoever works there
 * goes on with them. `withWholeVillage`: they are about the village itself, and go on only with one that as a whole
 * stands under another code. `stays`: they say what was, or belong to a township or the county.
 *
 * A new table with an area must be named here, or nothing compiles.
 */
export const AREA_ROWS = {
  Account: 'follows',
  Household: 'follows',
  Person: 'follows',
  MonitoringCase: 'follows',
  WorkSpell: 'follows',
  Consent: 'follows',
  CollectionRecord: 'follows',
  AssistancePlan: 'follows',
  AssistanceMeasure: 'follows',
  Helper: 'follows',
  Pairing: 'follows',
  VisitLog: 'follows',
  ProcedureCase: 'follows',
  ProcedureEvent: 'follows',
  Evidence: 'follows',
  Paper: 'follows',
  ReviewMeeting: 'follows',
  PublicityRound: 'follows',
  Objection: 'follows',
  DeclaredIdentity: 'follows',
  Clue: 'follows',
  ClueReason: 'follows',
  ClueEvent: 'follows',
  Suppression: 'follows',
  RectificationItem: 'follows',
  QualityIssue: 'follows',
  RuleWaiver: 'follows',
  Issue: 'follows',
  IssueEvent: 'follows',
  CampaignItem: 'follows',
  LookbackCase: 'follows',
  BackfilledPaper: 'follows',
  MonthlyQueueEntry: 'follows',
  ReconciliationLine: 'follows',
  StoredFile: 'follows',
  Job: 'follows',
  WorkTeam: 'withWholeVillage',
  LookbackBackfill: 'withWholeVillage',
  Lookback: 'withWholeVillage',
  LookbackSample: 'withWholeVillage',
  JointReview: 'withWholeVillage',
  FunctionWindow: 'withWholeVillage',
  Parameter: 'withWholeVillage',
  // The register's history keeps its old village (HIS-8), the audit trail its chain.
  RegisterChange: 'stays',
  WithdrawnRow: 'stays',
  AuditEntry: 'stays',
  DeclaredEvent: 'stays',
  DivisionChange: 'stays',
  // Of a township or of the county.
  Campaign: 'stays',
  PaperTemplate: 'stays',
  CampaignSummary: 'stays',
  CountyFormField: 'stays',
  CountyFormValue: 'stays',
  Dataset: 'stays',
  ComparisonRun: 'stays',
  ComparisonFinding: 'stays',
  ImportBatch: 'stays',
  InspectionMission: 'stays',
  Reconciliation: 'stays',
  FeedbackBatch: 'stays',
  FeedbackRule: 'stays',
  FeedbackLine: 'follows',
} as const satisfies Readonly<Record<TableWithArea, 'follows' | 'withWholeVillage' | 'stays'>>;

/** An area that ends and the one to which its rows go, by path and code. */
export type AreaMove = {
  readonly from: { readonly code: string; readonly path: string };
  readonly to: { readonly code: string; readonly path: string };
  /** The village as a whole stands under another code. */
  readonly isWhole: boolean;
};

const VILLAGE_DIGITS = 12;

const identifier = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);

const movePaths = async (db: Transaction, table: string, column: string, moves: readonly AreaMove[]): Promise<void> => {
  if (moves.length === 0) return;
  const from = moves.map((move) => move.from.path);
  const to = moves.map((move) => move.to.path);
  await db.$executeRaw`
    UPDATE ${identifier(table)} t SET ${identifier(column)} = move."to"
    FROM unnest(${from}::text[], ${to}::text[]) AS move("from", "to")
    WHERE t.${identifier(column)} = move."from"`;
};

/** A village's items name it; those of a village that was merged or split away are made anew for what has become of it. */
const moveItems = async (db: Transaction, moves: readonly AreaMove[]): Promise<void> => {
  for (const { from, to, isWhole } of moves) {
    if (from.code.length !== VILLAGE_DIGITS) continue;
    await db.campaignItem.updateMany({
      where: { villageCode: from.code, householdId: { not: null }, areaPath: { startsWith: to.path } },
      data: { villageCode: to.code },
    });
    if (isWhole) {
      await db.campaignItem.updateMany({
        where: { villageCode: from.code },
        data: { villageCode: to.code, subjectId: to.code, areaPath: to.path },
      });
    } else {
      await db.campaignItem.deleteMany({
        where: { villageCode: from.code, subjectId: from.code, state: { in: ['TODO', 'DRAFT', 'RETURNED'] } },
      });
    }
  }
};

/** Takes the rows of ended areas along to where these have gone; the register itself follows with its history. */
export const moveAreaRows = async (db: Transaction, moves: readonly AreaMove[]): Promise<void> => {
  const whole = moves.filter(({ isWhole }) => isWhole);
  for (const [table, way] of Object.entries(AREA_ROWS)) {
    if (way === 'stays' || table === 'Household' || table === 'Account') continue;
    await movePaths(db, table, 'areaPath', way === 'follows' ? moves : whole);
  }
  await movePaths(db, 'Issue', 'responsibleAreaPath', moves);
  for (const { from, to } of moves) {
    await db.account.updateMany({
      where: { areaPath: from.path },
      data: { areaPath: to.path, areaCode: to.code },
    });
  }
  await moveItems(db, moves);
};
