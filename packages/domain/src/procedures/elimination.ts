import { shanghaiDateOf } from '../calendar/iso-date.ts';
import type { CaseFacts, CaseRecords } from './case-records.ts';
import { consentForm, proposeEliminationForm } from './exit-forms.ts';
import {
  disagreementIsExplained,
  eliminationConditions,
  episodeOf,
  householdIsMonitored,
  naturalIsExplained,
} from './exit-guards.ts';
import {
  asInAdmission,
  countyApproval,
  exitStep,
  exitVisitFrom,
  openTo,
  publishEpisodeFrom,
  putRight,
  refuseAt,
  SHARED_STATES,
  waiting,
} from './exit-steps.ts';
import { DUTIES_APART, IDENTIFICATION_STATES, reviewFrom, settleObjectionTo, VILLAGE } from './identification-steps.ts';
import type { ProcedureTemplate } from './procedure-template.ts';

const keep = refuseAt('keepMonitored', '暂不消除，继续监测', 'KEPT_MONITORED');

/** 监测对象风险消除 (DOMAIN C.3): decided in the open, step by step as the admission was, and with the household's word. */
export const ELIMINATION: ProcedureTemplate<string, CaseRecords, CaseFacts> = {
  key: 'ELIMINATION',
  version: '2021-1',
  label: '监测对象风险消除',
  states: {
    EXIT_DRAFT: waiting('消除准备中'),
    EXIT_PROPOSED: waiting('已评议成效，待入户核查', 'limit.visit'),
    EXIT_VISITED: waiting('已入户，待农户签字'),
    EXIT_CONSENTED: waiting('农户已同意，待民主评议', 'limit.review'),
    ...SHARED_STATES,
    COUNTY_APPROVED: IDENTIFICATION_STATES.COUNTY_APPROVED,
    ANNOUNCED: waiting('已公告，待县级标注消除', 'limit.nationalEntry', ['COUNTY_OFFICER']),
    ELIMINATED: { label: '风险已消除', waitsFor: [], ending: 'COMPLETED' },
    KEPT_MONITORED: { label: '不消除，继续监测', waitsFor: [], ending: 'REJECTED' },
  },
  opening: openTo('EXIT_DRAFT', '开始风险消除', [householdIsMonitored]),
  steps: [
    exitStep({
      key: 'proposeElimination',
      label: '评议帮扶成效',
      kind: 'advance',
      from: ['EXIT_DRAFT'],
      to: 'EXIT_PROPOSED',
      by: VILLAGE,
      duty: 'PREPARE',
      asksDay: true,
      form: proposeEliminationForm,
      evidence: [{ kind: 'effectReview', label: '帮扶成效评议记录', min: 0 }],
      requires: [householdIsMonitored],
      checks: [naturalIsExplained],
    }),
    // Before the visit: what has been visited is signed first, and visited anew only if need be.
    exitStep({
      key: 'consent',
      label: '农户知情同意',
      kind: 'advance',
      from: ['EXIT_VISITED'],
      to: {
        outcomes: { AGREED: 'EXIT_CONSENTED', REFUSED: 'KEPT_MONITORED' },
        choose: ({ data }) => (data.agrees ? 'AGREED' : 'REFUSED'),
      },
      by: VILLAGE,
      duty: 'PREPARE',
      asksDay: true,
      form: consentForm,
      evidence: [{ kind: 'consent', label: '签字的知情同意书', min: 1 }],
      checks: [disagreementIsExplained],
    }),
    exitVisitFrom(['EXIT_PROPOSED'], 'EXIT_VISITED'),
    reviewFrom('EXIT_CONSENTED', 'KEPT_MONITORED', [eliminationConditions]),
    publishEpisodeFrom('REVIEWED'),
    settleObjectionTo('KEPT_MONITORED'),
    ...asInAdmission('recordObjection', 'closePublicity', 'prepareSubmission', 'submit'),
    putRight,
    ...asInAdmission('townshipApprove', 'returnToVillage', 'prepareApproval', 'returnToTownship'),
    exitStep({
      ...countyApproval,
      key: 'approveElimination',
      to: 'COUNTY_APPROVED',
      requires: [eliminationConditions],
    }),
    ...asInAdmission('announce'),
    exitStep({
      key: 'markEliminated',
      label: '标注风险消除',
      kind: 'close',
      from: ['ANNOUNCED'],
      to: 'ELIMINATED',
      by: ['COUNTY_OFFICER'],
      takesEffect: true,
      underFunction: 'ELIMINATION',
      asksDay: true,
      derive: (context) => ({
        episode: episodeOf(context).episode,
        eliminatedMonth: (context.occurredOn ?? shanghaiDateOf(context.now)).slice(0, 7).replace('-', ''),
      }),
    }),
    keep.village(['EXIT_DRAFT', 'EXIT_PROPOSED', 'EXIT_VISITED', 'EXIT_CONSENTED', 'REVIEWED', 'RETURNED_TO_VILLAGE']),
    keep.township,
    keep.county,
  ],
  apart: DUTIES_APART,
};
