import type { DivisionIndex, IndicatorKey, NationalFileKind } from '@shouwang/domain';
import type { SheetRow } from '../reading/read-register-rows.ts';
import { casePass } from './case-pass.ts';
import { householdPass } from './household-pass.ts';
import type { ChoiceOf } from './merge-differences.ts';
import type { Reader } from './register-view.ts';
import type { RegisterWrites } from './register-writes.ts';
import type { RowOutcome } from './row-outcome.ts';
import { villagePass } from './village-pass.ts';
import { workPass } from './work-pass.ts';

/** What comes of the rows while a sheet is gone through; every row has one outcome. */
export type PassOutput = {
  readonly outcomes: (outcomes: readonly RowOutcome[]) => Promise<void>;
  /** What the outcomes mean for the register; a preview lets it fall. */
  readonly writes: (writes: RegisterWrites) => Promise<void>;
};

export type PassRequest = Reader & {
  readonly divisions: DivisionIndex;
  /** Area path of the one who imports. */
  readonly scope: string;
  /** How many rows a household may be apart, see `householdStream`. */
  readonly window: number;
  readonly output: PassOutput;
  /** How the conflicting cells of a row were settled. */
  readonly choicesOf: (sheet: string, rowNumber: number) => ChoiceOf;
  /** Some rows and columns only: nobody is new, and nobody is missing (XLS-9). */
  readonly isPartial: boolean;
};

/** One way through the rows of a register file, comparing them with the register in small parts. */
export type RegisterPass = {
  /** A worksheet begins that has columns for these indicators. */
  sheet(keys: readonly IndicatorKey[]): void;
  add(rows: readonly SheetRow[]): Promise<void>;
  /** All rows have been added. */
  end(): Promise<void>;
};

const passes: Readonly<Record<NationalFileKind, (request: PassRequest) => RegisterPass>> = {
  householdRegister: householdPass,
  monitoredHouseholds: casePass,
  workSpells: (request) => workPass('workSpells', request),
  workPlans: (request) => workPass('workPlans', request),
  villages: villagePass,
};

/** The pass for a kind of register file. */
export const registerPass = (kind: NationalFileKind, request: PassRequest): RegisterPass => passes[kind](request);
