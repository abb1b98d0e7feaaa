import type { Transaction } from '@shouwang/database';
import type { IsoDate, RegisterEntity } from '@shouwang/domain';
import { roundGuard } from '../campaigns/may-write-fact.ts';
import type { Context } from '../platform/context.ts';
import { type Refusal, Refused } from '../platform/refusal.ts';
import type { FactSource } from './fact-source.ts';

/** Facts that are about to be written, as far as somebody may have a say in it. */
export type FactsToWrite = {
  readonly householdId: string;
  readonly areaPath: string;
  readonly facts: readonly {
    readonly entity: RegisterEntity;
    readonly entityId: string;
    readonly indicatorKey: string;
    /** The day from which the value will be true. */
    readonly effectiveOn: IsoDate;
  }[];
  readonly source: FactSource;
};

/** Says why some facts may not be written now; nothing when they may. `db` is the writer's own transaction. */
export type FactGuard = (
  context: Context,
  step: { readonly db: Transaction; readonly now: Date },
  writing: FactsToWrite,
) => Promise<readonly Refusal[]>;

/** Whoever has a say in what is written into the register: a lock adds itself here and holds for every writer. */
export const FACT_GUARDS: readonly FactGuard[] = [roundGuard];

/**
 * Asks every guard.
 * @throws Refused with everything that stands against it
 */
export const mayWrite: (...asked: Parameters<FactGuard>) => Promise<void> = async (context, step, writing) => {
  const refusals: Refusal[] = [];
  for (const guard of FACT_GUARDS) refusals.push(...(await guard(context, step, writing)));
  if (refusals.length > 0) throw new Refused(refusals);
};
