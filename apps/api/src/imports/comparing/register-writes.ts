import type { Facts, ResolvedArea } from '@shouwang/domain';
import type { ValueChange } from './row-outcome.ts';

export type NewHousehold = { readonly id: string; readonly area: ResolvedArea; readonly facts: Facts };

export type ChangedHousehold = NewHousehold & {
  readonly version: number;
  /** Where it lay before. */
  readonly areaPathBefore: string;
};

export type NewPerson = {
  readonly id: string;
  readonly householdId: string;
  readonly areaPath: string;
  readonly position: number;
  readonly facts: Facts;
};

export type ChangedPerson = Omit<NewPerson, 'position'> & {
  readonly version: number;
  readonly isActiveMember: boolean;
  readonly leftOn: string | null;
  readonly leaveReason: string | null;
  readonly hasMoved: boolean;
};

export type NewCase = {
  readonly id: string;
  readonly caseNo: string;
  readonly householdId: string;
  readonly areaPath: string;
  readonly episode: number;
  readonly facts: Facts;
};

export type ChangedCase = {
  readonly id: string;
  readonly householdId: string;
  readonly areaPath: string;
  readonly version: number;
  /** As it was. */
  readonly status: string;
  readonly facts: Facts;
};

export type NewSpell = {
  readonly id: string;
  readonly householdId: string;
  readonly personId: string;
  readonly areaPath: string;
  readonly kind: string;
  readonly spellKey: string;
  readonly facts: Facts;
};

export type ChangedSpell = { readonly id: string; readonly version: number; readonly facts: Facts };

/** A changed value, for the register's own history. */
export type RecordedChange = ValueChange & {
  readonly householdId: string;
  readonly areaPath: string;
  readonly entity: 'household' | 'person' | 'monitoringCase' | 'workSpell';
  readonly entityId: string;
};

/** What an import is about to write, gathered for a few hundred households at a time. */
export type RegisterWrites = {
  readonly newHouseholds: NewHousehold[];
  readonly changedHouseholds: ChangedHousehold[];
  readonly newPersons: NewPerson[];
  readonly changedPersons: ChangedPerson[];
  readonly newCases: NewCase[];
  readonly changedCases: ChangedCase[];
  readonly newSpells: NewSpell[];
  readonly changedSpells: ChangedSpell[];
  readonly villages: { readonly code: string; readonly facts: Facts }[];
  readonly changes: RecordedChange[];
  /** Households whose members or cases change without being new: their summary follows. */
  readonly touched: Set<string>;
};

export const noWrites = (): RegisterWrites => ({
  newHouseholds: [],
  changedHouseholds: [],
  newPersons: [],
  changedPersons: [],
  newCases: [],
  changedCases: [],
  newSpells: [],
  changedSpells: [],
  villages: [],
  changes: [],
  touched: new Set(),
});
