import {
  eventAfterElimination,
  everyAdultAuthorizes,
  fingerprintsHaveProxy,
  minorsHaveGuardian,
} from './identification-checks.ts';
import type { IdentificationFacts, IdentificationRecords } from './identification-facts.ts';
import { openForm, reportEventForm } from './identification-forms.ts';
import { householdNotMonitored, lastEpisodeEliminated, noOtherRunningCase } from './identification-guards.ts';
import {
  authorizeFrom,
  BEGIN_MONITORING,
  DUTIES_APART,
  enterUnder,
  IDENTIFICATION_STATES,
  IDENTIFICATION_STEPS,
  type IdentificationState,
  visitFrom,
  WITHDRAWABLE_STATES,
  withdrawAuthorizationFrom,
  withdrawFrom,
} from './identification-steps.ts';
import type { ProcedureTemplate } from './procedure-template.ts';

export type ReflagState = IdentificationState | 'REFLAG_DRAFT' | 'EVENT_REPORTED';

/**
 * 监测对象风险再标注 (DOMAIN C.2): a household whose risk was eliminated meets a new event. From the visit on it is the
 * chain of the admission; it ends as the next episode, with category, income and line of that time.
 */
export const REFLAG: ProcedureTemplate<ReflagState, IdentificationRecords, IdentificationFacts> = {
  key: 'REFLAG',
  version: '2021-1',
  label: '监测对象风险再标注',
  states: {
    REFLAG_DRAFT: {
      label: '再标注准备中',
      waitsFor: ['VILLAGE_CLERK', 'VILLAGE_LEAD'],
      limit: {
        parameter: 'limit.draft',
        unit: 'workingDays',
        special: { parameter: 'limit.helpFirstPapers', applies: (records) => records.open?.helpFirst === true },
      },
    },
    EVENT_REPORTED: {
      label: '已登记新发风险，待入户核查',
      waitsFor: ['VILLAGE_CLERK', 'VILLAGE_LEAD'],
      limit: { parameter: 'limit.visit', unit: 'workingDays' },
    },
    ...IDENTIFICATION_STATES,
  },
  opening: {
    key: 'open',
    label: '开始风险再标注',
    kind: 'advance',
    to: 'REFLAG_DRAFT',
    by: ['VILLAGE_CLERK', 'VILLAGE_LEAD', 'TOWNSHIP_OFFICER'],
    form: openForm,
    requires: [householdNotMonitored, lastEpisodeEliminated, noOtherRunningCase],
  },
  steps: [
    {
      key: 'apply',
      label: '登记新发风险和授权',
      kind: 'advance',
      from: ['REFLAG_DRAFT'],
      to: 'EVENT_REPORTED',
      by: ['VILLAGE_CLERK', 'VILLAGE_LEAD'],
      duty: 'PREPARE',
      asksDay: true,
      form: reportEventForm,
      evidence: [
        { kind: 'eventProof', label: '突发事件或意外事故佐证', min: 1 },
        { kind: 'authorization', label: '承诺授权书', min: 1 },
      ],
      requires: [lastEpisodeEliminated],
      checks: [eventAfterElimination, everyAdultAuthorizes, fingerprintsHaveProxy, minorsHaveGuardian],
    },
    visitFrom('EVENT_REPORTED'),
    authorizeFrom(['EVENT_REPORTED', 'VISITED']),
    withdrawAuthorizationFrom('EVENT_REPORTED'),
    withdrawFrom(['REFLAG_DRAFT', 'EVENT_REPORTED', ...WITHDRAWABLE_STATES]),
    ...IDENTIFICATION_STEPS,
    enterUnder('REFLAG'),
    BEGIN_MONITORING,
  ],
  apart: DUTIES_APART,
  totalLimit: {
    parameter: 'limit.decision',
    startsWith: 'apply',
    endsIn: ['COUNTY_APPROVED', 'REJECTED_VILLAGE', 'REJECTED_TOWNSHIP', 'REJECTED_COUNTY', 'WITHDRAWN'],
  },
};
