import type { Prisma } from '@shouwang/database';
import { newId } from '@shouwang/database';
import { areaCodeOf, openCase as decideOpening, findCurrentTemplate, shanghaiDateOf } from '@shouwang/domain';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { nextNumber } from '../platform/running-number.ts';
import { acceptedOrRefused, circumstancesIn, momentOf } from './circumstances.ts';
import { caseParts, householdFactsOf } from './load-case.ts';

/** 2021-101205-0007: year, township and village, running number. Kept for ever, also by a returned case. */
const caseNoOf = (year: string, villageCode: string, running: number): string =>
  `${year}-${villageCode}-${String(running).padStart(4, '0')}`;

/**
 * Opens a case of a procedure for a household, from a clue or directly.
 * @throws Refused
 */
export const openCase = (
  context: Context,
  input: {
    readonly procedure: string;
    readonly householdId: string;
    readonly clueId?: string | null;
    readonly helpFirst?: boolean;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, procedure, householdId, clueId = null, helpFirst } = input;
  return runUseCase(context, { name: 'procedure.open', idempotencyKey, input }, async (step) => {
    const { db, now, actor } = step;
    const template =
      findCurrentTemplate(procedure) ?? refuse('INPUT_INVALID', { reason: `没有“${procedure}”这个程序` });
    if (!isUuid(householdId) || (clueId && !isUuid(clueId))) throw notFound();
    await db.$queryRaw`SELECT id FROM "Household" WHERE id = ${householdId}::uuid FOR UPDATE`;
    const household = await db.household.findUnique({ where: { id: householdId }, ...caseParts.household });
    if (!household) throw notFound();
    allow(context, 'open', 'ProcedureCase', { areaPath: household.areaPath });
    if (clueId) {
      const clue = await db.clue.findUnique({ where: { id: clueId } });
      if (!clue || clue.householdId !== householdId) throw notFound();
    }
    const moment = await momentOf(step);
    const circumstances = circumstancesIn(context, moment, household.areaPath);
    const accepted = acceptedOrRefused(
      decideOpening({
        ...circumstances,
        template,
        facts: householdFactsOf(household, moment),
        input: { data: { ...(helpFirst !== undefined && { helpFirst }) } },
      }),
    );
    const today = shanghaiDateOf(now);
    const year = today.slice(0, 4);
    const village = areaCodeOf(household.areaPath).slice(6, 12);
    const id = newId();
    const caseNo = caseNoOf(year, village, await nextNumber(db, `procedure-case/${year}/${village}`));
    await db.procedureCase.create({
      data: {
        id,
        caseNo,
        procedure: template.key,
        procedureVersion: template.version,
        state: accepted.toState,
        householdId,
        areaPath: household.areaPath,
        clueId,
        facts: accepted.changes.records as Prisma.InputJsonObject,
        openedById: actor.accountId,
        stateSince: now,
        deadlineAt: accepted.deadlineAt,
        startedOn: new Date(`${today}T00:00:00Z`),
        createdAt: now,
        updatedAt: now,
        events: {
          create: {
            areaPath: household.areaPath,
            caseVersion: 1,
            step: accepted.event.step,
            outcome: accepted.event.outcome,
            fromState: null,
            toState: accepted.toState,
            actorId: actor.accountId,
            actorPerson: actor.personId,
            actorName: actor.name,
            actorRole: actor.role,
            at: now,
            input: accepted.event.data as Prisma.InputJsonObject,
          },
        },
      },
    });
    step.audit({
      objectType: 'ProcedureCase',
      objectId: id,
      areaPath: household.areaPath,
      householdId,
      versionAfter: 1,
      detail: { procedure: template.key, caseNo },
    });
    return { id };
  });
};
