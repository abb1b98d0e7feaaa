import type { CampaignItem } from '@shouwang/database';
import {
  isWorkItemKind,
  shanghaiDateOf,
  type WorkItemKind,
  type WorkItemStepName,
  workItemRefusals,
  workItemStep,
} from '@shouwang/domain';
import { allow, may } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, Refused, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { dayColumn, findRound, itemRoundOf } from './find-round.ts';

/** As many items as one act may move. */
const MOST = 200;

const ACTIONS = {
  collect: 'collect',
  collectCounty: 'collect',
  approveCounty: 'review',
  sendBack: 'review',
  sendBackCounty: 'review',
} as const satisfies Partial<Record<WorkItemStepName, 'collect' | 'review'>>;

/** The steps that people take item by item; the others follow from a joint review or from the lock. */
export type ItemStepName = keyof typeof ACTIONS;

const isItemStep = (text: string): text is ItemStepName => Object.hasOwn(ACTIONS, text);

const columnsOf = (name: ItemStepName, item: CampaignItem, { actor, now }: Step, text: string | undefined) => {
  if (name === 'collect' || name === 'collectCounty') {
    return {
      collectedOn: item.collectedOn ?? dayColumn(shanghaiDateOf(now)),
      collectedBy: actor.name,
      collectedByPerson: actor.personId,
      returnText: null,
      returnedBy: null,
    };
  }
  if (name === 'approveCounty') return {};
  return { returnText: text?.trim() ?? null, returnedBy: actor.name, reviewId: null, sentHash: null };
};

/**
 * Moves one item by its table: allow, decide, one conditional update.
 * @throws Refused, Conflict
 */
const moveItem = async (
  context: Context,
  step: Step,
  item: CampaignItem | null,
  name: ItemStepName,
  text?: string,
): Promise<void> => {
  if (!item || !isWorkItemKind(item.kind)) throw notFound();
  const { id, kind, state, version, areaPath } = item;
  allow(context, ACTIONS[name], 'CampaignItem', item);
  const round = await step.db.campaign.findUniqueOrThrow({ where: { id: item.campaignId } });
  const { actor, now } = step;
  const refusals = workItemRefusals({
    step: name,
    item: { kind, state },
    round: itemRoundOf(round),
    actor,
    now,
    text,
  });
  if (refusals.length > 0) throw new Refused(refusals);
  if (name === 'approveCounty' && item.collectedByPerson === actor.personId) {
    refuse('SAME_PERSON', { step: workItemStep(name).label, earlierStep: workItemStep('collectCounty').label });
  }
  const { count } = await step.db.campaignItem.updateMany({
    where: { id, version, state },
    data: {
      ...columnsOf(name, item, step, text),
      state: workItemStep(name).to,
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  await exactlyOne(step, count, { type: 'CampaignItem', id, currentVersion: version });
  step.audit({
    action: `item.${name}`,
    objectType: 'CampaignItem',
    objectId: id,
    areaPath,
    ...(item.householdId && { householdId: item.householdId }),
    versionBefore: version,
    versionAfter: version + 1,
    detail: { kind, from: state, to: workItemStep(name).to },
  });
};

/**
 * Inside the use case that saves a household's form: its items of these kinds are collected. Between rounds, and for a
 * household that the round does not ask about, nothing happens.
 * @throws Refused ROUND_LOCKED, ITEM_NOT_IN_STATE (the village has already confirmed it: the township sends it back)
 */
export const markCollected = async (
  context: Context,
  step: Step,
  collected: { readonly householdId: string; readonly kinds: readonly WorkItemKind[] },
): Promise<void> => {
  const round = await findRound(step.db, step.actor.areaPath);
  if (!round) return;
  const items = await step.db.campaignItem.findMany({
    where: { campaignId: round.id, householdId: collected.householdId, kind: { in: [...collected.kinds] } },
    orderBy: { id: 'asc' },
  });
  for (const item of items) await moveItem(context, step, item, 'collect');
};

/**
 * Inside a use case that brings what an item asks for beside the form: the items are collected as far as they are open
 * and this person's. A round that is locked, or an item that the village has confirmed already, stands in nobody's way.
 */
export const collectIfOpen = async (
  context: Context,
  step: Step,
  wanted: { readonly subjectIds: readonly string[]; readonly kinds: readonly WorkItemKind[] },
): Promise<void> => {
  const round = await findRound(step.db, step.actor.areaPath);
  if (!round) return;
  const { actor, now } = step;
  const items = await step.db.campaignItem.findMany({
    where: {
      campaignId: round.id,
      subjectId: { in: [...wanted.subjectIds] },
      kind: { in: [...wanted.kinds] },
      state: { in: ['TODO', 'RETURNED'] },
    },
    orderBy: { id: 'asc' },
  });
  for (const item of items) {
    if (!isWorkItemKind(item.kind) || !may(context, 'collect', 'CampaignItem', item)) continue;
    const asked = { step: 'collect', item: { kind: item.kind, state: item.state }, round: itemRoundOf(round) } as const;
    if (workItemRefusals({ ...asked, actor, now }).length === 0) await moveItem(context, step, item, 'collect');
  }
};

/**
 * Moves items by hand: what was looked at and is as it was, what the township sends back, the county's own form. All of
 * them, or none.
 * @throws Refused, Conflict
 */
export const moveItems = (
  context: Context,
  input: {
    readonly ids: readonly string[];
    readonly step: string;
    readonly text?: string | null | undefined;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly count: number }> => {
  const { idempotencyKey, ids, step: name, text } = input;
  return runUseCase(context, { name: 'item.move', idempotencyKey, input: { ids, name, text } }, async (step) => {
    if (!isItemStep(name)) return refuse('STEP_UNKNOWN', { step: name });
    if (ids.length === 0) return refuse('FIELD_TOO_FEW', { field: '任务', min: 1 }, 'ids');
    if (ids.length > MOST) return refuse('FIELD_TOO_MANY', { field: '任务', max: MOST }, 'ids');
    for (const id of [...ids].sort()) {
      const item = isUuid(id) ? await step.db.campaignItem.findUnique({ where: { id } }) : null;
      await moveItem(context, step, item, name, text ?? undefined);
    }
    return { count: ids.length };
  });
};
