import { idKeyOf, type Transaction } from '@shouwang/database';
import {
  DELIVERY_COLUMNS,
  type Delivery,
  type MeasureContent,
  RUNNING_MEASURE,
  readDeliveries,
  shanghaiDateOf,
} from '@shouwang/domain';
import { type RefusalCode, refusalSentence } from '@shouwang/phrases';
import { countyPathOf } from '../campaigns/find-round.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { Refused, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { writeMeasure } from './add-measure.ts';
import { episodeOfHelp, findHelpedHousehold } from './load-help.ts';
import { stepMeasure } from './take-measure-step.ts';

/** Lines of one table; more are pasted in parts. */
const MOST = 500;

/** A line that was not recorded, with the words that say why. */
type LeftLine = { readonly line: number; readonly cells: readonly string[]; readonly sentence: string };

/** What became of a table: read = matched + unmatched + rejected. */
export type Deliveries = {
  readonly read: number;
  readonly matched: number;
  readonly unmatched: number;
  readonly rejected: number;
  readonly left: readonly LeftLine[];
};

type Found = { readonly householdId: string; readonly personId: string | undefined };

/** The household of a number, within the county: its own number, or that of an active member. */
const findByNumber = async ({ services }: Context, db: Transaction, { number }: Delivery, county: string) => {
  const within = { areaPath: { startsWith: county } };
  const household = await db.household.findFirst({ where: { householdNo: number, status: 'ACTIVE', ...within } });
  if (household) return { householdId: household.id, personId: undefined };
  const people = await db.person.findMany({
    where: { idKey: idKeyOf(services.crypto, number), isIdUsable: true, isActiveMember: true, ...within },
    take: 2,
  });
  const [person] = people;
  return person && people.length === 1 ? { householdId: person.householdId, personId: person.id } : undefined;
};

const contentOf = (
  { group, option, amount, on }: Delivery,
  { personId }: Found,
  department: string,
): MeasureContent => ({
  group,
  option,
  department: department as MeasureContent['department'],
  startsOn: on,
  ...(amount !== undefined && { amount }),
  ...(personId && { personId }),
});

/**
 * Records one delivery: what is planned or running for the same person is begun and verified; otherwise it is new.
 * @returns false where the number belongs to nobody who is monitored
 * @throws Refused
 */
const recordDelivery = async (context: Context, step: Step, delivery: Delivery): Promise<boolean> => {
  const { db, actor } = step;
  const found = await findByNumber(context, db, delivery, countyPathOf(actor.areaPath));
  const household = found && (await findHelpedHousehold(db, found.householdId));
  const episode = household && episodeOfHelp(household);
  if (!found || !household || episode?.status !== 'OPEN') return false;
  const department = actor.department ?? '';
  const { group, option, amount, on } = delivery;
  const today = shanghaiDateOf(step.now);
  if (on > today) refuse('DAY_IN_FUTURE', { on, today });
  const known = episode.measures.find(
    (one) =>
      one.department === department &&
      one.group === group &&
      one.option === option &&
      one.personId === (found.personId ?? null) &&
      RUNNING_MEASURE.some((state) => state === one.state),
  );
  const { id } =
    known ?? (await writeMeasure(context, step, household, { measure: contentOf(delivery, found, department) }));
  const read = async () => (await db.assistanceMeasure.findUniqueOrThrow({ where: { id } })).version;
  if (known?.state !== 'ACTIVE')
    await stepMeasure(context, step, id, { step: 'begin', version: await read(), occurredOn: on });
  const data = { deliveredOn: on, ...(amount !== undefined && { amount }) };
  await stepMeasure(context, step, id, { step: 'verify', version: await read(), data });
  return true;
};

/**
 * A department records what it has given, line by line of a pasted table (MEA-11). Lines that match nobody who is
 * monitored, and lines that say nothing usable, are told with the reason; nothing else is said about them.
 * @throws Refused FORBIDDEN, FIELD_TOO_FEW, FIELD_TOO_MANY: nothing was written
 */
export const recordDeliveries = (
  context: Context,
  input: { readonly text: string; readonly idempotencyKey: string },
): Promise<Deliveries> => {
  const { text, idempotencyKey } = input;
  return runUseCase(context, { name: 'measure.deliveries', idempotencyKey, input: { text } }, async (step) => {
    const { areaPath, department = null } = step.actor;
    allow(context, 'verify', 'AssistanceMeasure', { areaPath, department });
    const lines = readDeliveries(text);
    if (lines.length === 0) return refuse('FIELD_TOO_FEW', { field: '表格', min: 1 }, 'text');
    if (lines.length > MOST) return refuse('FIELD_TOO_MANY', { field: '表格', max: MOST }, 'text');
    const left: LeftLine[] = [];
    let matched = 0;
    let unmatched = 0;
    for (const one of lines) {
      const { line, cells } = one;
      const leave = (code: RefusalCode, params: Readonly<Record<string, string | number>> = {}) =>
        void left.push({ line, cells, sentence: refusalSentence(code, params) });
      if ('problem' in one) {
        leave(one.problem.code, 'params' in one.problem ? one.problem.params : {});
        continue;
      }
      try {
        if (await recordDelivery(context, step, one.delivery)) matched += 1;
        else {
          unmatched += 1;
          leave('DELIVERY_MATCHES_NOBODY');
        }
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        for (const { code, params = {} } of error.refusals.slice(0, 1)) leave(code, params);
      }
    }
    const rejected = lines.length - matched - unmatched;
    step.audit({
      objectType: 'AssistanceMeasure',
      objectId: areaPath,
      areaPath,
      detail: { department, columns: Object.keys(DELIVERY_COLUMNS), read: lines.length, matched, unmatched, rejected },
    });
    return { read: lines.length, matched, unmatched, rejected, left };
  });
};
