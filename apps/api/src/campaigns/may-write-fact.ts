import type { FunctionWindow, Reader } from '@shouwang/database';
import {
  areaCodeOf,
  type CampaignFunction,
  type FactRoute,
  factGate,
  functionOfIndicator,
  type GateAnswer,
  type IndicatorKey,
  type IsoDate,
  isIndicatorKey,
  type RectificationScope,
  type WindowFact,
} from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import type { FactGuard } from '../households/fact-guards.ts';
import type { FactSource } from '../households/fact-source.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import type { Refusal } from '../platform/refusal.ts';
import { dayOfColumn, findRound, planOf } from './find-round.ts';

export const windowFactOf = ({ function: name, areaPath, state, opensOn, closesOn }: FunctionWindow): WindowFact => ({
  function: name,
  areaPath,
  state,
  opensOn: dayOfColumn(opensOn),
  closesOn: dayOfColumn(closesOn),
});

/** A write to the register that asks to pass. */
export type FactWrite = {
  readonly areaPath: string;
  /** The day from which the fact is true, `YYYY-MM-DD`; null for an entry into the national system. */
  readonly effectiveOn: IsoDate | null;
  /** The fields that are written; empty for an act that is no field (a member, a case). */
  readonly fields: readonly IndicatorKey[];
  /** Under which function, when it is not that of the fields. */
  readonly function?: CampaignFunction | undefined;
  /** What the write comes from. A correction carries out a rectification item. */
  readonly source: Pick<FactSource, 'kind' | 'id'>;
};

/** What a correction may touch; undefined for every other source. */
const scopeOf = async (db: Reader, { kind, id }: FactWrite['source']): Promise<RectificationScope | undefined> => {
  if (kind !== 'correction' || !isUuid(id)) return undefined;
  const item = await db.rectificationItem.findUnique({ where: { id } });
  if (!item) return undefined;
  const { itemNo, state, areaPath, indicatorKey } = item;
  return { itemNo, state, areaPath, fields: indicatorKey && isIndicatorKey(indicatorKey) ? [indicatorKey] : [] };
};

const functionsOf = ({ fields, function: name, source }: FactWrite): readonly CampaignFunction[] => {
  if (name !== undefined) return [name];
  if (source.kind === 'populationChange') return ['NATURAL_CHANGE'];
  return fields.length === 0 ? ['BASIC_INFO'] : [...new Set(fields.map(functionOfIndicator))];
};

/**
 * The gate that every write of facts passes, inside the writing transaction and by its clock (CAM-5, CAM-10 to CAM-12).
 * @returns where the fact goes: into the round, into the monthly queue, or, between rounds, simply into the register; or
 *   ROUND_LOCKED, WINDOW_NOT_OPEN, FIELD_NOT_IN_ITEM, RECTIFICATION_NOT_OPEN
 */
export const mayWriteFact = async (
  context: Context,
  { db, now }: { readonly db: Reader; readonly now: Date },
  write: FactWrite,
): Promise<GateAnswer> => {
  const row = await findRound(db, write.areaPath);
  if (!row) return { route: 'REGISTER' };
  const windows = await db.functionWindow.findMany({ where: { campaignId: row.id, state: 'OPEN' } });
  const areas = await areaDirectory(context.prisma, db);
  const rectification = await scopeOf(db, write.source);
  const answers = functionsOf(write).map((name) =>
    factGate({
      round: { state: row.state, plan: planOf(row), windows: windows.map(windowFactOf) },
      function: name,
      areaPath: write.areaPath,
      areaName: areas.get(areaCodeOf(write.areaPath))?.name ?? '',
      effectiveOn: write.effectiveOn,
      now,
      fields: write.fields,
      rectification,
    }),
  );
  const refusals = answers.flatMap((answer) => ('refusals' in answer ? answer.refusals : []));
  if (refusals.length > 0) return { refusals };
  const routes = answers.flatMap((answer): FactRoute[] => ('route' in answer ? [answer.route] : []));
  return { route: routes[0] ?? 'REGISTER' };
};

/** The round's say in every write of facts (`FACT_GUARDS`): facts of one day are asked together. */
export const roundGuard: FactGuard = async (context, step, { areaPath, facts, source }) => {
  const refusals: Refusal[] = [];
  for (const effectiveOn of new Set(facts.map((fact) => fact.effectiveOn))) {
    const keys = facts.filter((fact) => fact.effectiveOn === effectiveOn).map(({ indicatorKey }) => indicatorKey);
    const fields = [...new Set(keys)].filter(isIndicatorKey);
    const answer = await mayWriteFact(context, step, { areaPath, effectiveOn, fields, source });
    if ('refusals' in answer) refusals.push(...answer.refusals);
  }
  return refusals;
};
