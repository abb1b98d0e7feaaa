import { type Campaign, newId, type Prisma } from '@shouwang/database';
import { type AcceptedStep, CAMPAIGN, type CampaignRecords } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { queueJob } from '../platform/jobs/queue-job.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { saveEvent } from '../procedures/declared/declared-events.ts';
import { type TakenStep, takeDeclaredStep } from '../procedures/declared/take-declared-step.ts';
import { campaignFactsOf } from './campaign-facts.ts';
import { dayColumn, planOf } from './find-round.ts';
import { GENERATE_ITEMS_JOB } from './generate-items.ts';

/** With the publication the round's thresholds come into force, each with its document and validity. */
const setParameters = async ({ db, actor, now }: Step, row: Campaign): Promise<void> => {
  for (const { key, value, document, validFrom, validTo } of planOf(row).parameters) {
    await db.parameter.create({
      data: {
        key,
        value: value as Prisma.InputJsonValue,
        areaPath: row.areaPath,
        validFrom: dayColumn(validFrom),
        validTo: validTo ? dayColumn(validTo) : null,
        document,
        approvedBy: actor.name,
        createdAt: now,
      },
    });
  }
};

/** The functions that the plan opens to the whole county. Who published the plan has opened them. */
const openStandingWindows = async (step: Step, row: Campaign, { event }: AcceptedStep<CampaignRecords>) => {
  const reason = phrase('campaigns.roundWindowReason');
  for (const { function: name, opensOn, closesOn } of planOf(row).windows) {
    const id = newId();
    await step.db.functionWindow.create({
      data: {
        id,
        campaignId: row.id,
        function: name,
        areaPath: row.areaPath,
        state: 'OPEN',
        opensOn: dayColumn(opensOn),
        closesOn: dayColumn(closesOn),
        reason,
        requestedBy: step.actor.name,
        decidedBy: step.actor.name,
        records: { request: { function: name, areaPath: row.areaPath, opensOn, closesOn, reason } },
        createdAt: step.now,
      },
    });
    const opened = { ...event, step: 'approve', fromState: null, toState: 'OPEN', text: reason };
    await saveEvent(step, { subject: 'FunctionWindow', id, areaPath: row.areaPath }, opened);
  }
};

/** Everything that the lock found passed stays passed; what was not finished stays visible as not finished. */
const lockItems = async ({ db, now }: Step, campaignId: string): Promise<void> => {
  await db.campaignItem.updateMany({
    where: { campaignId, state: 'TOWNSHIP_OK' },
    data: { state: 'LOCKED', version: { increment: 1 }, updatedAt: now },
  });
};

const effects: Readonly<
  Record<string, (step: Step, row: Campaign, accepted: AcceptedStep<CampaignRecords>) => Promise<void>>
> = {
  publish: async (step, row, accepted) => {
    await setParameters(step, row);
    await openStandingWindows(step, row, accepted);
  },
  lock: (step, row) => lockItems(step, row.id),
};

/**
 * Takes one step of a round's declaration. Publishing sets its thresholds, opens its standing windows and queues the
 * job that generates the work items; locking locks what the townships have passed.
 * @throws Refused, Conflict: nothing was written
 */
export const takeCampaignStep = (
  context: Context,
  input: TakenStep & { readonly campaignId: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, campaignId, ...taken } = input;
  return runUseCase(context, { name: 'round.step', idempotencyKey, input: { campaignId, taken } }, async (step) => {
    const { db, now } = step;
    const row = isUuid(campaignId) ? await db.campaign.findUnique({ where: { id: campaignId } }) : null;
    const kind = { subject: 'Campaign', template: CAMPAIGN } as const;
    const facts = () => campaignFactsOf(context.prisma, db, row ?? { id: campaignId, areaPath: '' });
    const accepted = await takeDeclaredStep(
      context,
      step,
      kind,
      row,
      taken,
      facts,
      async (where, data, { changes }) => {
        const { draft } = changes.records;
        const job =
          taken.step === 'publish' && row
            ? await queueJob(step, {
                kind: GENERATE_ITEMS_JOB,
                title: phrase('campaigns.jobTitle', { title: row.title }),
                payload: { campaignId },
                areaPath: row.areaPath,
              })
            : null;
        return db.campaign.updateMany({
          where,
          data: {
            ...data,
            ...(draft && { plan: draft as unknown as Prisma.InputJsonObject, title: draft.title, year: draft.year }),
            ...(job && { jobId: job.id, publishedAt: now }),
            ...(taken.step === 'lock' && { lockedAt: now }),
          },
        });
      },
    );
    if (row) await effects[taken.step]?.(step, row, accepted);
    return { id: campaignId };
  });
};
