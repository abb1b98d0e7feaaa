import type { BaseFacts, Check, Guard, ProcedureTemplate, StepDeclaration } from '../procedures/procedure-template.ts';
import { refusal } from '../procedures/refusal.ts';
import { type DivisionChange, divisionChangeForm } from './division-change-form.ts';
import { divisionRefusals, proposerRefusals } from './division-checks.ts';
import type { KnownDivisions } from './division-plan.ts';

export type DivisionChangeState = 'PROPOSED' | 'IN_FORCE' | 'REFUSED' | 'WITHDRAWN';

export interface DivisionChangeRecords {
  readonly propose?: DivisionChange;
}

export interface DivisionChangeFacts extends BaseFacts {
  /** The divisions of the county as they stand, ended ones included. */
  readonly divisions: KnownDivisions;
}

type ChangeGuard = Guard<DivisionChangeRecords, DivisionChangeFacts>;
type ChangeCheck = Check<DivisionChangeRecords, DivisionChangeFacts, DivisionChange>;

const changeHolds: ChangeCheck = {
  name: 'changeHolds',
  check: ({ data, facts, now }) => divisionRefusals(data, facts.divisions, now),
};

const isForTheProposer: ChangeCheck = {
  name: 'isForTheProposer',
  check: ({ data, actor }) => proposerRefusals(data, actor),
};

/** Asked again: the divisions may have changed since the proposal (DIV-3). */
const changeStillHolds: ChangeGuard = {
  name: 'changeStillHolds',
  check: ({ case: { records }, facts, now }) =>
    records.propose === undefined ? [] : divisionRefusals(records.propose, facts.divisions, now),
};

const isOwnProposal: ChangeGuard = {
  name: 'isOwnProposal',
  check: ({ actor, case: { events } }) =>
    events[0]?.actorPersonId === actor.personId ? [] : [refusal('WINDOW_NOT_OWN', {})],
};

type Step<Data> = StepDeclaration<DivisionChangeState, DivisionChangeRecords, DivisionChangeFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

/** 行政区划调整 (notice 一(三)4, DOMAIN B.1): proposed by one person, put into force by another. */
export const DIVISION_CHANGE: ProcedureTemplate<DivisionChangeState, DivisionChangeRecords, DivisionChangeFacts> = {
  key: 'DIVISION_CHANGE',
  version: '2021-1',
  label: '行政区划调整',
  states: {
    PROPOSED: {
      label: '待生效',
      waitsFor: ['COUNTY_APPROVER'],
      limit: { parameter: 'limit.windowDecide', unit: 'workingDays' },
    },
    IN_FORCE: { label: '已生效', waitsFor: [], ending: 'COMPLETED' },
    REFUSED: { label: '未同意', waitsFor: [], ending: 'REJECTED' },
    WITHDRAWN: { label: '已撤回', waitsFor: [], ending: 'WITHDRAWN' },
  },
  opening: {
    key: 'propose',
    label: '提出调整',
    kind: 'advance',
    to: 'PROPOSED',
    by: ['COUNTY_OFFICER', 'TOWNSHIP_OFFICER'],
    duty: 'PREPARE',
    form: divisionChangeForm,
    checks: [changeHolds, isForTheProposer],
  },
  steps: [
    step({
      key: 'putIntoForce',
      label: '同意并生效',
      kind: 'advance',
      from: ['PROPOSED'],
      to: 'IN_FORCE',
      by: ['COUNTY_APPROVER'],
      duty: 'APPROVE',
      takesEffect: true,
      requires: [changeStillHolds],
    }),
    step({
      key: 'refuse',
      label: '不同意',
      kind: 'reject',
      from: ['PROPOSED'],
      to: 'REFUSED',
      by: ['COUNTY_APPROVER'],
      duty: 'APPROVE',
      asksText: true,
    }),
    step({
      key: 'withdraw',
      label: '撤回',
      kind: 'withdraw',
      from: ['PROPOSED'],
      to: 'WITHDRAWN',
      by: ['COUNTY_OFFICER', 'TOWNSHIP_OFFICER'],
      requires: [isOwnProposal],
    }),
  ],
  apart: [['PREPARE', 'APPROVE']],
};
