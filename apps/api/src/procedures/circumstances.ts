import type { Reader } from '@shouwang/database';
import {
  type AcceptedStep,
  type Actor,
  type Decision,
  type LineFact,
  monitoringLineAt,
  type ParameterRow,
  type ProcedureParameters,
  procedureParametersAt,
  shanghaiDateOf,
} from '@shouwang/domain';
import { readParameters } from '../parameters/read-parameters.ts';
import { actorOf, type Context, nowOf } from '../platform/context.ts';
import { Refused } from '../platform/refusal.ts';

/** The moment of a decision: by which clock, by which values of the county. Good for cases of any area. */
export type Moment = { readonly now: Date; readonly parameterRows: readonly ParameterRow[] };

/** What every decision of the engine asks for besides the case and its facts. */
export type Circumstances = {
  readonly actor: Actor;
  readonly now: Date;
  readonly parameters: ProcedureParameters;
};

/** The moment of a use case: its own clock, and parameters read in its own transaction. */
export const momentOf = async ({ db, now }: { readonly db: Reader; readonly now: Date }): Promise<Moment> => ({
  now,
  parameterRows: await readParameters(db),
});

const moments = new WeakMap<Context, Promise<Moment>>();

/** The moment of a reading: one for the whole request, so that all its rows are judged alike. */
export const momentOfReading = (context: Context): Promise<Moment> => {
  const known = moments.get(context);
  if (known) return known;
  const made = nowOf(context).then((now) => momentOf({ db: context.prisma, now }));
  moments.set(context, made);
  return made;
};

/** Who decides, when, and by which parameters of the area. */
export const circumstancesIn = (context: Context, { now, parameterRows }: Moment, areaPath: string): Circumstances => ({
  actor: actorOf(context),
  now,
  parameters: procedureParametersAt(parameterRows, areaPath, shanghaiDateOf(now)),
});

/** The monitoring line of an area at a moment, with the version that an approval copies. */
export const lineIn = ({ now, parameterRows }: Moment, areaPath: string): LineFact =>
  monitoringLineAt(parameterRows, areaPath, shanghaiDateOf(now));

/**
 * What follows from an accepted step.
 * @throws Refused with everything that the engine found wrong
 */
export const acceptedOrRefused = <Records>(decision: Decision<Records>): AcceptedStep<Records> => {
  if ('refusals' in decision) throw new Refused(decision.refusals);
  return decision.accepted;
};
