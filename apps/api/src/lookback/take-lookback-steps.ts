import { updateRows } from '@shouwang/database';
import {
  type AcceptedStep,
  decide,
  type EvidenceItem,
  LOOKBACK_CASE,
  type LookbackCaseRecords,
  type StepInput,
} from '@shouwang/domain';
import { stepActionOf } from '@shouwang/permissions';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, Refused, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { CaseBatchRefused, type CaseRefusal } from '../procedures/case-batch.ts';
import { acceptedOrRefused, circumstancesIn, momentOf } from '../procedures/circumstances.ts';
import { eventsOfAll, saveEvents } from '../procedures/declared/declared-events.ts';
import { AUDIT_NAMES } from '../procedures/declared/take-declared-step.ts';
import { type LoadedLookbackCase, lookbackFactsOf, lookbackParts } from './load-lookback.ts';

/** Cases that one act may be about. */
const MOST = 500;

/** A case as it was read, with what its step hands in. */
export type ReadCase = StepInput & { readonly caseId: string; readonly version: number };

type Taken = { readonly row: LoadedLookbackCase; readonly accepted: AcceptedStep<LookbackCaseRecords> };

const readRows = async ({ db }: Step, cases: readonly ReadCase[]): Promise<ReadonlyMap<string, LoadedLookbackCase>> => {
  const ids = cases.map(({ caseId }) => caseId).filter(isUuid);
  const rows = await db.lookbackCase.findMany({ where: { id: { in: ids } }, include: lookbackParts });
  return new Map(rows.map((row) => [row.id, row]));
};

const save = async (step: Step, name: string, taken: readonly Taken[]): Promise<void> => {
  const { db, now } = step;
  const count = await updateRows(
    db,
    'LookbackCase',
    {
      key: { id: 'uuid', version: 'int4' },
      set: { state: 'text', records: 'jsonb', returnText: 'text', updatedAt: 'timestamp', closedAt: 'timestamp' },
      increment: ['version'],
    },
    taken.map(({ row, accepted: { event, ending, toState, changes } }) => ({
      id: row.id,
      version: row.version,
      state: toState,
      records: { ...(row.records as LookbackCaseRecords), ...changes.records },
      // Why it came back stays in sight until it goes on.
      returnText: event.text ?? (toState === 'IN_PROGRESS' ? row.returnText : null),
      updatedAt: now,
      closedAt: ending === null ? null : now,
    })),
  );
  const [first] = taken;
  if (count !== taken.length && first) {
    await exactlyOne(step, 0, { type: 'LookbackCase', id: first.row.id, currentVersion: first.row.version });
  }
  await saveEvents(
    step,
    taken.map(({ row, accepted }) => ({ object: { ...row, subject: 'LookbackCase' }, event: accepted.event })),
  );
  for (const { row, accepted } of taken) {
    step.audit({
      action: `${AUDIT_NAMES.LookbackCase}.${name}`,
      objectType: 'LookbackCase',
      objectId: row.id,
      areaPath: row.areaPath,
      householdId: row.householdId,
      versionBefore: row.version,
      versionAfter: row.version + 1,
      detail: { from: row.state, to: accepted.toState },
    });
  }
};

/**
 * Takes one step of many cases inside a use case: all of them or none, with the refusals of each.
 * @param evidence files that are handed in with the step, the same for all
 * @throws CaseBatchRefused, Conflict
 */
export const stepLookbackCases = async (
  context: Context,
  step: Step,
  name: string,
  cases: readonly ReadCase[],
  evidence: readonly EvidenceItem[] = [],
): Promise<readonly LoadedLookbackCase[]> => {
  if (cases.length === 0) return refuse('FIELD_TOO_FEW', { field: '户', min: 1 }, 'cases');
  if (cases.length > MOST) return refuse('FIELD_TOO_MANY', { field: '户', max: MOST }, 'cases');
  const rows = await readRows(step, cases);
  const moment = await momentOf(step);
  const facts = await lookbackFactsOf(step.db, [...rows.values()], moment, { actorName: step.actor.name, evidence });
  const events = await eventsOfAll(step.db, [...rows.keys()]);
  const refused: CaseRefusal[] = [];
  const taken: Taken[] = [];
  for (const { caseId, version, ...input } of cases) {
    const row = rows.get(caseId);
    try {
      const own = facts.get(caseId);
      if (!row || !own) throw notFound();
      allow(context, stepActionOf(LOOKBACK_CASE, name)?.action ?? 'read', 'LookbackCase', row);
      if (row.version !== version) {
        await exactlyOne(step, 0, { type: 'LookbackCase', id: caseId, currentVersion: row.version });
      }
      const decision = decide({
        ...circumstancesIn(context, moment, row.areaPath),
        template: LOOKBACK_CASE,
        case: { state: row.state, events: events.get(caseId) ?? [], records: row.records as LookbackCaseRecords },
        facts: own,
        step: name,
        input,
      });
      taken.push({ row, accepted: acceptedOrRefused(decision) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const isHidden = error.refusals.some(({ code }) => code === 'NOT_FOUND');
      refused.push({ caseId, headName: isHidden ? '' : (row?.household.headName ?? ''), refusals: error.refusals });
    }
  }
  if (refused.length > 0) throw new CaseBatchRefused(refused);
  await save(step, name, taken);
  return taken.map(({ row }) => row);
};

/**
 * Takes one step of many cases: finish, check, sendBack, passSample, returnSample.
 * @throws CaseBatchRefused, Refused, Conflict: nothing was written
 */
export const takeLookbackSteps = (
  context: Context,
  input: {
    readonly step: string;
    readonly text?: string | null;
    readonly cases: readonly { readonly caseId: string; readonly version: number }[];
    readonly idempotencyKey: string;
  },
): Promise<{ readonly caseIds: readonly string[] }> => {
  const { step: name, text = null, cases, idempotencyKey } = input;
  return runUseCase(context, { name: 'lookbackCase.steps', idempotencyKey, input }, async (step) => {
    if (!['finish', 'check', 'sendBack', 'passSample', 'returnSample'].includes(name)) {
      refuse('STEP_UNKNOWN', { step: name });
    }
    const rows = await stepLookbackCases(
      context,
      step,
      name,
      cases.map((one) => ({ ...one, text })),
    );
    return { caseIds: rows.map(({ id }) => id) };
  });
};

/**
 * The village's word on one item of one case (LBK-2, LBK-3).
 * @throws CaseBatchRefused, Conflict: nothing was written
 */
export const answerLookbackItem = (
  context: Context,
  input: {
    readonly caseId: string;
    readonly version: number;
    readonly answer?: unknown;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { caseId, version, answer, idempotencyKey } = input;
  return runUseCase(context, { name: 'lookbackCase.answer', idempotencyKey, input }, async (step) => {
    await stepLookbackCases(context, step, 'answer', [{ caseId, version, data: answer ?? {} }]);
    return { id: caseId };
  });
};
