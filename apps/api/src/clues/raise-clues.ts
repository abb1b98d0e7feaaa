import { type Columns, insertRows, newId, Prisma, updateRows } from '@shouwang/database';
import { type AcceptedStep, CLUE_CARD, type ClueRecords, type ClueSource, decide, openCase } from '@shouwang/domain';
import { Conflict } from '../platform/conflict.ts';
import type { Context } from '../platform/context.ts';
import type { Step } from '../platform/run-use-case.ts';
import { acceptedOrRefused, circumstancesIn, momentOf } from '../procedures/circumstances.ts';
import { takeClueNumbers } from './clue-numbers.ts';
import { clueFactsOf, clueParts, engineClueOf, type LoadedClue } from './load-clue.ts';
import { saveClueEvents } from './save-clue-events.ts';
import { clueColumnsAfter, clueEventRow } from './save-clue-step.ts';

/** A reason that a card is to have. */
export type NewReason = {
  readonly personId: string | null;
  readonly personName: string | null;
  readonly ruleId: string | null;
  readonly riskType: string | null;
  readonly department: string | null;
  readonly datasetId: string | null;
  readonly runId: string | null;
  readonly rowNumber: number | null;
  readonly detail: string;
  /** Yuan. */
  readonly amount: string | null;
};

/** Everything that speaks about one household (or about somebody who is not registered) at one time. */
export type NewClue = {
  readonly householdId: string | null;
  readonly reportedName: string | null;
  readonly reportedPhoneSealed: string | null;
  /** The id that the card gets when it is a new one: the sealed telephone belongs to it. */
  readonly id?: string;
  readonly areaPath: string;
  readonly source: ClueSource;
  readonly isUrgent: boolean;
  readonly reasons: readonly NewReason[];
};

/** Where a reason has come to stand, in the order in which they were given. */
export type RaisedReason = { readonly clueId: string; readonly reasonId: string };

const clueColumns = {
  id: 'uuid',
  clueNo: 'text',
  householdId: 'uuid',
  reportedName: 'text',
  reportedPhoneSealed: 'text',
  areaPath: 'text',
  state: 'text',
  source: 'text',
  isUrgent: 'bool',
  dueOn: 'date',
  records: 'jsonb',
  createdById: 'uuid',
  createdAt: 'timestamp',
  updatedAt: 'timestamp',
} as const satisfies Columns;

const reasonColumns = {
  id: 'uuid',
  clueId: 'uuid',
  areaPath: 'text',
  personId: 'uuid',
  personName: 'text',
  ruleId: 'text',
  riskType: 'text',
  department: 'text',
  datasetId: 'uuid',
  runId: 'uuid',
  rowNumber: 'int4',
  detail: 'text',
  amount: 'numeric',
  createdAt: 'timestamp',
} as const satisfies Columns;

const readOpenCards = async (
  { db }: Step,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, LoadedClue>> => {
  if (householdIds.length === 0) return new Map();
  const cards = await db.clue.findMany({
    where: { householdId: { in: [...householdIds] }, state: { not: 'CLOSED' } },
    include: clueParts,
  });
  return new Map(cards.map((card) => [card.householdId ?? '', card]));
};

/** The households stand still meanwhile, always locked in one order, so that no second open card can come about. */
const holdHouseholds = async ({ db }: Step, householdIds: readonly string[]): Promise<void> => {
  if (householdIds.length === 0) return;
  await db.$queryRaw`
    SELECT id FROM "Household" WHERE id::text IN (${Prisma.join([...householdIds])}) ORDER BY id FOR UPDATE`;
};

const sameReason = (one: Pick<NewReason, 'ruleId' | 'personId'>, other: Pick<NewReason, 'ruleId' | 'personId'>) =>
  one.ruleId !== null && one.ruleId === other.ruleId && one.personId === other.personId;

/**
 * Puts reasons on cards: a household has one open card, and the same check about the same person is one reason (CLU-10).
 * Many households cost a few statements.
 * @param clues at most one for each household
 * @returns for each clue its reasons, new or found there
 * @throws Refused when the acting person may not record this source; Conflict when a card changed meanwhile
 */
export const raiseClues = async (
  context: Context,
  step: Step,
  clues: readonly NewClue[],
): Promise<readonly (readonly RaisedReason[])[]> => {
  const { db, now, actor } = step;
  const moment = await momentOf(step);
  const householdIds = clues.flatMap(({ householdId }) => householdId ?? []);
  await holdHouseholds(step, householdIds);
  const openCards = await readOpenCards(step, householdIds);

  const created: { clue: NewClue; id: string; accepted: AcceptedStep<ClueRecords> }[] = [];
  const extended: { card: LoadedClue; accepted: AcceptedStep<ClueRecords> }[] = [];
  const reasons: (NewReason & { id: string; clueId: string; areaPath: string; createdAt: Date })[] = [];

  const raised = clues.map((clue): readonly RaisedReason[] => {
    const card = clue.householdId === null ? undefined : openCards.get(clue.householdId);
    const fresh = clue.reasons.filter((reason) => !card?.reasons.some((known) => sameReason(known, reason)));
    const id = card?.id ?? clue.id ?? newId();
    const input = { data: { source: clue.source, isUrgent: clue.isUrgent } };
    const circumstances = circumstancesIn(context, moment, clue.areaPath);
    if (!card) {
      const facts = { evidence: [], household: null, reasons: [], openFollowUps: 0 };
      created.push({
        clue,
        id,
        accepted: acceptedOrRefused(openCase({ ...circumstances, template: CLUE_CARD, facts, input })),
      });
    } else if (fresh.length > 0) {
      const decision = decide({
        ...circumstances,
        template: CLUE_CARD,
        case: engineClueOf(card),
        facts: clueFactsOf(card),
        step: 'addReason',
        input,
      });
      extended.push({ card, accepted: acceptedOrRefused(decision) });
    }
    const areaPath = card?.areaPath ?? clue.areaPath;
    return clue.reasons.map((reason) => {
      const known = card?.reasons.find((one) => sameReason(one, reason));
      if (known) return { clueId: id, reasonId: known.id };
      const reasonId = newId();
      reasons.push({ ...reason, id: reasonId, clueId: id, areaPath, createdAt: now });
      return { clueId: id, reasonId };
    });
  });

  const numbers = created.length > 0 ? await takeClueNumbers(db, now, created.length) : [];
  await insertRows(
    db,
    'Clue',
    clueColumns,
    created.map(({ clue: { householdId, reportedName, reportedPhoneSealed, areaPath, source }, id, accepted }, at) => ({
      ...clueColumnsAfter({}, accepted, now),
      id,
      clueNo: numbers[at] ?? '',
      householdId,
      reportedName,
      reportedPhoneSealed,
      areaPath,
      source,
      createdById: actor.accountId,
      createdAt: now,
    })),
  );
  const changed = await updateRows(
    db,
    'Clue',
    {
      key: { id: 'uuid', version: 'int4' },
      set: { state: 'text', records: 'jsonb', isUrgent: 'bool', dueOn: 'date', updatedAt: 'timestamp' },
      increment: ['version'],
    },
    extended.map(({ card, accepted }) => ({
      ...clueColumnsAfter(card.records as ClueRecords, accepted, now),
      id: card.id,
      version: card.version,
    })),
  );
  if (changed !== extended.length) throw new Conflict({ version: 0 });
  await insertRows(db, 'ClueReason', reasonColumns, reasons);
  await saveClueEvents(db, [
    ...created.map(({ clue, id, accepted }) => clueEventRow(step, { id, areaPath: clue.areaPath }, accepted)),
    ...extended.map(({ card, accepted }) => clueEventRow(step, card, accepted)),
  ]);
  return raised;
};
