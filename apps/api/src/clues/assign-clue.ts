import { isWithin, portalOf, type Role } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { isAccountLive } from '../platform/session/load-actor.ts';
import { momentOf } from '../procedures/circumstances.ts';
import { saveClueStep } from './save-clue-step.ts';
import { decideClueStep, getClueAsRead } from './take-clue-step.ts';

/** Somebody of the village where the household is; another one's account looks as if it did not exist. */
const verifierOf = async ({ db, now }: Step, areaPath: string, accountId: string) => {
  const account = isUuid(accountId) ? await db.account.findUnique({ where: { id: accountId } }) : null;
  const isOfPlace =
    account !== null && isWithin(areaPath, account.areaPath) && portalOf(account.role as Role) === 'village';
  if (!account || !isOfPlace || !isAccountLive(account, now)) return refuse('CLUE_VERIFIER_UNKNOWN', {}, 'accountId');
  return account;
};

/** The name of the village of an area path, without the group. */
const villageNameOf = async ({ db }: Step, areaPath: string): Promise<string | null> => {
  const code = areaPath.split('/').slice(0, 5).filter(Boolean).at(-1) ?? '';
  const area = await db.area.findUnique({ where: { code }, select: { name: true } });
  return area?.name ?? null;
};

/**
 * Gives a card to the village where the household is: to one of its people, or to whoever takes it up.
 * @throws Refused, Conflict
 */
export const assignClue = (
  context: Context,
  input: {
    readonly id: string;
    readonly version: number;
    readonly accountId?: string | null;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { id, version, accountId, idempotencyKey } = input;
  return runUseCase(context, { name: 'clue.assign', idempotencyKey, input }, async (step) => {
    const row = await getClueAsRead(context, step, 'assign', { id, version });
    const verifier = accountId ? await verifierOf(step, row.areaPath, accountId) : undefined;
    const data = verifier ? { accountId: verifier.id } : {};
    const accepted = decideClueStep(context, await momentOf(step), row, 'assign', { data });
    await saveClueStep(step, row, version, accepted, {
      assignedToId: verifier?.id ?? null,
      assignedTo: verifier?.name ?? (await villageNameOf(step, row.areaPath)),
    });
    return { id };
  });
};
