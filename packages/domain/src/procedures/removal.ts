import { shanghaiDateOf } from '../calendar/iso-date.ts';
import { REMOVAL_REASON } from '../codelists/case-decisions.ts';
import type { CaseFacts, CaseRecords } from './case-records.ts';
import { hearingForm } from './exit-forms.ts';
import { episodeOf, hasEpisode } from './exit-guards.ts';
import {
  asInAdmission,
  countyApproval,
  EXIT_APART,
  exitStep,
  exitVisitFrom,
  preparedBy,
  publishEpisodeFrom,
  putRight,
  refuseAt,
  SHARED_STATES,
  VILLAGE,
} from './exit-steps.ts';
import { noOpenObjection, noOtherRunningCase, publicityDaysElapsed } from './identification-guards.ts';
import { settleObjectionTo } from './identification-steps.ts';
import type { ProcedureTemplate } from './procedure-template.ts';

const keep = refuseAt('keepEpisode', '不清退', 'NOT_REMOVED');

const { REVIEWED: _reviewed, PUBLICITY_CLOSED: _closed, ...sharedStates } = SHARED_STATES;

/** 清退 (DOMAIN C.4): a household that should not have been admitted. It is heard first; no record is deleted. */
export const REMOVAL: ProcedureTemplate<string, CaseRecords, CaseFacts> = {
  key: 'REMOVAL',
  version: '2021-1',
  label: '监测对象清退',
  states: {
    REMOVAL_DRAFT: preparedBy('清退准备中'),
    REMOVAL_PROPOSED: {
      label: '已提出清退，待入户核查',
      waitsFor: VILLAGE,
      limit: { parameter: 'limit.visit', unit: 'workingDays' },
    },
    REMOVAL_VISITED: preparedBy('已入户，待听取申辩'),
    REMOVAL_HEARD: {
      label: '已听取申辩，待报乡镇',
      waitsFor: ['VILLAGE_LEAD'],
      limit: { parameter: 'limit.submit', unit: 'workingDays' },
    },
    ...sharedStates,
    REMOVAL_APPROVED: {
      label: '已审批，待公示',
      waitsFor: VILLAGE,
      limit: { parameter: 'limit.publish', unit: 'workingDays' },
    },
    REMOVAL_PUBLICITY_OVER: {
      label: '公示期满，待县级清退',
      waitsFor: ['COUNTY_OFFICER'],
      limit: { parameter: 'limit.nationalEntry', unit: 'workingDays' },
    },
    REMOVED: { label: '已清退', waitsFor: [], ending: 'COMPLETED' },
    NOT_REMOVED: { label: '不清退', waitsFor: [], ending: 'REJECTED' },
  },
  opening: {
    key: 'open',
    label: '开始清退',
    kind: 'advance',
    to: 'REMOVAL_DRAFT',
    by: [...VILLAGE, 'TOWNSHIP_OFFICER'],
    requires: [hasEpisode, noOtherRunningCase],
  },
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
    exitStep({
      key: 'submit',
      label: '签字报乡镇',
      kind: 'advance',
      from: ['REMOVAL_HEARD', 'CORRECTED'],
      to: 'SUBMITTED',
      by: ['VILLAGE_LEAD'],
      duty: 'PREPARE',
    }),
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
    exitStep({
      key: 'closePublicity',
      label: '公示期满撤榜',
      kind: 'advance',
      from: ['PUBLISHED'],
      to: 'REMOVAL_PUBLICITY_OVER',
      by: VILLAGE,
      duty: 'PREPARE',
      evidence: [{ kind: 'publicityEndPhoto', label: '公示期满照片', min: 1, isFreshEachTime: true }],
      requires: [publicityDaysElapsed, noOpenObjection],
      derive: ({ now }) => ({ endedOn: shanghaiDateOf(now) }),
    }),
    exitStep({
      key: 'remove',
      label: '标注清退',
      kind: 'close',
      from: ['REMOVAL_PUBLICITY_OVER'],
      to: 'REMOVED',
      by: ['COUNTY_OFFICER'],
      takesEffect: true,
      requires: [hasEpisode],
      derive: (context) => ({ episode: episodeOf(context).episode, removedOn: shanghaiDateOf(context.now) }),
    }),
    keep.village(['REMOVAL_DRAFT', 'REMOVAL_PROPOSED', 'REMOVAL_VISITED', 'REMOVAL_HEARD', 'RETURNED_TO_VILLAGE']),
    keep.township,
    keep.county,
  ],
  apart: EXIT_APART,
};
