import { newId } from '@shouwang/database';
import { isSummaryKind, type SummaryRecords, TOWNSHIP_SUMMARY } from '@shouwang/domain';
import { getRound } from '../campaigns/find-round.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { openDeclared, takeDeclaredStep } from '../procedures/declared/take-declared-step.ts';
import { summaryFactsOf } from './summary-facts.ts';
import { draftSections } from './work-summary-figures.ts';

export type CompiledSummary = {
  readonly kind: string;
  /** What the township states; left out, what its detail counts. */
  readonly cells?: readonly object[] | null | undefined;
  /** The written sections; left out, drafts with the round's numbers. */
  readonly sections?: object | null | undefined;
  /** Of the summary that is changed; left out for the first compiling. */
  readonly version?: number | null | undefined;
  readonly idempotencyKey: string;
};

/**
 * Compiles a summary of the acting person's township, or changes the one that is being filled in.
 * @throws Refused SUMMARY_CELL_DIFFERS (DQ-K-002) with both numbers, STEP_NOT_IN_STATE once it is signed; Conflict
 */
export const compileSummary = (context: Context, input: CompiledSummary): Promise<{ readonly id: string }> => {
  const { idempotencyKey, kind, cells, sections, version } = input;
  return runUseCase(context, { name: 'summary.compile', idempotencyKey, input }, async (step) => {
    if (!isSummaryKind(kind)) return refuse('FIELD_INVALID', { field: '种类' }, 'kind');
    const { db, actor, now } = step;
    const { areaPath } = actor;
    const round = await getRound(db, areaPath);
    const facts = await summaryFactsOf(context.prisma, db, round, { kind, areaPath });
    const data = {
      cells: kind === 'ADJUSTMENT' ? (cells ?? facts.counted) : [],
      ...(kind === 'WORK' && { sections: sections ?? (await draftSections(context, db, round, areaPath)) }),
    };
    const declared = { subject: 'CampaignSummary', template: TOWNSHIP_SUMMARY } as const;
    const row = await db.campaignSummary.findUnique({
      where: { campaignId_areaPath_kind: { campaignId: round.id, areaPath, kind } },
    });
    if (row) {
      const taken = { step: 'edit', version: version ?? row.version, data };
      await takeDeclaredStep(
        context,
        step,
        declared,
        row,
        taken,
        async () => facts,
        (where, changed) =>
          db.campaignSummary.updateMany({ where, data: { ...changed, asOf: now, compiledBy: actor.name } }),
      );
      return { id: row.id };
    }
    return openDeclared(context, step, declared, areaPath, { data }, facts, (opened) =>
      db.campaignSummary.create({
        data: {
          ...opened,
          id: newId(),
          campaignId: round.id,
          areaPath,
          kind,
          compiledBy: actor.name,
          asOf: now,
          createdById: actor.accountId,
          createdAt: now,
        },
      }),
    );
  });
};

/** The cells and sections of a summary as it stands. */
export const compiledOf = ({ records }: { readonly records: unknown }): NonNullable<SummaryRecords['compile']> =>
  (records as SummaryRecords).compile ?? { cells: [] };
