import { type MonitoringCase, newId, type Prisma } from '@shouwang/database';
import type { ClueSource } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import type { Step } from '../platform/run-use-case.ts';
import { type Arrival, type ArrivalColumns, recordArrival } from './record-arrival.ts';

/** What an approval has fixed about a new episode. */
export type NewEpisode = Omit<
  Prisma.MonitoringCaseUncheckedCreateInput,
  keyof ArrivalColumns | 'id' | 'source' | 'status' | 'version' | 'updatedAt' | 'procedureCases'
> & { readonly source: ClueSource };

/**
 * A household is monitored from a day on: a new, open episode.
 * @throws Refused
 */
export const recordEpisode = (
  context: Context,
  step: Step,
  { episode, ...arrival }: Arrival & { readonly episode: NewEpisode },
): Promise<MonitoringCase> =>
  recordArrival(context, step, arrival, 'monitoringCase', (columns) =>
    step.db.monitoringCase.create({
      data: { id: newId(), ...episode, ...columns, status: 'OPEN', updatedAt: step.now },
    }),
  );
