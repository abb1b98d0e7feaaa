import { type RiskType, VERIFICATIONS, type Verification } from '@shouwang/domain';
import type { JsonValue } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import type { PhotoRef } from '../sync/kept-photo.ts';

/** What somebody who looked into a reason has typed so far. */
export type VerificationDraft = {
  found: Verification | null;
  text: string;
  risk: RiskType | null;
  /** The registered value that is wrong, and the right one. */
  wrong: { key: string; label: string; whose: string; before: string } | null;
  after: string;
  department: string | null;
  /** What is really the case, for data of a department. */
  expected: string;
  policy: string;
  photos: PhotoRef[];
};

export const FINDINGS = Object.keys(VERIFICATIONS) as readonly Verification[];

/** The first thing that the chosen finding still needs, in words; undefined when it can be handed in. */
export const missingInVerification = (draft: VerificationDraft): string | undefined => {
  const { found } = draft;
  if (found === null) return phrase('clues.missing.finding');
  if (draft.text.trim() === '') return phrase('clues.missing.text');
  if (found === 'CONFIRMED_RISK' && draft.risk === null) return phrase('clues.missing.risk');
  if (found === 'DATA_ERROR_OURS' && draft.wrong === null) return phrase('clues.missing.indicator');
  if (found === 'DATA_ERROR_OURS' && draft.after.trim() === '') return phrase('clues.missing.rightValue');
  if (found === 'DATA_ERROR_DEPT' && draft.expected.trim() === '') return phrase('clues.missing.expected');
  if (found === 'POLICY_GAP' && draft.policy.trim() === '') return phrase('clues.missing.policy');
  const needsDepartment = found === 'DATA_ERROR_DEPT' || found === 'POLICY_GAP';
  return needsDepartment && draft.department === null ? phrase('clues.missing.department') : undefined;
};

/** The fields that the declared form asks for with this finding, and no others. */
export const verificationData = (draft: VerificationDraft): JsonValue => {
  switch (draft.found) {
    case 'CONFIRMED_RISK':
      return { riskType: draft.risk };
    case 'DATA_ERROR_OURS':
      return {
        indicatorKey: draft.wrong?.key ?? '',
        ...(draft.wrong?.before && { before: draft.wrong.before }),
        after: draft.after.trim(),
      };
    case 'DATA_ERROR_DEPT':
      return { department: draft.department, expected: draft.expected.trim() };
    case 'POLICY_GAP':
      return { department: draft.department, policy: draft.policy.trim() };
    default:
      return {};
  }
};
