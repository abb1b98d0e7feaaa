import { randomUUID } from 'node:crypto';
import { isRole } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { Refused, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { accountRefusals } from './account-rules.ts';
import { hashPassword } from './password-hash.ts';
import { newOneTimePassword } from './password-rules.ts';
import { isUsername, normalUsername } from './username.ts';

export type NewAccount = {
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly areaCode: string;
  readonly department?: string | null;
  readonly phone?: string | null;
  readonly validTo?: Date | null;
};

// Separation of duties is judged by person: who has an account already, by name and telephone, stays one person.
const personKeyFor = async (db: Step['db'], { name, phone }: NewAccount): Promise<string> => {
  const known = phone ? await db.account.findFirst({ where: { name, phone } }) : null;
  return known?.personKey ?? randomUUID();
};

/**
 * Makes an account with a one-time password, which is told here and never again.
 * @throws Refused USERNAME_INVALID, USERNAME_TAKEN, or what does not fit between role, area and department
 */
export const createAccount = async (
  context: Context,
  input: NewAccount,
): Promise<{ readonly id: string; readonly password: string }> => {
  const username = normalUsername(input.username);
  const area = (await areaDirectory(context.prisma)).get(input.areaCode);
  const password = newOneTimePassword();
  const passwordHash = await hashPassword(password);
  const { id } = await runUseCase(context, { name: 'account.create' }, async ({ db, now, audit }) => {
    if (!area || area.isEnded) return refuse('NOT_FOUND', {}, 'areaCode');
    const { role, name } = input;
    const department = input.department ?? null;
    allow(context, 'create', 'Account', { role, areaPath: area.path, department });
    const refusals = accountRefusals({ role, areaLevel: area.level, department });
    if (refusals.length > 0 || !isRole(role)) throw new Refused(refusals);
    if (!isUsername(username)) refuse('USERNAME_INVALID', {}, 'username');
    if (await db.account.findUnique({ where: { username } })) refuse('USERNAME_TAKEN', {}, 'username');
    const account = await db.account.create({
      data: {
        username,
        name,
        personKey: await personKeyFor(db, input),
        passwordHash,
        role,
        areaPath: area.path,
        areaCode: area.code,
        department,
        phone: input.phone ?? null,
        validTo: input.validTo ?? null,
        passwordChangedAt: now,
        createdAt: now,
      },
    });
    audit({
      objectType: 'Account',
      objectId: account.id,
      areaPath: account.areaPath,
      versionAfter: account.version,
      detail: { role, department },
    });
    return { id: account.id };
  });
  return { id, password };
};
