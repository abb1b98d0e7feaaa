import type { ScreenProps } from '@shouwang/portal-kit';
import { VerifyReasonScreen } from '@shouwang/screens/clues/phone/verify-reason';

/** What a reason of a clue card turned out to be. */
export const VerifyReason = ({ params }: ScreenProps) => (
  <VerifyReasonScreen clueId={params.id ?? ''} reasonId={params.reasonId ?? ''} />
);
