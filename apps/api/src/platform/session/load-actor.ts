import type { Account, Reader } from '@shouwang/database';
import { type Department, isRole } from '@shouwang/domain';
import type { SignedInActor } from '../context.ts';

/** May this account act now? It is neither disabled nor past its term. */
export const isAccountLive = ({ disabledAt, validTo }: Pick<Account, 'disabledAt' | 'validTo'>, now: Date): boolean =>
  disabledAt === null && (validTo === null || validTo > now);

// After its report a team still verifies what it raised, until the last issue is closed.
const currentMissionsOf = async (db: Reader, accountId: string) => {
  const missions = await db.inspectionMission.findMany({
    where: {
      members: { some: { accountId } },
      OR: [{ state: { not: 'REPORTED' } }, { issues: { some: { closedAt: null } } }],
    },
    select: { id: true, areaPaths: true },
  });
  return { missionIds: missions.map(({ id }) => id), missionAreaPaths: missions.flatMap(({ areaPaths }) => areaPaths) };
};

/** The account as the one who acts, with everything the policy asks about. */
export const loadActor = async (db: Reader, account: Account, sessionId?: string): Promise<SignedInActor> => {
  if (!isRole(account.role)) throw new Error(`Account ${account.id} has the unknown role ${account.role}`);
  return {
    accountId: account.id,
    personId: account.personKey,
    name: account.name,
    role: account.role,
    areaPath: account.areaPath,
    sessionId,
    ...(account.department && { department: account.department as Department }),
    ...(account.role === 'INSPECTOR' && (await currentMissionsOf(db, account.id))),
  };
};
