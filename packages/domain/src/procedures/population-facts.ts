import type { z } from 'zod';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Gender, RelationToHead } from '../codelists/person-identity.ts';
import type { declareChangesForm, enterChangesForm } from './population-forms.ts';

/** An active member of the household, as far as a change of its people cares. */
export interface HouseholdMember {
  readonly personId: string;
  readonly name: string;
  /** null: empty or outside the code list (DQ-P-014). */
  readonly relation: RelationToHead | null;
}

/** How far away another household is: decides who may know of it and who confirms. */
export type Distance = 'SAME_VILLAGE' | 'SAME_TOWNSHIP' | 'OTHER_TOWNSHIP';

/** An active person of another household. */
export interface RegisteredElsewhere {
  readonly personId: string;
  readonly householdId: string;
  readonly distance: Distance;
  readonly isHead: boolean;
  /** How many active members that household has, this person included. */
  readonly memberCount: number;
}

/** What an identity number says, and whom the register has under it. The number itself stays sealed. */
export interface IdentityFact {
  readonly birthOn: IsoDate;
  readonly gender: Gender;
  /** An active member of this very household has the number. */
  readonly isMemberHere: boolean;
  readonly elsewhere: RegisteredElsewhere | null;
}

/** The household that another one joins. */
export interface MergeTarget {
  readonly distance: Distance;
  readonly isActive: boolean;
  readonly isMonitored: boolean;
}

/** What a change of a household's people must know besides the case itself. */
export interface PopulationFacts {
  readonly householdMembers: readonly HouseholdMember[];
  readonly isMonitored: boolean;
  /** By identity named in the form. */
  readonly identities: Readonly<Record<string, IdentityFact>>;
  /** By household named in the form. */
  readonly mergeTargets: Readonly<Record<string, MergeTarget>>;
  /** Another running change of the household; null when there is none. */
  readonly runningChangeNo: string | null;
  /** The last day whose facts the running campaign takes; null without one. */
  readonly cutoffOn: IsoDate | null;
}

export type DeclaredChanges = z.output<typeof declareChangesForm>;
export type PopulationChange = DeclaredChanges['changes'][number];
export type Increase = Extract<PopulationChange, { kind: 'INCREASE' }>;

/** In which round a change is handed on: with the campaign, or with the months after its cut-off (C.7, DQ-T-002). */
export type ChangeQueue = 'CAMPAIGN' | 'MONTHLY';

export interface PopulationRecords {
  /** With the names of the members as they were. */
  readonly declareChanges?: DeclaredChanges & { readonly names: Readonly<Record<string, string>> };
  /** By position of the change. */
  readonly submitChanges?: { readonly queues: readonly ChangeQueue[] };
  readonly confirmChanges?: object;
  readonly countyConfirmChanges?: object;
  readonly enterChanges?: z.output<typeof enterChangesForm>;
}
