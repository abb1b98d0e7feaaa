import { mayReveal } from '@shouwang/permissions';
import { may } from '../platform/allow.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, Refused, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { openHouseholdPhone } from './household-columns.ts';
import { openPersonIdNumber, openPersonMobile } from './person-columns.ts';

/** Why somebody looks at a masked value (TRUST 5.6). */
const PURPOSES = ['VISIT', 'REVIEW', 'CONTACT', 'OTHER'];

const LONGEST_PER_HOUR = 30;
const HOUR = 3_600_000;
/** How long a screen shows the value before it masks itself again. */
export const VISIBLE_SECONDS = 30;

type Asked = {
  readonly objectType: string;
  readonly objectId: string;
  readonly field: string;
  readonly purpose: string;
};

/**
 * Opens one masked value for one person, deliberately and on record. The act is written into the audit trail in the
 * same transaction, before the value leaves the server.
 * @throws Refused NOT_FOUND, FORBIDDEN, REVEAL_LIMIT
 */
export const reveal = async (context: Context, asked: Asked): Promise<string> => {
  const { objectType, objectId, field, purpose } = asked;
  if (!PURPOSES.includes(purpose)) refuse('INPUT_INVALID', { reason: '请选查看的用途' }, 'purpose');
  let opened: string | undefined;
  await runUseCase(context, { name: 'register.reveal' }, async ({ db, now, actor, audit }) => {
    const { crypto } = context.services;
    const id = isUuid(objectId) ? objectId : undefined;
    const subject = objectType === 'Household' ? ('Household' as const) : ('Person' as const);
    const person = subject === 'Person' && id ? await db.person.findUnique({ where: { id } }) : null;
    const household = subject === 'Household' && id ? await db.household.findUnique({ where: { id } }) : null;
    const row = person ?? household;
    if (!row || !may(context, 'read', subject, row)) throw notFound();
    if (!mayReveal(actorOf(context), subject, row)) throw new Refused([{ code: 'FORBIDDEN' }]);
    const shown = await db.auditEntry.count({
      where: { actorId: actor.accountId, action: 'register.reveal', at: { gt: new Date(now.getTime() - HOUR) } },
    });
    if (shown >= LONGEST_PER_HOUR) refuse('REVEAL_LIMIT', { limit: LONGEST_PER_HOUR });
    if (person && field === 'idNumber') opened = openPersonIdNumber(crypto, person);
    else if (person && field === 'mobile') opened = openPersonMobile(crypto, person);
    else if (household && field === 'phone') opened = openHouseholdPhone(crypto, household);
    if (opened === undefined) throw notFound();
    audit({
      objectType: subject,
      objectId: row.id,
      areaPath: row.areaPath,
      householdId: person?.householdId ?? row.id,
      purpose,
      detail: { field },
    });
    return {};
  });
  return opened ?? refuse('NOT_FOUND');
};
