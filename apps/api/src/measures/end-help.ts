import { ASSISTANCE_PLAN, PAIRING, RUNNING_MEASURE } from '@shouwang/domain';
import { dayColumn } from '../campaigns/find-round.ts';
import type { Context } from '../platform/context.ts';
import type { Step } from '../platform/run-use-case.ts';
import { takeDeclaredStep } from '../procedures/declared/take-declared-step.ts';
import { stepMeasure } from './take-measure-step.ts';

/** Why help ends, and on which day. */
type End = { readonly on: string; readonly text: string };

/** Stops what runs for these people in a household; what was for the household as a whole goes on (MEA-10). */
export const stopMeasuresOf = async (
  context: Context,
  step: Step,
  { householdId, personIds }: { readonly householdId: string; readonly personIds: readonly string[] },
  end: End,
): Promise<void> => {
  const measures = await step.db.assistanceMeasure.findMany({
    where: { householdId, personId: { in: [...personIds] }, state: { in: [...RUNNING_MEASURE] } },
    orderBy: { id: 'asc' },
  });
  await stopAll(context, step, measures, end);
};

const stopAll = async (
  context: Context,
  step: Step,
  measures: readonly { readonly id: string; readonly version: number }[],
  { on, text }: End,
): Promise<void> => {
  for (const { id, version } of measures) {
    await stepMeasure(context, step, id, { step: 'stopWithChange', version, text }, on);
  }
};

/** The monitoring has ended for good: measures stop, the plan closes, the pairing ends (MEA-10). */
export const endHelp = async (context: Context, step: Step, householdId: string, end: End): Promise<void> => {
  const { db } = step;
  const running = { householdId, state: { in: [...RUNNING_MEASURE] } };
  await stopAll(context, step, await db.assistanceMeasure.findMany({ where: running, orderBy: { id: 'asc' } }), end);
  const { text } = end;
  const plans = await db.assistancePlan.findMany({ where: { householdId, state: { not: 'CLOSED' } } });
  for (const plan of plans) {
    const kind = { subject: 'AssistancePlan', template: ASSISTANCE_PLAN } as const;
    const facts = async () => ({ evidence: [], isMonitored: false, risks: [] });
    const taken = { step: 'close', version: plan.version, text };
    await takeDeclaredStep(context, step, kind, plan, taken, facts, (where, data) =>
      db.assistancePlan.updateMany({ where, data }),
    );
  }
  const pairings = await db.pairing.findMany({
    where: { householdId, state: { not: 'ENDED' } },
    orderBy: { id: 'asc' },
  });
  for (const pairing of pairings) {
    const kind = { subject: 'Pairing', template: PAIRING } as const;
    const facts = async () => ({ evidence: [], isMonitored: false, helper: null, activeHelperIds: [] });
    const taken = { step: 'endWithMonitoring', version: pairing.version, text };
    const columns = { endsOn: dayColumn(end.on), endReason: text };
    await takeDeclaredStep(context, step, kind, pairing, taken, facts, (where, data) =>
      db.pairing.updateMany({ where, data: { ...data, ...columns } }),
    );
  }
};
