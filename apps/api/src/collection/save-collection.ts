import { newId, type Prisma } from '@shouwang/database';
import {
  answeredFacts,
  collectedItems,
  computedFacts,
  type Facts,
  type FormAnswers,
  type FormRecord,
  formPart,
  isFormPart,
  partProgress,
  shanghaiDateOf,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { markCollected } from '../campaigns/collect-items.ts';
import { recordFacts } from '../households/record-facts.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, Refused, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { type CollectedAnswer, refusalsOfAnswers } from './check-answers.ts';
import { type SavedParts, savedParts } from './form-parts.ts';
import { readValueSources } from './form-sources.ts';
import {
  baseOf,
  findCollection,
  formRecordOf,
  formYearOn,
  type HouseholdWithMembers,
  periodOfYear,
  withMembers,
} from './load-form.ts';

export type CollectionToSave = {
  readonly householdId: string;
  readonly year: number;
  /** The household's version as it was read. */
  readonly version: number;
  /** The day from which the values are true; the cut-off of the round by default. */
  readonly effectiveOn?: string | null;
  /** Parts that a person has been through, and which of them without a change. */
  readonly parts: readonly { readonly key: string; readonly unchanged: boolean }[];
  readonly answers: readonly CollectedAnswer[];
  /** Indicators whose question was answered with 属实. */
  readonly confirmed: readonly string[];
  readonly idempotencyKey: string;
};

const answersByRow = (answers: readonly CollectedAnswer[]): FormAnswers => {
  const byRow: Record<string, Record<string, string>> = {};
  for (const { rowId, key, text } of answers) byRow[rowId] = { ...byRow[rowId], [key]: text.trim() };
  return byRow;
};

/** The household, held as it was read: another save or correction meanwhile is a conflict. */
const holdHousehold = async (step: Step, household: HouseholdWithMembers, version: number): Promise<void> => {
  const { count } = await step.db.household.updateMany({
    where: { id: household.id, version },
    data: { version: { increment: 1 } },
  });
  await exactlyOne(step, count, { type: 'Household', id: household.id, currentVersion: household.version });
};

const dayInRound = (year: number, wanted: string | null | undefined): string => {
  const { start, end } = periodOfYear(year);
  if (!wanted) return end;
  if (wanted < start || wanted > end) refuse('COLLECTION_DAY_OUTSIDE', { from: start, to: end }, 'effectiveOn');
  return wanted;
};

/** What is written: the answers, and what follows from them. */
const factsToRecord = (record: FormRecord, answers: FormAnswers, computed: Facts) => [
  ...Object.entries(answers).flatMap(([entityId, values]) =>
    Object.entries(values).map(([indicatorKey, value]) => ({
      entity: entityId === record.household.id ? ('household' as const) : ('person' as const),
      entityId,
      indicatorKey,
      value,
    })),
  ),
  ...Object.entries(computed)
    .filter(([key]) => answers[record.household.id]?.[key] === undefined)
    .map(([indicatorKey, value]) => ({
      entity: 'household' as const,
      entityId: record.household.id,
      indicatorKey,
      value: value ?? '',
    })),
];

const partsAfter = (
  before: SavedParts,
  { parts }: CollectionToSave,
  judged: { readonly record: FormRecord; readonly answers: FormAnswers },
  saved: { readonly by: string; readonly at: Date },
): SavedParts => {
  const after = parts.flatMap(({ key, unchanged }) => {
    if (!isFormPart(key)) return [];
    const progress = partProgress(formPart(key), judged.record, { answers: judged.answers, confirmed: true });
    return [[key, { state: progress.state, unchanged, by: saved.by, at: saved.at.toISOString() }] as const];
  });
  return { ...before, ...Object.fromEntries(after) };
};

/**
 * Saves parts of a household's yearly form: what was changed, what follows from it, and how far each part is, in one
 * act (DOMAIN C.7; COL-5, COL-6). Parts may be saved one by one, by several people, in any order.
 * @throws Refused with everything that cannot be taken, each at its row and indicator; Conflict when the household has
 *   changed since it was read
 */
export const saveCollection = (
  context: Context,
  input: CollectionToSave,
): Promise<{ readonly householdId: string; readonly year: number }> => {
  const { householdId, year, version, idempotencyKey } = input;
  return runUseCase(context, { name: 'collection.save', idempotencyKey, input }, async (step) => {
    const { db, now, actor } = step;
    const household = isUuid(householdId)
      ? await db.household.findUnique({ where: { id: householdId }, include: withMembers })
      : null;
    if (!household) throw notFound();
    allow(context, 'correct', 'Household', household);
    if (household.status !== 'ACTIVE') refuse('COLLECTION_HOUSEHOLD_CLOSED');
    const latest = formYearOn(shanghaiDateOf(now));
    const { start } = periodOfYear(latest);
    if (year !== latest) refuse('COLLECTION_DAY_OUTSIDE', { from: start, to: periodOfYear(latest).end }, 'year');
    const effectiveOn = dayInRound(year, input.effectiveOn);

    const period = periodOfYear(year);
    const sources = await readValueSources(db, [household], { hidden: db, period });
    const record = formRecordOf(context.services.crypto, household, sources, period);
    const answers = answersByRow(input.answers);
    const refusals = refusalsOfAnswers(record, sources, input.answers, answers);
    if (refusals.length > 0) throw new Refused(refusals);

    await holdHousehold(step, household, version);
    const before = await findCollection(db, householdId, year);
    const base = (before?.base as Readonly<Record<string, Facts>> | undefined) ?? baseOf(household, sources, period);
    const computed = computedFacts(record, answers, { period, lastYear: base[householdId] ?? {} });
    const id = before?.id ?? newId();
    const recorded = await recordFacts(context, step, {
      householdId,
      changes: factsToRecord(record, answers, computed),
      effectiveOn,
      source: { kind: 'collection', id, label: phrase('collection.sourceLabel', { year: String(year) }) },
    });
    const parts = partsAfter(savedParts(before?.parts), input, { record, answers }, { by: actor.name, at: now });
    const saved = {
      parts: parts as Prisma.InputJsonObject,
      confirmed: [...new Set([...(before?.confirmed ?? []), ...input.confirmed])],
      savedAt: now,
      savedById: actor.accountId,
      savedBy: actor.name,
    };
    const { areaPath } = household;
    await db.collectionRecord.upsert({
      where: { householdId_year: { householdId, year } },
      create: { id, householdId, areaPath, year, base: base as Prisma.InputJsonObject, startedAt: now, ...saved },
      update: { ...saved, areaPath, version: { increment: 1 } },
    });
    const states = Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, part.state]));
    const { longitude, latitude } = answeredFacts(record.household, answers);
    const kinds = collectedItems(states, Boolean(longitude && latitude));
    if (kinds.length > 0) await markCollected(context, step, { householdId, kinds });
    step.audit({
      objectType: 'Household',
      objectId: householdId,
      areaPath,
      householdId,
      versionAfter: version + 1,
      detail: {
        year,
        parts: input.parts.map(({ key }) => key),
        indicators: [...new Set(recorded.map(({ indicatorKey }) => indicatorKey))],
      },
    });
    return { householdId, year };
  });
};
