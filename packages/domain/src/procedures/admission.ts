import { everyAdultAuthorizes, fingerprintsHaveProxy, minorsHaveGuardian } from './identification-checks.ts';
import type { IdentificationFacts, IdentificationRecords } from './identification-facts.ts';
import { applyForm, openForm } from './identification-forms.ts';
import { householdNotMonitored, noOtherRunningCase } from './identification-guards.ts';
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

export type AdmissionState = IdentificationState | 'DRAFT' | 'APPLIED';

/** 新增监测对象识别录入 (DOMAIN C.1). The clue that leads here is a card of its own (C.8). */
export const ADMISSION: ProcedureTemplate<AdmissionState, IdentificationRecords, IdentificationFacts> = {
  key: 'ADMISSION',
  version: '2021-1',
  label: '新增监测对象识别',
  states: {
    DRAFT: {
      label: '申请准备中',
      waitsFor: ['VILLAGE_CLERK', 'VILLAGE_LEAD'],
      limit: {
        parameter: 'limit.draft',
        unit: 'workingDays',
        special: { parameter: 'limit.helpFirstPapers', applies: (records) => records.open?.helpFirst === true },
      },
    },
    APPLIED: {
      label: '已申请，待入户核查',
      waitsFor: ['VILLAGE_CLERK', 'VILLAGE_LEAD'],
      limit: { parameter: 'limit.visit', unit: 'workingDays' },
    },
    ...IDENTIFICATION_STATES,
  },
  opening: {
    key: 'open',
    label: '开始纳入申请',
    kind: 'advance',
    to: 'DRAFT',
    by: ['VILLAGE_CLERK', 'VILLAGE_LEAD', 'TOWNSHIP_OFFICER'],
    form: openForm,
    requires: [householdNotMonitored, noOtherRunningCase],
  },
  steps: [
    {
      key: 'apply',
      label: '登记申请和授权',
      kind: 'advance',
      from: ['DRAFT'],
      to: 'APPLIED',
      by: ['VILLAGE_CLERK', 'VILLAGE_LEAD'],
      duty: 'PREPARE',
      asksDay: true,
      form: applyForm,
      evidence: [
        { kind: 'application', label: '纳入监测申请书', min: 1 },
        { kind: 'authorization', label: '承诺授权书', min: 1 },
      ],
      requires: [householdNotMonitored],
      checks: [everyAdultAuthorizes, fingerprintsHaveProxy, minorsHaveGuardian],
    },
    visitFrom('APPLIED'),
    authorizeFrom(['APPLIED', 'VISITED']),
    withdrawAuthorizationFrom('APPLIED'),
    withdrawFrom(['DRAFT', 'APPLIED', ...WITHDRAWABLE_STATES]),
    ...IDENTIFICATION_STEPS,
    enterUnder('NEW_ENTRY'),
    BEGIN_MONITORING,
  ],
  apart: DUTIES_APART,
  totalLimit: {
    parameter: 'limit.decision',
    startsWith: 'apply',
    endsIn: ['COUNTY_APPROVED', 'REJECTED_VILLAGE', 'REJECTED_TOWNSHIP', 'REJECTED_COUNTY', 'WITHDRAWN'],
  },
};
