import type {
  CryptoProvider,
  Household,
  MonitoringCase,
  Person,
  Reader,
  Transaction,
  WorkSpell,
} from '@shouwang/database';
import {
  type Facts,
  type IsoDate,
  monitoringCaseRecord,
  type RegisterEntity,
  type ResolvedArea,
} from '@shouwang/domain';
import { exactlyOne } from '../platform/exactly-one.ts';
import { notFound } from '../platform/refusal.ts';
import { householdColumns, householdFacts } from './household-columns.ts';
import { monitoringCaseColumns, monitoringCaseFacts } from './monitoring-case-columns.ts';
import { personColumns, personFacts } from './person-columns.ts';

/** A row of the register: every fact of it, those about the row itself included, as text in the clear. */
export type RegisterRow = {
  readonly entity: RegisterEntity;
  readonly id: string;
  readonly version: number;
  readonly existsFrom: IsoDate;
  readonly createdAt: Date;
  /** The import, case or form that brought the row. */
  readonly createdSourceId: string;
  /** Indicators. */
  readonly facts: Facts;
  /** Facts about the row itself, see ROW_FACTS. */
  readonly row: Readonly<Record<string, string>>;
};

type RowReader = { readonly db: Reader; readonly crypto: CryptoProvider };

const dayOf = (day: Date | null): string => day?.toISOString().slice(0, 10) ?? '';
const asDate = (day: string | undefined): Date | null => (day ? new Date(`${day}T00:00:00Z`) : null);

/** A row of a table with its facts opened, whether the register has it still or it was withdrawn. */
export const registerRow = {
  household: (crypto: CryptoProvider, found: Household): RegisterRow => ({
    entity: 'household',
    id: found.id,
    version: found.version,
    existsFrom: dayOf(found.existsFrom),
    createdAt: found.createdAt,
    createdSourceId: found.createdSourceId,
    facts: householdFacts(crypto, found),
    row: { areaPath: found.areaPath, status: found.status },
  }),
  person: (crypto: CryptoProvider, found: Person): RegisterRow => ({
    entity: 'person',
    id: found.id,
    version: found.version,
    existsFrom: dayOf(found.existsFrom),
    createdAt: found.createdAt,
    createdSourceId: found.createdSourceId,
    facts: personFacts(crypto, found),
    row: {
      householdId: found.householdId,
      isActiveMember: found.isActiveMember ? '是' : '否',
      joinedOn: dayOf(found.joinedOn),
      leftOn: dayOf(found.leftOn),
      leaveReason: found.leaveReason ?? '',
    },
  }),
  monitoringCase: (crypto: CryptoProvider, found: MonitoringCase): RegisterRow => ({
    entity: 'monitoringCase',
    id: found.id,
    version: found.version,
    existsFrom: dayOf(found.existsFrom),
    createdAt: found.createdAt,
    createdSourceId: found.createdSourceId,
    facts: monitoringCaseFacts(crypto, found),
    row: { status: found.status },
  }),
  workSpell: (_crypto: CryptoProvider, found: WorkSpell): RegisterRow => ({
    entity: 'workSpell',
    id: found.id,
    version: found.version,
    existsFrom: dayOf(found.existsFrom),
    createdAt: found.createdAt,
    createdSourceId: found.createdSourceId,
    facts: found.facts as Facts,
    row: {},
  }),
} as const satisfies Readonly<Record<RegisterEntity, unknown>>;

type Read = (reader: RowReader, id: string, householdId: string) => Promise<RegisterRow | null>;

const READ: Readonly<Record<RegisterEntity, Read>> = {
  household: async ({ db, crypto }, id, householdId) => {
    const found = id === householdId ? await db.household.findUnique({ where: { id } }) : null;
    return found && registerRow.household(crypto, found);
  },
  person: async ({ db, crypto }, id, householdId) => {
    const found = await db.person.findFirst({ where: { id, householdId } });
    return found && registerRow.person(crypto, found);
  },
  monitoringCase: async ({ db, crypto }, id, householdId) => {
    const found = await db.monitoringCase.findFirst({ where: { id, householdId } });
    return found && registerRow.monitoringCase(crypto, found);
  },
  workSpell: async ({ db, crypto }, id, householdId) => {
    const found = await db.workSpell.findFirst({ where: { id, householdId } });
    return found && registerRow.workSpell(crypto, found);
  },
};

/**
 * Reads a row of a household.
 * @throws Refused NOT_FOUND when the household has no such row
 */
export const getRegisterRow = async (
  reader: RowReader,
  { entity, entityId, householdId }: { entity: RegisterEntity; entityId: string; householdId: string },
): Promise<RegisterRow> => {
  const row = await READ[entity](reader, entityId, householdId);
  if (!row) throw notFound();
  return row;
};

/** A row as it becomes. */
export type ChangedRow = RegisterRow & {
  /** Where a household lies from now on, when that has changed; where a person does who moves into another household. */
  readonly area?: Pick<ResolvedArea, 'areaCode' | 'areaPath'>;
};

type Writer = RowReader & {
  readonly db: Transaction;
  readonly now: Date;
  readonly lastSource: { readonly lastSourceKind: string; readonly lastSourceId: string };
};

const caseColumns = (crypto: CryptoProvider, { id, facts }: ChangedRow) => {
  const reading = monitoringCaseRecord({ householdNo: '', shared: facts, members: [], rejectedRows: 0 });
  if (!reading.ok) throw new Error(`Case ${id} would be left without category or month`);
  return monitoringCaseColumns(crypto, id, reading.record);
};

/** Each writes one row if it is still as it was read. */
const WRITE: Readonly<Record<RegisterEntity, (writer: Writer, changed: ChangedRow) => Promise<{ count: number }>>> = {
  household: ({ db, crypto, lastSource, now }, { id, version, facts, row, area }) =>
    db.household.updateMany({
      where: { id, version },
      data: {
        ...householdColumns(crypto, id, facts),
        ...area,
        ...lastSource,
        status: row.status,
        version: { increment: 1 },
        updatedAt: now,
      },
    }),
  person: ({ db, crypto, lastSource, now }, { id, version, facts, row, area }) =>
    db.person.updateMany({
      where: { id, version },
      data: {
        ...personColumns(crypto, id, facts),
        ...(area && { areaPath: area.areaPath }),
        ...lastSource,
        householdId: row.householdId,
        isActiveMember: row.isActiveMember === '是',
        joinedOn: asDate(row.joinedOn),
        leftOn: asDate(row.leftOn),
        leaveReason: row.leaveReason || null,
        version: { increment: 1 },
        updatedAt: now,
      },
    }),
  monitoringCase: ({ db, crypto, lastSource, now }, changed) =>
    db.monitoringCase.updateMany({
      where: { id: changed.id, version: changed.version },
      data: {
        ...caseColumns(crypto, changed),
        ...lastSource,
        status: changed.row.status,
        version: { increment: 1 },
        updatedAt: now,
      },
    }),
  workSpell: ({ db, lastSource }, { id, version, facts }) =>
    db.workSpell.updateMany({ where: { id, version }, data: { facts, ...lastSource, version: { increment: 1 } } }),
};

/** The name by which audit and conflicts know a row. */
export const OBJECT_TYPE: Readonly<Record<RegisterEntity, string>> = {
  household: 'Household',
  person: 'Person',
  monitoringCase: 'MonitoringCase',
  workSpell: 'WorkSpell',
};

/**
 * Writes a row as it becomes.
 * @throws Conflict when somebody has changed it since it was read
 */
export const writeRegisterRow = async (writer: Writer, changed: ChangedRow): Promise<void> => {
  const { count } = await WRITE[changed.entity](writer, changed);
  await exactlyOne(writer, count, {
    type: OBJECT_TYPE[changed.entity],
    id: changed.id,
    currentVersion: changed.version + 1,
  });
};
