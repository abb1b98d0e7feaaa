import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { CampaignResult } from './campaign.type.ts';
import { draftCampaign } from './draft-campaign.ts';
import { refreshItems } from './refresh-items.ts';
import { takeCampaignStep } from './take-campaign-step.ts';

/** The round as it is after the act; the acting person may read it, or the act would have been refused. */
const campaignAfter = async ({ prisma }: Context, act: Promise<{ readonly id: string }>) =>
  prisma.campaign.findUniqueOrThrow({ where: { id: (await act).id } });

builder.mutationFields((t) => ({
  draftCampaign: t.field({
    type: CampaignResult,
    args: { plan: t.arg({ type: 'JSON', required: true }), idempotencyKey: t.arg.string({ required: true }) },
    resolve: (_root, input, context) => campaignAfter(context, draftCampaign(context, input)),
  }),
  takeCampaignStep: t.field({
    description: 'edit propose sendBack publish lock close',
    type: CampaignResult,
    args: {
      campaignId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      step: t.arg.string({ required: true }),
      text: t.arg.string(),
      plan: t.arg({ type: 'JSON', description: 'for edit' }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, { plan, text, ...input }, context) =>
      campaignAfter(context, takeCampaignStep(context, { ...input, text: text ?? null, data: plan ?? {} })),
  }),
  refreshCampaignItems: t.field({
    type: CampaignResult,
    args: { campaignId: t.arg.id({ required: true }), idempotencyKey: t.arg.string({ required: true }) },
    resolve: (_root, input, context) => campaignAfter(context, refreshItems(context, input)),
  }),
}));
