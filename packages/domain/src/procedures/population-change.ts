import type { z } from 'zod';
import type { Role } from '../accounts/roles.ts';
import type { CaseFacts, CaseRecords } from './case-records.ts';
import { openForm } from './identification-forms.ts';
import {
  changeQueueOf,
  changesStillHold,
  daysArePossible,
  declaredChanges,
  identitiesAgree,
  membersAreKnown,
  mergeIsWhole,
  nobodyActiveElsewhere,
  noOtherRunningChange,
  oneHeadEach,
  oneHouseholdPerPerson,
  reachesAcrossTownships,
  reasonsAreExplained,
  somethingChanges,
  splitLeavesSomebody,
} from './population-checks.ts';
import type { DeclaredChanges } from './population-facts.ts';
import { declareChangesForm, enterChangesForm } from './population-forms.ts';
import type { ProcedureTemplate, StepDeclaration } from './procedure-template.ts';
import { RETURN_REASON } from './return-reason.ts';

export type PopulationChangeState =
  | 'CHANGE_DRAFT'
  | 'CHANGE_DECLARED'
  | 'CHANGE_SUBMITTED'
  | 'CHANGE_AT_COUNTY'
  | 'CHANGE_RETURNED'
  | 'CHANGE_EFFECTIVE'
  | 'CHANGE_ENTERED'
  | 'CHANGE_REJECTED'
  | 'CHANGE_WITHDRAWN';

const VILLAGE: readonly Role[] = ['VILLAGE_CLERK', 'VILLAGE_LEAD'];
const TOWNSHIP: readonly Role[] = ['TOWNSHIP_OFFICER', 'TOWNSHIP_LEAD'];

type Step<Data> = StepDeclaration<PopulationChangeState, CaseRecords, CaseFacts, Data>;

/** Lets the compiler check a step's checks and derivations against its own form. */
function step<Data = Record<never, never>>(declaration: Step<Data>): Step<Data> {
  return declaration;
}

/** 家庭人口自然变更 (DOMAIN C.5): births, marriages, deaths, moves, a new head, households that split or merge. */
export const POPULATION_CHANGE: ProcedureTemplate<PopulationChangeState, CaseRecords, CaseFacts> = {
  key: 'POPULATION_CHANGE',
  version: '2021-1',
  label: '家庭人口自然变更',
  states: {
    CHANGE_DRAFT: {
      label: '变更准备中',
      waitsFor: VILLAGE,
      limit: { parameter: 'limit.draft', unit: 'workingDays' },
    },
    CHANGE_DECLARED: {
      label: '已登记变更，待报乡镇',
      waitsFor: ['VILLAGE_LEAD', 'VILLAGE_CLERK'],
      limit: { parameter: 'limit.submit', unit: 'workingDays' },
    },
    CHANGE_SUBMITTED: {
      label: '待乡镇确认变更',
      waitsFor: TOWNSHIP,
      limit: { parameter: 'limit.townshipReview', unit: 'workingDays' },
    },
    CHANGE_AT_COUNTY: {
      label: '跨乡镇，待县级确认',
      waitsFor: ['COUNTY_OFFICER'],
      limit: { parameter: 'limit.countyApproval', unit: 'workingDays' },
    },
    CHANGE_RETURNED: {
      label: '变更退回补正',
      waitsFor: VILLAGE,
      limit: { parameter: 'limit.correct', unit: 'workingDays' },
      isReturned: true,
    },
    CHANGE_EFFECTIVE: {
      label: '已生效，待录入系统',
      waitsFor: ['TOWNSHIP_OFFICER', 'COUNTY_OFFICER'],
      limit: { parameter: 'limit.nationalEntry', unit: 'workingDays' },
    },
    CHANGE_ENTERED: { label: '变更已录入', waitsFor: [], ending: 'COMPLETED' },
    CHANGE_REJECTED: { label: '不予变更', waitsFor: [], ending: 'REJECTED' },
    CHANGE_WITHDRAWN: { label: '变更撤回', waitsFor: [], ending: 'WITHDRAWN' },
  },
  opening: {
    key: 'open',
    label: '登记人口变更',
    kind: 'advance',
    to: 'CHANGE_DRAFT',
    by: [...VILLAGE, 'TOWNSHIP_OFFICER'],
    form: openForm,
    requires: [noOtherRunningChange],
  },
  steps: [
    // Before the declaring: what has been declared is handed in first, and declared anew only if need be.
    step({
      key: 'submitChanges',
      label: '报乡镇确认',
      kind: 'advance',
      from: ['CHANGE_DECLARED'],
      to: 'CHANGE_SUBMITTED',
      by: ['VILLAGE_LEAD'],
      duty: 'PREPARE',
      requires: [changesStillHold],
      derive: (context) => ({
        queues: declaredChanges(context).changes.map(({ on }) => changeQueueOf(on, context.facts.cutoffOn)),
      }),
    }),
    step<DeclaredChanges>({
      key: 'declareChanges',
      label: '填写变更',
      kind: 'advance',
      from: ['CHANGE_DRAFT', 'CHANGE_DECLARED', 'CHANGE_RETURNED'],
      to: 'CHANGE_DECLARED',
      by: VILLAGE,
      duty: 'PREPARE',
      form: declareChangesForm,
      evidence: [{ kind: 'changeProof', label: '变更佐证（证明、户口簿）', min: 1 }],
      checks: [
        somethingChanges,
        daysArePossible,
        reasonsAreExplained,
        identitiesAgree,
        membersAreKnown,
        oneHeadEach,
        splitLeavesSomebody,
        mergeIsWhole,
        nobodyActiveElsewhere,
      ],
      // Whoever leaves is known by name for as long as the case is read.
      derive: ({ facts }) => ({
        names: Object.fromEntries(facts.householdMembers.map(({ personId, name }) => [personId, name])),
      }),
    }),
    step({
      key: 'withdrawChanges',
      label: '撤回变更',
      kind: 'withdraw',
      from: ['CHANGE_DRAFT', 'CHANGE_DECLARED', 'CHANGE_RETURNED'],
      to: 'CHANGE_WITHDRAWN',
      by: VILLAGE,
      duty: 'PREPARE',
      asksText: true,
    }),
    step({
      key: 'confirmChanges',
      label: '确认变更',
      kind: 'advance',
      from: ['CHANGE_SUBMITTED'],
      to: {
        outcomes: { WITHIN: 'CHANGE_EFFECTIVE', ACROSS: 'CHANGE_AT_COUNTY' },
        choose: (context) => (reachesAcrossTownships(declaredChanges(context), context.facts) ? 'ACROSS' : 'WITHIN'),
      },
      by: TOWNSHIP,
      duty: 'REVIEW',
      takesEffect: true,
      requires: [changesStillHold, oneHouseholdPerPerson],
    }),
    step({
      key: 'countyConfirmChanges',
      label: '县级确认变更',
      kind: 'advance',
      from: ['CHANGE_AT_COUNTY'],
      to: 'CHANGE_EFFECTIVE',
      by: ['COUNTY_OFFICER'],
      duty: 'REVIEW',
      takesEffect: true,
      requires: [changesStillHold, oneHouseholdPerPerson],
    }),
    step({
      key: 'returnChanges',
      label: '退回村级',
      kind: 'return',
      from: ['CHANGE_SUBMITTED', 'CHANGE_AT_COUNTY'],
      to: 'CHANGE_RETURNED',
      by: [...TOWNSHIP, 'COUNTY_OFFICER'],
      duty: 'REVIEW',
      reasons: RETURN_REASON,
      asksText: true,
    }),
    step({
      key: 'rejectChanges',
      label: '不予变更',
      kind: 'reject',
      from: ['CHANGE_SUBMITTED', 'CHANGE_AT_COUNTY'],
      to: 'CHANGE_REJECTED',
      by: [...TOWNSHIP, 'COUNTY_OFFICER'],
      duty: 'REVIEW',
      asksText: true,
    }),
    step<z.output<typeof enterChangesForm>>({
      key: 'enterChanges',
      label: '已录入系统',
      kind: 'close',
      from: ['CHANGE_EFFECTIVE'],
      to: 'CHANGE_ENTERED',
      by: ['TOWNSHIP_OFFICER', 'COUNTY_OFFICER'],
      underFunction: 'NATURAL_CHANGE',
      asksDay: true,
      form: enterChangesForm,
    }),
  ],
  apart: [['PREPARE', 'REVIEW']],
};
