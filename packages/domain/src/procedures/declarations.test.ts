import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { aWalk, told } from '../../testing/case-walk.ts';
import { anAdmission, SOUND_STEPS, someFacts, takeSoundly } from '../../testing/identification.ts';
import { ROLE_NAMES, type Role } from '../accounts/roles.ts';
import { CLUE_CARD } from '../clues/clue-card.ts';
import { RECTIFICATION } from '../clues/rectification-item.ts';
import { ISSUE } from '../inspections/issue.ts';
import { MISSION } from '../inspections/mission.ts';
import { ADMISSION } from './admission.ts';
import { type ProcedureTemplate, STAY } from './procedure-template.ts';
import { REFLAG } from './reflag.ts';
import { targetsOf } from './template-faults.ts';

// The tables of DOMAIN C.1, C.2, C.8 and C.10 with A.2, written down a second time: step, from, to (= stays), who (c l
// village clerk and lead, o h township officer and head, O A county officer and approver, d department, i inspector,
// s supervisor), duty, what is asked for besides the form, files (* required, ! new each time).
const LETTERS = 'clohOAdisa';

const BEFORE_SUBMISSION =
  'VISITED VERIFY_HITS CHECKED REVIEWED PUBLISHED PUBLICITY_CLOSED RETURNED_TO_VILLAGE CORRECTED';

const FROM_THE_VISIT_ON = [
  'orderComparison | VISITED | CHECKING | O | REVIEW | |',
  'recordComparison | CHECKING | CHECKED VERIFY_HITS | O | REVIEW | | comparisonResult',
  'explainHits | VERIFY_HITS | CHECKED | l | PREPARE | day | hitExplanation',
  'review | CHECKED | REVIEWED REJECTED_VILLAGE | cl | PREPARE | day | minutes*! signIn*! reviewPhoto*!',
  'publish | REVIEWED | PUBLISHED | cl | PREPARE | day | publicityStartPhoto*!',
  'recordObjection | PUBLISHED OBJECTION_HANDLING | OBJECTION_HANDLING | clo | | day |',
  'settleObjection | OBJECTION_HANDLING | REJECTED_VILLAGE PUBLISHED OBJECTION_HANDLING | cl | PREPARE | | objectionRecord',
  'closePublicity | PUBLISHED | PUBLICITY_CLOSED | cl | PREPARE | | publicityEndPhoto*!',
  'prepareSubmission | PUBLICITY_CLOSED CORRECTED | = | cl | PREPARE | text |',
  'submit | PUBLICITY_CLOSED CORRECTED | SUBMITTED | l | PREPARE | |',
  'rejectAtVillage | REVIEWED RETURNED_TO_VILLAGE CORRECTED | REJECTED_VILLAGE | l | PREPARE | reason text |',
  'correct | RETURNED_TO_VILLAGE CORRECTED | CHECKED REVIEWED CORRECTED | cl | PREPARE | | correction',
  'townshipApprove | SUBMITTED RETURNED_TO_TOWNSHIP | TOWNSHIP_APPROVED | oh | REVIEW | | spotCheckRecord',
  'returnToVillage | SUBMITTED RETURNED_TO_TOWNSHIP | RETURNED_TO_VILLAGE | oh | REVIEW | reason text |',
  'townshipReject | SUBMITTED RETURNED_TO_TOWNSHIP | REJECTED_TOWNSHIP | oh | REVIEW | reason text |',
  'prepareApproval | TOWNSHIP_APPROVED | = | O | REVIEW | text |',
  'returnToTownship | TOWNSHIP_APPROVED | RETURNED_TO_TOWNSHIP | O | REVIEW | reason text |',
  'countyApprove | TOWNSHIP_APPROVED | COUNTY_APPROVED | A | APPROVE | |',
  'countyReject | TOWNSHIP_APPROVED | REJECTED_COUNTY | A | APPROVE | reason text |',
  'announce | COUNTY_APPROVED | ANNOUNCED | oh | | day | announcementPhoto*',
  'enter | ANNOUNCED ENTERED | ENTERED | o | | day |',
  'beginMonitoring | ENTERED | MONITORED | oO | | |',
];

const TABLES: readonly (readonly [ProcedureTemplate, readonly string[]])[] = [
  [
    ADMISSION,
    [
      'open | | DRAFT | clo | | |',
      'apply | DRAFT | APPLIED | cl | PREPARE | day | application* authorization*',
      'visit | APPLIED VISITED | VISITED | cl | PREPARE | day | visitForm* visitPhoto*',
      'authorize | APPLIED VISITED | = | cl | PREPARE | | authorization*!',
      `withdraw | DRAFT APPLIED ${BEFORE_SUBMISSION} | WITHDRAWN | cl | PREPARE | text |`,
      ...FROM_THE_VISIT_ON,
    ],
  ],
  [
    REFLAG,
    [
      'open | | REFLAG_DRAFT | clo | | |',
      'apply | REFLAG_DRAFT | EVENT_REPORTED | cl | PREPARE | day | eventProof* authorization*',
      'visit | EVENT_REPORTED VISITED | VISITED | cl | PREPARE | day | visitForm* visitPhoto*',
      'authorize | EVENT_REPORTED VISITED | = | cl | PREPARE | | authorization*!',
      `withdraw | REFLAG_DRAFT EVENT_REPORTED ${BEFORE_SUBMISSION} | WITHDRAWN | cl | PREPARE | text |`,
      ...FROM_THE_VISIT_ON,
    ],
  ],
  [
    CLUE_CARD,
    [
      'report | | NEW | cloOdi | | |',
      'addReason | NEW DISPATCHED ASSIGNED VERIFYING | = | cloOdi | | |',
      'addReason | VERIFIED | VERIFYING | cloOdi | | |',
      'dispatch | NEW | DISPATCHED | O | | |',
      'assign | NEW DISPATCHED ASSIGNED | ASSIGNED | o | | |',
      'startVerification | ASSIGNED | VERIFYING | clo | | |',
      'startVerification | NEW | VERIFYING | cl | | |',
      'verifyReason | VERIFYING | VERIFYING VERIFIED CLOSED | clo | | text | verification',
      'closeWithoutRisk | VERIFYING | CLOSED | clo | | text |',
      'close | VERIFIED | CLOSED | cloO | | |',
    ],
  ],
  [
    RECTIFICATION,
    [
      'raise | | OPEN | cloO | | |',
      'fix | OPEN REOPENED | FIXED | clod | RECTIFY | text | rectification',
      'recheck | FIXED | RECHECKED REOPENED | oO | INSPECT | |',
      'close | RECHECKED | CLOSED | oO | INSPECT | |',
      'reopen | RECHECKED | REOPENED | oO | INSPECT | text |',
    ],
  ],
  [
    MISSION,
    ['plan | | PLANNED | O | | |', 'begin | PLANNED | ONGOING | Oi | | |', 'report | ONGOING | REPORTED | i | | |'],
  ],
  [
    ISSUE,
    [
      'raise | | DRAFT | Ois | INSPECT | |',
      'edit | DRAFT | = | Ois | INSPECT | |',
      'issue | DRAFT | ISSUED | Ois | INSPECT | | issueEvidence*',
      'accept | ISSUED | ACCEPTED | ohOd | RECTIFY | |',
      'dispute | ISSUED | DISPUTED | ohOd | RECTIFY | text | disputeEvidence',
      'settleDispute | DISPUTED | CLOSED RECTIFYING | Ois | INSPECT | text |',
      'rectify | ACCEPTED | RECTIFYING | ohOd | RECTIFY | |',
      'submit | RECTIFYING | SUBMITTED | ohOd | RECTIFY | text | rectification*!',
      'verify | SUBMITTED | VERIFIED | Ois | INSPECT | |',
      'sendBack | SUBMITTED VERIFIED | RECTIFYING | Ois | INSPECT | text |',
      'close | VERIFIED | CLOSED | Ois | INSPECT | |',
      'chase | ISSUED ACCEPTED RECTIFYING | = | Ois | | |',
      'admonish | ISSUED ACCEPTED RECTIFYING | = | Ois | | day | admonitionRecord',
      'extend | ISSUED ACCEPTED RECTIFYING | = | Ois | | text |',
    ],
  ],
];

function written(template: ProcedureTemplate): readonly string[] {
  return [{ ...template.opening, from: [] as string[] }, ...template.steps].map((step) => {
    const to = step.to === STAY ? '=' : targetsOf(step).join(' ');
    const who = [...LETTERS].filter((_, index) => step.by.includes(ROLE_NAMES[index] as Role)).join('');
    const asks = [step.asksDay && 'day', step.reasons && 'reason', step.asksText && 'text'].filter(Boolean).join(' ');
    const files = (step.evidence ?? []).map(
      (file) => `${file.kind}${file.min > 0 ? '*' : ''}${file.isFreshEachTime ? '!' : ''}`,
    );
    const cells = [step.key, step.from.join(' '), to, who, step.duty ?? '', asks, files.join(' ')];
    return cells.join(' | ').replace(/ +/gu, ' ').trim();
  });
}

describe.each(TABLES.map(([template, table]) => [template.key, template, table] as const))(
  '%s',
  (_, template, table) => {
    it('[PRO-15] has exactly the steps of its table', () => {
      expect(written(template)).toEqual(table.map((row) => row.replace(/ +/gu, ' ').trim()));
    });
  },
);

describe('every state and every role', () => {
  it('[PRO-2] of an admission: a step is refused to each role that it is not for, whatever else is right', () => {
    for (const step of ADMISSION.steps) {
      const walk = anAdmission();
      for (const state of step.from) {
        for (const role of ROLE_NAMES.filter((one) => !step.by.includes(one))) {
          walk.case = { ...walk.case, state };
          expect([step.key, role, told(walk.take(step.key, anActor(role), SOUND_STEPS[step.key]?.input))]).toEqual([
            step.key,
            role,
            ['ROLE_NOT_ALLOWED'],
          ]);
        }
      }
    }
  });

  it('[PRO-2] of an admission: no step is taken from a state that is not its own', () => {
    for (const state of Object.keys(ADMISSION.states)) {
      for (const step of ADMISSION.steps.filter((one) => !(one.from as readonly string[]).includes(state))) {
        const walk = aWalk(ADMISSION, someFacts(), anActor('VILLAGE_CLERK'));
        walk.case = { ...walk.case, state };
        expect([state, step.key, told(takeSoundly(walk, step.key))]).toEqual([state, step.key, ['STEP_NOT_IN_STATE']]);
      }
    }
  });
});
