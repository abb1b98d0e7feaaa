import { ROLLBACK_REASON } from '../codelists/case-decisions.ts';
import type { CaseFacts, CaseRecords } from './case-records.ts';
import { eliminationCanBeRolledBack, episodeOf } from './exit-guards.ts';
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
import { DUTIES_APART, settleObjectionTo, VILLAGE } from './identification-steps.ts';
import type { ProcedureTemplate } from './procedure-template.ts';

const uphold = refuseAt('upholdElimination', '不回退，维持消除', 'ELIMINATION_UPHELD');

const { REVIEWED: _reviewed, ...sharedStates } = SHARED_STATES;

/**
 * 风险消除回退 (DOMAIN C.4): an elimination that does not hold is made void and the same episode goes on. It is not a
 * re-flagging, which answers to a new event with a new episode.
 */
export const ROLLBACK: ProcedureTemplate<string, CaseRecords, CaseFacts> = {
  key: 'ROLLBACK',
  version: '2021-1',
  label: '风险消除回退',
  states: {
    ROLLBACK_DRAFT: waiting('回退准备中'),
    ROLLBACK_PROPOSED: waiting('已提出回退，待入户核查', 'limit.visit'),
    ROLLBACK_VISITED: waiting('已入户，待公示', 'limit.publish'),
    ...sharedStates,
    ROLLED_BACK: { label: '已回退，继续监测', waitsFor: [], ending: 'COMPLETED' },
    ELIMINATION_UPHELD: { label: '不回退，维持消除', waitsFor: [], ending: 'REJECTED' },
  },
  opening: openTo('ROLLBACK_DRAFT', '开始消除回退', [eliminationCanBeRolledBack]),
  steps: [
    exitStep({
      key: 'proposeRollback',
      label: '提出回退',
      kind: 'advance',
      from: ['ROLLBACK_DRAFT'],
      to: 'ROLLBACK_PROPOSED',
      by: VILLAGE,
      duty: 'PREPARE',
      reasons: ROLLBACK_REASON,
      asksText: true,
      // C.15.10: reason code and document, always.
      evidence: [{ kind: 'rollbackDocument', label: '回退依据', min: 1 }],
      requires: [eliminationCanBeRolledBack],
    }),
    // Before the visit: what has been visited is published first, and visited anew only if need be.
    publishEpisodeFrom('ROLLBACK_VISITED'),
    exitVisitFrom(['ROLLBACK_PROPOSED'], 'ROLLBACK_VISITED'),
    settleObjectionTo('ELIMINATION_UPHELD'),
    ...asInAdmission('recordObjection', 'closePublicity', 'prepareSubmission', 'submit'),
    putRight,
    ...asInAdmission('townshipApprove', 'returnToVillage', 'prepareApproval', 'returnToTownship'),
    exitStep({
      ...countyApproval,
      key: 'approveRollback',
      to: 'ROLLED_BACK',
      takesEffect: true,
      underFunction: 'ROLLBACK',
      requires: [eliminationCanBeRolledBack],
      derive: (context) => {
        const { episode, eliminatedMonth, eliminationMethod } = episodeOf(context);
        return { voidedElimination: { episode, eliminatedMonth: eliminatedMonth ?? '', method: eliminationMethod } };
      },
    }),
    uphold.village(['ROLLBACK_DRAFT', 'ROLLBACK_PROPOSED', 'ROLLBACK_VISITED', 'RETURNED_TO_VILLAGE']),
    uphold.township,
    uphold.county,
  ],
  apart: DUTIES_APART,
};
