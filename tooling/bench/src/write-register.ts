import {
  createCryptoProvider,
  type Database,
  idKeyOf,
  insertRows,
  newId,
  parseKeyRing,
  sealIdNumber,
} from '@shouwang/database';
import { areaPathOf, DIVISIONS_532929 } from '@shouwang/domain';
import type { BenchPerson } from './people.ts';

const MEMBERS = 3.5;

const householdColumns = {
  id: 'uuid',
  householdNo: 'text',
  areaPath: 'text',
  areaCode: 'text',
  headName: 'text',
  householdType: 'text',
  memberCount: 'int4',
  searchInitials: 'text',
  status: 'text',
  monitoringStatus: 'text',
  risks: 'text[]',
  facts: 'jsonb',
  lastSourceKind: 'text',
  lastSourceId: 'uuid',
  createdSourceId: 'uuid',
  version: 'int4',
  updatedAt: 'timestamp',
} as const;

const personColumns = {
  id: 'uuid',
  personNo: 'text',
  householdId: 'uuid',
  areaPath: 'text',
  name: 'text',
  nameInitials: 'text',
  gender: 'text',
  birthDate: 'text',
  idNumberSealed: 'text',
  idKey: 'text',
  idLast4: 'text',
  isIdUsable: 'bool',
  isActiveMember: 'bool',
  position: 'int4',
  facts: 'jsonb',
  lastSourceKind: 'text',
  lastSourceId: 'uuid',
  createdSourceId: 'uuid',
  version: 'int4',
  updatedAt: 'timestamp',
} as const;

const FACTS = {
  residentMedical: '是',
  healthStatus: '健康',
  schoolStatus: '',
  workMonths: '6',
  workLocation: '云南省',
};
const AT_ONCE = 10_000;

const typeOf = (household: number): string => (household % 3 === 0 ? 'LIFTED' : 'GENERAL');
const isOpen = (household: number): boolean => household % 50 === 0;

/** How the checks look at the household of the person at a position: a monitored one counts as a lifted one. */
export const checkedTypeOf = (person: number): string => {
  const household = Math.floor(person / MEMBERS);
  return isOpen(household) ? 'LIFTED' : typeOf(household);
};

/** Fills an empty register with people, some to a household, spread over the villages of the county. */
export const writeRegister = async (
  { prisma }: Database,
  keyRing: string,
  people: readonly BenchPerson[],
): Promise<void> => {
  const crypto = createCryptoProvider(parseKeyRing(keyRing));
  const villages = DIVISIONS_532929.filter(({ code }) => code.length === 12).map(({ code }) => code);
  const sourceId = newId();
  const common = {
    lastSourceKind: 'import',
    lastSourceId: sourceId,
    createdSourceId: sourceId,
    version: 1,
    updatedAt: new Date(0),
  };
  const households = Array.from({ length: Math.ceil(people.length / MEMBERS) }, (_, at) => {
    const areaCode = villages[at % villages.length] ?? '';
    return {
      ...common,
      id: newId(),
      householdNo: `5329${String(at).padStart(8, '0')}`,
      areaPath: areaPathOf(areaCode),
      areaCode,
      headName: people[Math.floor(at * MEMBERS)]?.name ?? '',
      householdType: typeOf(at),
      memberCount: 3,
      searchInitials: '',
      status: 'ACTIVE',
      monitoringStatus: isOpen(at) ? 'OPEN' : 'NONE',
      risks: [],
      facts: {},
    };
  });
  for (let start = 0; start < households.length; start += AT_ONCE) {
    await insertRows(prisma, 'Household', householdColumns, households.slice(start, start + AT_ONCE));
  }
  for (let start = 0; start < people.length; start += AT_ONCE) {
    const rows = people.slice(start, start + AT_ONCE).map((person, index) => {
      const id = newId();
      const household = households[Math.floor((start + index) / MEMBERS)];
      return {
        ...common,
        id,
        personNo: `5329${String(start + index).padStart(10, '0')}`,
        householdId: household?.id ?? '',
        areaPath: household?.areaPath ?? '',
        name: person.name,
        nameInitials: '',
        gender: person.gender,
        birthDate: person.birthDate,
        idNumberSealed: sealIdNumber(crypto, person.idNumber, id),
        idKey: idKeyOf(crypto, person.idNumber),
        idLast4: person.idNumber.slice(-4),
        isIdUsable: true,
        isActiveMember: true,
        position: index % 4,
        facts: FACTS,
      };
    });
    await insertRows(prisma, 'Person', personColumns, rows);
  }
};
