import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { aWalk, told } from '../../testing/case-walk.ts';
import { anAdmission, SOUND_STEPS, someFacts, takeSoundly } from '../../testing/identification.ts';
import { ROLE_NAMES, type Role } from '../accounts/roles.ts';
import { CAMPAIGN } from '../campaigns/campaign.ts';
import { FUNCTION_WINDOW } from '../campaigns/function-window.ts';
import { JOINT_REVIEW } from '../campaigns/joint-review.ts';
import { TOWNSHIP_SUMMARY } from '../campaigns/summary.ts';
import { CLUE_CARD } from '../clues/clue-card.ts';
import { RECTIFICATION } from '../clues/rectification-item.ts';
import { ISSUE } from '../inspections/issue.ts';
import { MISSION } from '../inspections/mission.ts';
import { LOOKBACK } from '../lookback/lookback.ts';
import { LOOKBACK_CASE } from '../lookback/lookback-case.ts';
import { ASSISTANCE_MEASURE } from '../measures/assistance-measure.ts';
import { ASSISTANCE_PLAN } from '../measures/assistance-plan.ts';
import { PAIRING } from '../measures/pairing.ts';
import { WORK_TEAM } from '../measures/work-team.ts';
import { RULE_WAIVER } from '../quality/rule-waiver.ts';
import { ADMISSION } from './admission.ts';
import { POPULATION_CHANGE } from './population-change.ts';
import { type ProcedureTemplate, STAY } from './procedure-template.ts';
import { REFLAG } from './reflag.ts';
import { targetsOf } from './template-faults.ts';

// The tables of DOMAIN C.1, C.2, C.5, C.8 and C.10 with A.2, written down a second time: step, from, to (= stays), who (c l
// village clerk and lead, o h township officer and head, O A county officer and approver, d department, i inspector,
// s supervisor), duty, what is asked for besides the form, files (* required, ! new each time), guards.
const LETTERS = 'clohOAdisa';

const BEFORE_SUBMISSION =
  'VISITED VERIFY_HITS CHECKED REVIEWED PUBLISHED PUBLICITY_CLOSED RETURNED_TO_VILLAGE CORRECTED';

const FROM_THE_VISIT_ON = [
  'orderComparison | VISITED | CHECKING | O | REVIEW | | | consentOfEveryAdult',
  'recordComparison | CHECKING | CHECKED VERIFY_HITS | O | REVIEW | | comparisonResult | consentOfEveryAdult comparisonAnswered',
  'explainHits | VERIFY_HITS | CHECKED | l | PREPARE | day | hitExplanation | everyHitExplained',
  'review | CHECKED | REVIEWED REJECTED_VILLAGE | cl | PREPARE | day | minutes*! signIn*! reviewPhoto*! | reviewCounts',
  'publish | REVIEWED | PUBLISHED | cl | PREPARE | day | publicityStartPhoto*! | categoryCanBeAssigned',
  'recordObjection | PUBLISHED OBJECTION_HANDLING | OBJECTION_HANDLING | clo | | day | |',
  'settleObjection | OBJECTION_HANDLING | REJECTED_VILLAGE PUBLISHED OBJECTION_HANDLING | cl | PREPARE | | objectionRecord | objectionIsOpen',
  'closePublicity | PUBLISHED | PUBLICITY_CLOSED | cl | PREPARE | | publicityEndPhoto*! | publicityDaysElapsed noOpenObjection',
  'prepareSubmission | PUBLICITY_CLOSED CORRECTED | = | cl | PREPARE | text | |',
  'submit | PUBLICITY_CLOSED CORRECTED | SUBMITTED | l | PREPARE | | | noOpenObjection',
  'rejectAtVillage | REVIEWED RETURNED_TO_VILLAGE CORRECTED | REJECTED_VILLAGE | l | PREPARE | reason text | |',
  'correct | RETURNED_TO_VILLAGE CORRECTED | CHECKED REVIEWED CORRECTED | cl | PREPARE | | correction | exactlyWhatWasAsked',
  'townshipApprove | SUBMITTED RETURNED_TO_TOWNSHIP | TOWNSHIP_APPROVED | oh | REVIEW | | spotCheckRecord | spotCheckIsRecorded countyAsksAnswered',
  'returnToVillage | SUBMITTED RETURNED_TO_TOWNSHIP | RETURNED_TO_VILLAGE | oh | REVIEW | reason text | |',
  'townshipReject | SUBMITTED RETURNED_TO_TOWNSHIP | REJECTED_TOWNSHIP | oh | REVIEW | reason text | |',
  'prepareApproval | TOWNSHIP_APPROVED | = | O | REVIEW | text | |',
  'returnToTownship | TOWNSHIP_APPROVED | RETURNED_TO_TOWNSHIP | O | REVIEW | reason text | |',
  'countyApprove | TOWNSHIP_APPROVED | COUNTY_APPROVED | A | APPROVE | | | categoryCanBeAssigned categoryAsPublished',
  'countyReject | TOWNSHIP_APPROVED | REJECTED_COUNTY | A | APPROVE | reason text | |',
  'announce | COUNTY_APPROVED | ANNOUNCED | oh | | day | announcementPhoto* |',
  'enter | ANNOUNCED ENTERED | ENTERED | o | | day | | householdNoMatchesRegister',
  'beginMonitoring | ENTERED | MONITORED | oO | | | | householdNoTypedBack',
];

const CONTENT_OF_MEASURE =
  'optionIsOfGroup fitsRisk daysAreInOrder beneficiaryIsMember isNotRecordedYet isOfOwnDepartment';

const TABLES: readonly (readonly [ProcedureTemplate, readonly string[]])[] = [
  [
    ADMISSION,
    [
      'open | | DRAFT | clo | | | | householdNotMonitored noOtherRunningCase',
      'apply | DRAFT | APPLIED | cl | PREPARE | day | application* authorization* | householdNotMonitored everyAdultAuthorizes fingerprintsHaveProxy minorsHaveGuardian',
      'visit | APPLIED VISITED | VISITED | cl | PREPARE | day | visitForm* visitPhoto* | visitorsSuffice risksAreWellFormed incomeAddsUp hardshipIsExplained',
      'authorize | APPLIED VISITED | = | cl | PREPARE | | authorization*! | fingerprintsHaveProxy minorsHaveGuardian',
      'withdrawAuthorization | APPLIED VISITED CHECKING | APPLIED VISITED | cl | PREPARE | | authorizationWithdrawal | memberIsKnown',
      `withdraw | DRAFT APPLIED ${BEFORE_SUBMISSION} | WITHDRAWN | cl | PREPARE | text | |`,
      ...FROM_THE_VISIT_ON,
    ],
  ],
  [
    REFLAG,
    [
      'open | | REFLAG_DRAFT | clo | | | | householdNotMonitored lastEpisodeEliminated noOtherRunningCase',
      'apply | REFLAG_DRAFT | EVENT_REPORTED | cl | PREPARE | day | eventProof* authorization* | lastEpisodeEliminated eventAfterElimination everyAdultAuthorizes fingerprintsHaveProxy minorsHaveGuardian',
      'visit | EVENT_REPORTED VISITED | VISITED | cl | PREPARE | day | visitForm* visitPhoto* | visitorsSuffice risksAreWellFormed incomeAddsUp hardshipIsExplained',
      'authorize | EVENT_REPORTED VISITED | = | cl | PREPARE | | authorization*! | fingerprintsHaveProxy minorsHaveGuardian',
      'withdrawAuthorization | EVENT_REPORTED VISITED CHECKING | EVENT_REPORTED VISITED | cl | PREPARE | | authorizationWithdrawal | memberIsKnown',
      `withdraw | REFLAG_DRAFT EVENT_REPORTED ${BEFORE_SUBMISSION} | WITHDRAWN | cl | PREPARE | text | |`,
      ...FROM_THE_VISIT_ON,
    ],
  ],
  [
    POPULATION_CHANGE,
    [
      'open | | CHANGE_DRAFT | clo | | | | noOtherRunningChange',
      'submitChanges | CHANGE_DECLARED | CHANGE_SUBMITTED | l | PREPARE | | | changesStillHold',
      'declareChanges | CHANGE_DRAFT CHANGE_DECLARED CHANGE_RETURNED | CHANGE_DECLARED | cl | PREPARE | | changeProof* | somethingChanges daysArePossible reasonsAreExplained identitiesAgree membersAreKnown oneHeadEach splitLeavesSomebody mergeIsWhole nobodyActiveElsewhere',
      'withdrawChanges | CHANGE_DRAFT CHANGE_DECLARED CHANGE_RETURNED | CHANGE_WITHDRAWN | cl | PREPARE | text | |',
      'confirmChanges | CHANGE_SUBMITTED | CHANGE_EFFECTIVE CHANGE_AT_COUNTY | oh | REVIEW | | | changesStillHold oneHouseholdPerPerson',
      'countyConfirmChanges | CHANGE_AT_COUNTY | CHANGE_EFFECTIVE | O | REVIEW | | | changesStillHold oneHouseholdPerPerson',
      'returnChanges | CHANGE_SUBMITTED CHANGE_AT_COUNTY | CHANGE_RETURNED | ohO | REVIEW | reason text | |',
      'rejectChanges | CHANGE_SUBMITTED CHANGE_AT_COUNTY | CHANGE_REJECTED | ohO | REVIEW | text | |',
      'enterChanges | CHANGE_EFFECTIVE | CHANGE_ENTERED | oO | | day | |',
    ],
  ],
  [
    CLUE_CARD,
    [
      'report | | NEW | cloOdi | | | | sourceIsOfRole',
      'addReason | NEW DISPATCHED ASSIGNED VERIFYING | = | cloOdi | | | | sourceIsOfRole',
      'addReason | VERIFIED | VERIFYING | cloOdi | | | | sourceIsOfRole',
      'dispatch | NEW | DISPATCHED | O | | | | dueDayIsAhead',
      'assign | NEW DISPATCHED ASSIGNED | ASSIGNED | o | | | |',
      'startVerification | ASSIGNED | VERIFYING | clo | | | |',
      'startVerification | NEW | VERIFYING | cl | | | | foundInTheVillage',
      'verifyReason | VERIFYING | VERIFYING VERIFIED CLOSED | clo | | text | verification | reasonIsOpen householdIsKnown',
      'closeWithoutRisk | VERIFYING | CLOSED | clo | | text | | noCheckUnverified',
      'close | VERIFIED | CLOSED | cloO | | | | everythingFollowedUp',
    ],
  ],
  [
    RECTIFICATION,
    [
      'raise | | OPEN | cloO | | | |',
      'fix | OPEN REOPENED | FIXED | clod | RECTIFY | text | rectification | actorOwnsItem correctionHasValue feedbackIsProved',
      'recheck | FIXED | RECHECKED REOPENED | oO | INSPECT | | | failureIsExplained',
      'close | RECHECKED | CLOSED | oO | INSPECT | | |',
      'reopen | RECHECKED | REOPENED | oO | INSPECT | text | |',
    ],
  ],
  [
    MISSION,
    [
      'plan | | PLANNED | O | | | | endsAfterStart',
      'begin | PLANNED | ONGOING | Oi | | | |',
      'report | ONGOING | REPORTED | i | | | |',
    ],
  ],
  [
    CAMPAIGN,
    [
      'draft | | DRAFT | O | PREPARE | | | planHolds',
      'edit | DRAFT | = | O | PREPARE | | | planHolds',
      'propose | DRAFT | PROPOSED | O | PREPARE | | | noOtherRound',
      'sendBack | PROPOSED | DRAFT | A | APPROVE | text | |',
      'publish | PROPOSED | RUNNING | A | APPROVE | | | noOtherRound',
      'lock | RUNNING | LOCKED | O | | | | deadlinePassed',
      'close | LOCKED | CLOSED | O | | | | summariesFiled',
    ],
  ],
  [
    FUNCTION_WINDOW,
    [
      'request | | REQUESTED | oO | PREPARE | | | daysInOrder endsWithLock liesInOwnArea',
      'approve | REQUESTED | OPEN | OA | APPROVE | | |',
      'refuse | REQUESTED | REFUSED | OA | APPROVE | text | |',
      'withdraw | REQUESTED | WITHDRAWN | oO | | | | isOwnRequest',
      'close | OPEN | CLOSED | OA | | text | |',
      'expire | OPEN | EXPIRED | O | | | | isOver',
    ],
  ],
  [
    JOINT_REVIEW,
    [
      'prepare | | PREPARING | cl | PREPARE | | | roundGoesOn',
      'hold | PREPARING HELD | HELD | cl | PREPARE | day | reviewSheet*! | roundGoesOn somethingIsCollected rightPeopleSat errorsAreExplained',
      'sign | HELD SIGNED | SIGNED | l | PREPARE | | | roundGoesOn somethingIsCollected',
      'send | SIGNED | SENT | l | PREPARE | | | roundGoesOn signatureHolds',
      'reopen | HELD SIGNED | PREPARING | cl | PREPARE | text | | roundGoesOn',
      'accept | SENT | ACCEPTED | oh | REVIEW | | | roundGoesOn nothingChangedSinceSent',
      'sendBack | SENT | PREPARING | oh | REVIEW | text | | roundGoesOn',
    ],
  ],
  [
    TOWNSHIP_SUMMARY,
    [
      'compile | | DRAFT | o | PREPARE | | | cellsEqualDetail',
      'edit | DRAFT | = | o | PREPARE | | | cellsEqualDetail',
      'sign | DRAFT | SIGNED | h | REVIEW | | | stillEqualsDetail sectionsAreWritten',
      'sendBack | SIGNED | DRAFT | h | REVIEW | text | |',
      'file | SIGNED | FILED | o | | | | stillEqualsDetail',
      'unlock | FILED | DRAFT | O | | text | |',
      'confirm | FILED | CONFIRMED | O | | | |',
    ],
  ],
  [
    ISSUE,
    [
      'raise | | DRAFT | Ois | INSPECT | | | unitIsClear dueDayIsAhead',
      'edit | DRAFT | = | Ois | INSPECT | | | isOfTheTeam unitIsClear dueDayIsAhead',
      'issue | DRAFT | ISSUED | Ois | INSPECT | | issueEvidence* | isOfTheTeam',
      'accept | ISSUED | ACCEPTED | ohOd | RECTIFY | | | answersForUnit',
      'dispute | ISSUED | DISPUTED | ohOd | RECTIFY | text | disputeEvidence | answersForUnit',
      'settleDispute | DISPUTED | CLOSED RECTIFYING | Ois | INSPECT | text | | isOfTheTeam',
      'rectify | ACCEPTED | RECTIFYING | ohOd | RECTIFY | | | answersForUnit',
      'submit | RECTIFYING | SUBMITTED | ohOd | RECTIFY | text | rectification*! | answersForUnit',
      'verify | SUBMITTED | VERIFIED | Ois | INSPECT | | | isOfTheTeam',
      'sendBack | SUBMITTED VERIFIED | RECTIFYING | Ois | INSPECT | text | | isOfTheTeam dueDayIsAhead isLater',
      'close | VERIFIED | CLOSED | Ois | INSPECT | | | isOfTheTeam',
      'chase | ISSUED ACCEPTED RECTIFYING | = | Ois | | | | isOverdue notChasedToday',
      'admonish | ISSUED ACCEPTED RECTIFYING | = | Ois | | day | admonitionRecord | deservesAdmonition',
      'extend | ISSUED ACCEPTED RECTIFYING | = | Ois | | text | | isOfTheTeam dueDayIsAhead isLater',
    ],
  ],
  [
    ASSISTANCE_PLAN,
    [
      'draft | | DRAFTED | cl | PREPARE | | | isMonitored everyRiskIsAnswered answersFit reviewIsAhead',
      'edit | DRAFTED RETURNED CONFIRMED | DRAFTED | cl | PREPARE | | | isMonitored everyRiskIsAnswered answersFit reviewIsAhead',
      'confirm | DRAFTED | CONFIRMED | o | REVIEW | | | isMonitored',
      'sendBack | DRAFTED | RETURNED | o | REVIEW | text | |',
      'close | DRAFTED RETURNED CONFIRMED | CLOSED | clohOA | | text | |',
    ],
  ],
  [
    ASSISTANCE_MEASURE,
    [
      `add | | PLANNED | cld | | | | hasEpisode ${CONTENT_OF_MEASURE}`,
      `edit | PLANNED ACTIVE | = | cl | | | | ${CONTENT_OF_MEASURE}`,
      'begin | PLANNED | ACTIVE | cld | | day | | isOwnDepartment',
      'finish | ACTIVE | DONE | cld | | day | | isOwnDepartment',
      'stop | PLANNED ACTIVE | STOPPED | cl | | day text | |',
      'judge | ACTIVE DONE | = | cl | | | |',
      'verify | ACTIVE DONE | = | d | | | | isOwnDepartment isNotVerifiedYet',
      'deny | ACTIVE DONE | PLANNED | d | | text | | isOwnDepartment',
      'stopWithChange | PLANNED ACTIVE | STOPPED | clohOA | | text | |',
    ],
  ],
  [
    PAIRING,
    [
      'propose | | DRAFT | lo | | | | isMonitored helperIsFree',
      'begin | DRAFT | ACTIVE | lo | | day | | isMonitored helperIsFree',
      'discard | DRAFT | ENDED | lo | | | |',
      'end | ACTIVE | ENDED | lo | | day text | | somebodyStays',
      'endWithMonitoring | DRAFT ACTIVE | ENDED | clohOA | | text | |',
    ],
  ],
  [
    RULE_WAIVER,
    [
      'request | | REQUESTED | lo | PREPARE | | | issueIsOpen lastsAWhile',
      'endorse | REQUESTED | ENDORSED | o | REVIEW | | | issueIsOpen valueIsTheSame',
      'decline | REQUESTED | REFUSED | o | REVIEW | text | |',
      'grant | REQUESTED ENDORSED | GRANTED | OA | APPROVE | | | townshipHasSpoken issueIsOpen valueIsTheSame',
      'refuse | REQUESTED ENDORSED | REFUSED | OA | APPROVE | text | |',
      'withdraw | REQUESTED ENDORSED | WITHDRAWN | lo | | | |',
    ],
  ],
  [
    WORK_TEAM,
    [
      'form | | ACTIVE | lo | | | | isLed termsAreInOrder',
      'edit | ACTIVE | = | lo | | | | isLed termsAreInOrder',
      'end | ACTIVE | ENDED | lo | | day text | |',
    ],
  ],
  [LOOKBACK, ['open | | OPEN | O | | | |', 'close | OPEN | CLOSED | O | | | | everyCaseIsClosed']],
  [
    LOOKBACK_CASE,
    [
      'open | | NOT_STARTED | O | | | |',
      'answer | NOT_STARTED IN_PROGRESS | IN_PROGRESS | cl | PREPARE | | | lookbackIsOpen answerIsTheVillages',
      'backfill | NOT_STARTED IN_PROGRESS | IN_PROGRESS | cl | PREPARE | | | lookbackIsOpen papersAreMissing dayIsReal meetingAgreed publicityIsOver filesAreThere',
      'finish | IN_PROGRESS | VILLAGE_DONE | l | PREPARE | | | lookbackIsOpen everyItemIsSettled',
      'check | VILLAGE_DONE | TOWNSHIP_CHECKED | oh | REVIEW | | | lookbackIsOpen everyItemIsSettled',
      'sendBack | VILLAGE_DONE | IN_PROGRESS | oh | REVIEW | text | | lookbackIsOpen',
      'passSample | TOWNSHIP_CHECKED | COUNTY_SAMPLED | O | APPROVE | | | lookbackIsOpen isDrawn',
      'returnSample | TOWNSHIP_CHECKED | VILLAGE_DONE | O | APPROVE | text | | lookbackIsOpen isDrawn',
      'close | TOWNSHIP_CHECKED COUNTY_SAMPLED | CLOSED | O | APPROVE | | | lookbackIsOpen sampleIsSettled',
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
    const guards = [...(step.requires ?? []), ...(step.checks ?? [])].map((guard) => guard.name);
    const cells = [step.key, step.from.join(' '), to, who, step.duty ?? '', asks, files.join(' '), guards.join(' ')];
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
