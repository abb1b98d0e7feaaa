import type { CryptoProvider, PrismaClient, Transaction } from '@shouwang/database';
import type { Facts } from '@shouwang/domain';
import { householdFacts } from '../../households/household-columns.ts';
import { monitoringCaseFacts } from '../../households/monitoring-case-columns.ts';
import { personFacts } from '../../households/person-columns.ts';

/** Where a part of the register is read from: a transaction, or the client for a preview. */
export type Reader = { readonly db: PrismaClient | Transaction; readonly crypto: CryptoProvider };

/** Rows of the register as an import compares them: facts as exchange text, in the clear. */
export type RegisterHousehold = {
  readonly id: string;
  readonly version: number;
  readonly householdNo: string | null;
  readonly areaPath: string;
  readonly facts: Facts;
};

export type RegisterPerson = {
  readonly id: string;
  readonly version: number;
  readonly householdId: string;
  readonly areaPath: string;
  readonly isActiveMember: boolean;
  readonly leftOn: string | null;
  readonly leaveReason: string | null;
  readonly position: number;
  readonly createdAt: Date;
  readonly facts: Facts;
};

export type RegisterCase = {
  readonly id: string;
  readonly version: number;
  readonly householdId: string;
  readonly areaPath: string;
  readonly episode: number;
  readonly identifiedMonth: string;
  readonly status: string;
  readonly facts: Facts;
};

export type RegisterSpell = {
  readonly id: string;
  readonly version: number;
  readonly householdId: string;
  readonly personId: string;
  readonly spellKey: string;
  readonly facts: Facts;
};

const householdColumns = {
  id: true,
  version: true,
  householdNo: true,
  areaPath: true,
  householdType: true,
  phoneSealed: true,
  facts: true,
} as const;

const personColumns = {
  id: true,
  version: true,
  personNo: true,
  householdId: true,
  areaPath: true,
  isActiveMember: true,
  leftOn: true,
  leaveReason: true,
  position: true,
  name: true,
  gender: true,
  birthDate: true,
  idDocumentType: true,
  idNumberSealed: true,
  mobileSealed: true,
  relationToHead: true,
  createdAt: true,
  facts: true,
} as const;

/** The households with these numbers, or with these ids. */
export const readHouseholds = async (
  { db, crypto }: Reader,
  by: { readonly householdNos: readonly string[] } | { readonly ids: readonly string[] },
): Promise<RegisterHousehold[]> => {
  const where = 'ids' in by ? { id: { in: [...by.ids] } } : { householdNo: { in: [...by.householdNos] } };
  const rows = await db.household.findMany({ where, select: householdColumns });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    householdNo: row.householdNo,
    areaPath: row.areaPath,
    facts: householdFacts(crypto, row),
  }));
};

/** The people with these numbers, and everybody of these households. */
export const readPersons = async (
  { db, crypto }: Reader,
  by: {
    readonly personNos?: readonly string[];
    readonly householdIds?: readonly string[];
    readonly ids?: readonly string[];
  },
): Promise<RegisterPerson[]> => {
  const { personNos = [], householdIds = [], ids = [] } = by;
  const wheres = [
    ...(personNos.length > 0 ? [{ personNo: { in: [...personNos] } }] : []),
    ...(householdIds.length > 0 ? [{ householdId: { in: [...householdIds] } }] : []),
    ...(ids.length > 0 ? [{ id: { in: [...ids] } }] : []),
  ];
  if (wheres.length === 0) return [];
  const rows = await db.person.findMany({ where: { OR: wheres }, select: personColumns });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    householdId: row.householdId,
    areaPath: row.areaPath,
    isActiveMember: row.isActiveMember,
    leftOn: row.leftOn?.toISOString().slice(0, 10) ?? null,
    leaveReason: row.leaveReason,
    position: row.position,
    createdAt: row.createdAt,
    facts: personFacts(crypto, row),
  }));
};

/** Every monitoring case of these households, in the order of the episodes. */
export const readCases = async ({ db, crypto }: Reader, householdIds: readonly string[]): Promise<RegisterCase[]> => {
  const rows = await db.monitoringCase.findMany({
    where: { householdId: { in: [...householdIds] } },
    orderBy: { episode: 'asc' },
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    householdId: row.householdId,
    areaPath: row.areaPath,
    episode: row.episode,
    identifiedMonth: row.identifiedMonth,
    status: row.status,
    facts: monitoringCaseFacts(crypto, row),
  }));
};

/** The work spells (OUT) or work plans (PLANNED) of these people. */
export const readSpells = async (
  { db }: Reader,
  kind: string,
  personIds: readonly string[],
): Promise<RegisterSpell[]> => {
  const rows = await db.workSpell.findMany({ where: { kind, personId: { in: [...personIds] } } });
  return rows.map(({ id, version, householdId, personId, spellKey, facts }) => ({
    id,
    version,
    householdId,
    personId,
    spellKey,
    facts: facts as Facts,
  }));
};
