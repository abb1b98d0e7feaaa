import type { z } from 'zod';
import type { Actor, Role } from '../accounts/roles.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { CampaignFunction } from '../campaigns/functions.ts';
import type { CodeList } from '../codelists/code-list.ts';
import type { LimitKey, ProcedureParameters } from './procedure-parameters.ts';
import type { ProcedureRefusal } from './refusal.ts';

/** What a step does to the case, for screens and statistics; the engine does not branch on it. */
export type StepKind = 'advance' | 'record' | 'return' | 'reject' | 'withdraw' | 'objection' | 'close';

/**
 * The hat under which a person acts in a case. Steps of duties that a template keeps `apart` must be done by different
 * natural persons, over the whole life of the case.
 */
export type Duty = 'PREPARE' | 'REVIEW' | 'APPROVE' | 'INSPECT' | 'RECTIFY';

/** How a case ended. */
export type Ending = 'COMPLETED' | 'REJECTED' | 'WITHDRAWN';

/** How long a case may wait in a state. The starting day is not counted; the deadline is 24时 of the last day. */
export interface Limit<Records> {
  readonly parameter: LimitKey;
  readonly unit: 'workingDays' | 'days';
  /** Another parameter for cases of a special kind (urgent, help before papers). */
  readonly special?: { readonly parameter: LimitKey; applies(records: Records): boolean };
  /** The day from which the limit counts, when it is not the day on which the state was entered. */
  countsFrom?(records: Records): IsoDate | undefined;
  /** A last day that people have set for this case; it goes before the parameter. */
  dueOn?(records: Records): IsoDate | undefined;
}

export interface StateDeclaration<Records> {
  readonly label: string;
  /**
   * The roles whose work it may be to move the case on; empty exactly when the state is final. Whether it is this
   * person's work in this case is told by `availableSteps`.
   */
  readonly waitsFor: readonly Role[];
  /** Absent exactly when the state is final. */
  readonly limit?: Limit<Records>;
  /** A returned case: shown as such; the total clock stands still here when the parameter says so. */
  readonly isReturned?: boolean;
  readonly ending?: Ending;
}

/** A kind of file that a step needs. `kind` is stored with the file. */
export interface EvidenceRequirement {
  readonly kind: string;
  readonly label: string;
  /** How many files; 0 = welcome but not required. */
  readonly min: number;
  /** When the step is repeated, files that were attached before its last time no longer count. */
  readonly isFreshEachTime?: boolean;
}

/** A file of the case, as far as decisions care. Superseded files are not passed. */
export interface EvidenceItem {
  readonly id: string;
  readonly kind: string;
  readonly attachedAt: Date;
}

/** What a caller must know about every case. A template's own facts extend it. */
export interface BaseFacts {
  readonly evidence: readonly EvidenceItem[];
}

/** One accepted step. Append-only; nothing in it is ever changed. */
export interface ProcedureEvent {
  readonly step: string;
  readonly outcome: string | null;
  /** null for the opening. */
  readonly fromState: string | null;
  readonly toState: string;
  readonly at: Date;
  /** The day on which it happened in life (a visit, a meeting); null when it is the act itself. */
  readonly occurredOn: IsoDate | null;
  readonly actorAccountId: string;
  readonly actorPersonId: string;
  readonly actorRole: Role;
  readonly reasonCodes: readonly string[];
  readonly text: string | null;
  /** The form as accepted, together with what the step derived from it. */
  readonly data: unknown;
  /** The records that the step replaced, as they were before; null where there was none. Undoing needs them. */
  readonly before: Readonly<Record<string, unknown>>;
}

/** Somebody worked on the record of a step without taking it: wrote a draft, uploaded a file. */
export interface Contribution {
  readonly personId: string;
  readonly step: string;
}

/**
 * A case on its way through a template, as the caller loaded it. `records` holds, by step, the last accepted form with
 * what was derived from it; it is written from `changes.records` and from nowhere else.
 */
export interface ProcedureCase<Records> {
  readonly state: string;
  /** Oldest first. The first is the opening. */
  readonly events: readonly ProcedureEvent[];
  readonly records: Records;
  readonly contributions?: readonly Contribution[];
}

/** What a person hands in with a step. `data` are the fields of the step's form. */
export interface StepInput {
  readonly occurredOn?: IsoDate | null;
  readonly reasonCodes?: readonly string[];
  readonly text?: string | null;
  readonly data?: unknown;
}

/** What a guard may look at before any form is filled in. */
export interface StepContext<Records, Facts> {
  readonly actor: Actor;
  readonly case: ProcedureCase<Records>;
  readonly facts: Facts;
  readonly parameters: ProcedureParameters;
  readonly now: Date;
}

/** What a check, a branch or a derivation may look at: the form is complete and well-formed. */
export interface FilledStepContext<Records, Facts, Data> extends StepContext<Records, Facts> {
  readonly data: Data;
  readonly occurredOn: IsoDate | null;
  readonly reasonCodes: readonly string[];
}

/** A named condition over facts alone: it decides whether the step is offered at all. */
export interface Guard<Records, Facts> {
  readonly name: string;
  check(context: StepContext<Records, Facts>): readonly ProcedureRefusal[];
}

/** A named condition over the filled form and the facts. */
export interface Check<Records, Facts, Data> {
  readonly name: string;
  check(context: FilledStepContext<Records, Facts, Data>): readonly ProcedureRefusal[];
}

/** Several ways out of one step; which one is not chosen by hand but follows from the form and the facts. */
export interface Branch<State extends string, Records, Facts, Data> {
  readonly outcomes: Readonly<Record<string, State>>;
  choose(context: FilledStepContext<Records, Facts, Data>): string;
}

/** A step that leaves the case where it is. */
export const STAY = 'STAY';

export interface StepDeclaration<State extends string, Records, Facts, Data = unknown> {
  readonly key: string;
  /** The verb of the button. */
  readonly label: string;
  readonly kind: StepKind;
  readonly from: readonly State[];
  readonly to: State | typeof STAY | Branch<State, Records, Facts, Data>;
  readonly by: readonly Role[];
  readonly duty?: Duty;
  /** What it does reaches beyond the case, into the register: it is put right by a new case, never taken back. */
  readonly takesEffect?: boolean;
  /** An entry into the national system: in a round it needs the window of this function (CAM-22). */
  readonly underFunction?: CampaignFunction;
  /** The step happened on a day of its own (visit, meeting): the day is asked for. */
  readonly asksDay?: boolean;
  /** At least one reason of this list is asked for. */
  readonly reasons?: CodeList;
  /** A written word is asked for. */
  readonly asksText?: boolean;
  /** The fields; each has its Chinese name as `meta.title`. Absent: the step has no fields. */
  readonly form?: z.ZodType<Data>;
  readonly evidence?: readonly EvidenceRequirement[];
  readonly requires?: readonly Guard<Records, Facts>[];
  readonly checks?: readonly Check<Records, Facts, Data>[];
  /** Facts that the step establishes, stored in its record beside the form. */
  derive?(context: FilledStepContext<Records, Facts, Data>): object;
  /** Records of other steps that this step replaces (a correction after a return). */
  replaces?(context: FilledStepContext<Records, Facts, Data>): Partial<Records>;
}

/** How a case comes into being: the same declaration as a step, from nowhere. */
export type OpeningDeclaration<State extends string, Records, Facts, Data = unknown> = Omit<
  StepDeclaration<State, Records, Facts, Data>,
  'from' | 'to' | 'replaces'
> & { readonly to: State };

/** A total limit over several states. */
export interface TotalLimit {
  readonly parameter: LimitKey;
  /** The step with which the clock starts, and the states in which it has stopped for good. */
  readonly startsWith: string;
  readonly endsIn: readonly string[];
}

/**
 * A procedure as data. `records` of a case are keyed by step. Versions never change once a case has been opened with
 * them; a new rule is a new version.
 */
export interface ProcedureTemplate<
  State extends string = string,
  Records extends object = object,
  Facts extends BaseFacts = BaseFacts,
> {
  readonly key: string;
  readonly version: string;
  readonly label: string;
  readonly states: Readonly<Record<State, StateDeclaration<Records>>>;
  readonly opening: OpeningDeclaration<State, Records, Facts>;
  readonly steps: readonly StepDeclaration<State, Records, Facts>[];
  /** Duties that one natural person may not combine in one case. */
  readonly apart: readonly (readonly Duty[])[];
  readonly totalLimit?: TotalLimit;
}
