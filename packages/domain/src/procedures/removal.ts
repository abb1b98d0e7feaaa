import { shanghaiDateOf } from '../calendar/iso-date.ts';
import { REMOVAL_REASON } from '../codelists/case-decisions.ts';
import type { CaseFacts, CaseRecords } from './case-records.ts';
import { hearingForm } from './exit-forms.ts';
import { episodeOf, hasEpisode } from './exit-guards.ts';
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
  submitFrom,
  waiting,
} from './exit-steps.ts';
import { closePublicityTo, DUTIES_APART, settleObjectionTo, VILLAGE } from './identification-steps.ts';
import type { ProcedureTemplate } from './procedure-template.ts';

const keep = refuseAt('keepEpisode', '不清退', 'NOT_REMOVED');

const { REVIEWED: _reviewed, PUBLICITY_CLOSED: _closed, ...sharedStates } = SHARED_STATES;

/** 清退 (DOMAIN C.4): a household that should not have been admitted. It is heard first; no record is deleted. */
export const REMOVAL: ProcedureTemplate<string, CaseRecords, CaseFacts> = {
  key: 'REMOVAL',
  version: '2021-1',
  label: '监测对象清退',
  states: {
    REMOVAL_DRAFT: waiting('清退准备中'),
    REMOVAL_PROPOSED: waiting('已提出清退，待入户核查', 'limit.visit'),
    REMOVAL_VISITED: waiting('已入户，待听取申辩'),
    REMOVAL_HEARD: waiting('已听取申辩，待报乡镇', 'limit.submit', ['VILLAGE_LEAD']),
    ...sharedStates,
    REMOVAL_APPROVED: waiting('已审批，待公示', 'limit.publish'),
    REMOVAL_PUBLICITY_OVER: waiting('公示期满，待县级清退', 'limit.nationalEntry', ['COUNTY_OFFICER']),
    REMOVED: { label: '已清退', waitsFor: [], ending: 'COMPLETED' },
    NOT_REMOVED: { label: '不清退', waitsFor: [], ending: 'REJECTED' },
  },
  opening: openTo('REMOVAL_DRAFT', '开始清退', [hasEpisode]),
  steps: [
    exitStep({
      key: 'proposeRemoval',
      label: '提出清退',
      kind: 'advance',
      from: ['REMOVAL_DRAFT'],
      to: 'REMOVAL_PROPOSED',
      by: VILLAGE,
      duty: 'PREPARE',
      reasons: REMOVAL_REASON,
      asksText: true,
      evidence: [{ kind: 'removalDocument', label: '清退依据', min: 1 }],
      requires: [hasEpisode],
    }),
    // Before the visit: who has been visited is heard first, and visited anew only if need be.
    exitStep({
      key: 'hear',
      label: '听取农户申辩',
      kind: 'advance',
      from: ['REMOVAL_VISITED'],
      to: 'REMOVAL_HEARD',
      by: VILLAGE,
      duty: 'PREPARE',
      asksDay: true,
      form: hearingForm,
      evidence: [{ kind: 'hearing', label: '申辩记录（签字）', min: 1 }],
    }),
    exitVisitFrom(['REMOVAL_PROPOSED'], 'REMOVAL_VISITED'),
    submitFrom('REMOVAL_HEARD'),
    putRight,
    ...asInAdmission('townshipApprove', 'returnToVillage', 'prepareApproval', 'returnToTownship'),
    exitStep({
      ...countyApproval,
      key: 'approveRemoval',
      to: 'REMOVAL_APPROVED',
      requires: [hasEpisode],
    }),
    publishEpisodeFrom('REMOVAL_APPROVED'),
    ...asInAdmission('recordObjection'),
    settleObjectionTo('NOT_REMOVED'),
    closePublicityTo('REMOVAL_PUBLICITY_OVER'),
    exitStep({
      key: 'remove',
      label: '标注清退',
      kind: 'close',
      from: ['REMOVAL_PUBLICITY_OVER'],
      to: 'REMOVED',
      by: ['COUNTY_OFFICER'],
      takesEffect: true,
      underFunction: 'ROLLBACK',
      requires: [hasEpisode],
      derive: (context) => ({ episode: episodeOf(context).episode, removedOn: shanghaiDateOf(context.now) }),
    }),
    keep.village(['REMOVAL_DRAFT', 'REMOVAL_PROPOSED', 'REMOVAL_VISITED', 'REMOVAL_HEARD', 'RETURNED_TO_VILLAGE']),
    keep.township,
    keep.county,
  ],
  apart: DUTIES_APART,
};
