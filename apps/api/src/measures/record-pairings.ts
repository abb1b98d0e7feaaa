import { type PairingLine, readPairings, shanghaiDateOf } from '@shouwang/domain';
import { type RefusalCode, refusalSentence } from '@shouwang/phrases';
import { may } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { Refused, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { visible } from '../platform/visible.ts';
import { collectPairing, villageOf } from './collect-help.ts';
import { beginPairing, chosenHelper, stepPairing } from './pair-helper.ts';
import type { Deliveries } from './record-deliveries.ts';

/** Lines of one sheet; more are pasted in parts. */
const MOST = 500;

/** The helper of a line: somebody of the village with this name (and unit, where several are), else somebody new. */
const helperOf = async (context: Context, step: Step, areaPath: string, { helper }: PairingLine): Promise<string> => {
  const { name, unit } = helper;
  const known = await step.db.helper.findMany({ where: { areaPath, name, leftOn: null }, orderBy: { id: 'asc' } });
  const same = known.filter((one) => unit === '' || one.unit === unit);
  if (same.length > 1) refuse('PAIRING_HELPER_AMBIGUOUS', { name });
  const [only] = same;
  return only?.id ?? chosenHelper(context, step, areaPath, { helper });
};

/** Everything that would refuse a line, asked before anything of it is written. */
const checkDays = ({ startsOn, end }: PairingLine, today: string): void => {
  for (const on of [startsOn, end?.on]) if (on !== undefined && on > today) refuse('DAY_IN_FUTURE', { on, today });
  if (end && end.on < startsOn) refuse('PAIRING_DAYS_REVERSED', { startsOn, endsOn: end.on });
};

/**
 * Carries one line out: a pairing that is not there begins, one that has an end is ended, any other stays as it is.
 * @returns false where the number belongs to no household of the acting person's area
 * @throws Refused
 */
const recordPairing = async (context: Context, step: Step, line: PairingLine): Promise<boolean> => {
  const { db } = step;
  const household = await db.household.findFirst({
    where: { AND: [visible(context, 'Household'), { householdNo: line.householdNo, status: 'ACTIVE' }] },
  });
  if (!household || !may(context, 'pair', 'Pairing', { areaPath: household.areaPath })) return false;
  checkDays(line, shanghaiDateOf(step.now));
  if (household.monitoringStatus !== 'OPEN') refuse('PAIRING_NOT_MONITORED');
  const { id: householdId, areaPath } = household;
  const helperId = await helperOf(context, step, villageOf(areaPath)?.path ?? areaPath, line);
  const running = await db.pairing.findFirst({ where: { householdId, helperId, state: 'ACTIVE' } });
  const { id } = running ?? (await beginPairing(context, step, { householdId, areaPath, helperId, on: line.startsOn }));
  if (line.end) {
    const { version } = running ?? (await db.pairing.findUniqueOrThrow({ where: { id } }));
    await stepPairing(context, step, id, { step: 'end', version, occurredOn: line.end.on, text: line.end.reason });
  }
  await collectPairing(context, step, areaPath);
  return true;
};

/**
 * Records helpers of households, line by line of the sheet 帮扶责任人 that was pasted (PAI-6). Lines of households that
 * are not the acting person's, and lines that say nothing usable, are told with the reason.
 * @throws Refused FORBIDDEN, PAIRING_SHEET_UNKNOWN, FIELD_TOO_FEW, FIELD_TOO_MANY: nothing was written
 */
export const recordPairings = (
  context: Context,
  input: { readonly text: string; readonly idempotencyKey: string },
): Promise<Deliveries> => {
  const { text, idempotencyKey } = input;
  return runUseCase(context, { name: 'pairing.sheet', idempotencyKey, input: { text } }, async (step) => {
    const { areaPath } = step.actor;
    if (!may(context, 'pair', 'Pairing', { areaPath })) refuse('FORBIDDEN');
    const lines = readPairings(text);
    if (!lines) return refuse('PAIRING_SHEET_UNKNOWN', {}, 'text');
    if (lines.length === 0) return refuse('FIELD_TOO_FEW', { field: '表格', min: 1 }, 'text');
    if (lines.length > MOST) return refuse('FIELD_TOO_MANY', { field: '表格', max: MOST }, 'text');
    const left: Deliveries['left'][number][] = [];
    const tally = { matched: 0, unmatched: 0 };
    for (const one of lines) {
      const leave = (code: RefusalCode, params: Readonly<Record<string, string | number>> = {}) =>
        void left.push({ line: one.line, cells: one.cells, sentence: refusalSentence(code, params) });
      if ('problem' in one) {
        leave(one.problem.code, one.problem.params);
        continue;
      }
      try {
        const isFound = await recordPairing(context, step, one.pairing);
        tally[isFound ? 'matched' : 'unmatched'] += 1;
        if (!isFound) leave('PAIRING_MATCHES_NOBODY', { householdNo: one.pairing.householdNo });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        for (const { code, params = {} } of error.refusals.slice(0, 1)) leave(code, params);
      }
    }
    const rejected = lines.length - tally.matched - tally.unmatched;
    const detail = { read: lines.length, ...tally, rejected };
    step.audit({ objectType: 'Pairing', objectId: areaPath, areaPath, detail });
    return { ...detail, left };
  });
};
