import type { VariablesOf } from '@shouwang/graphql-client';
import { TakeJointReviewStep } from '../campaigns/round-writes.ts';
import { AssignClue } from '../clues/assign-clue.ts';
import { CloseClueWithoutRisk } from '../clues/close-clue-without-risk.ts';
import { FixRectificationItem } from '../clues/fix-rectification-item.ts';
import { ReportClue } from '../clues/report-clue.ts';
import { StartVerification } from '../clues/start-verification.ts';
import { VerifyClueReason } from '../clues/verify-clue-reason.ts';
import { SaveCollection } from '../collection/save-collection.ts';
import { RecordBackfill } from '../lookback/lookback-writes.ts';
import { AttachEvidence } from '../procedures/attach-evidence.ts';
import { ClosePublicity } from '../procedures/close-publicity.ts';
import { OpenCase } from '../procedures/open-case.ts';
import { PostPublicity } from '../procedures/post-publicity.ts';
import { RecordObjection } from '../procedures/record-objection.ts';
import { RecordReviewMeeting } from '../procedures/record-review-meeting.ts';
import { SettleObjection } from '../procedures/settle-objection.ts';
import { TakeStep } from '../procedures/take-step.ts';
import { SaveWorkSpell } from '../work-spells/work-spell-writes.ts';

/** Every write that the phone can keep and send later, by the name under which a draft remembers it. */
export const operations = {
  AssignClue,
  AttachEvidence,
  CloseClueWithoutRisk,
  ClosePublicity,
  FixRectificationItem,
  OpenCase,
  PostPublicity,
  RecordBackfill,
  RecordObjection,
  RecordReviewMeeting,
  ReportClue,
  SaveCollection,
  SaveWorkSpell,
  SettleObjection,
  StartVerification,
  TakeJointReviewStep,
  TakeStep,
  VerifyClueReason,
} as const;

export type OperationName = keyof typeof operations;

type WithoutKey<Variables> = Variables extends { input: infer Input }
  ? { input: Omit<Input, 'idempotencyKey'> }
  : Omit<Variables, 'idempotencyKey'>;

/** What a form hands over to be sent: the mutation's variables without the idempotency key. */
export type OperationVariables<Name extends OperationName> = WithoutKey<VariablesOf<(typeof operations)[Name]>>;
