import type { ScreenProps } from '@shouwang/portal-kit';
import { CorrectSectionScreen } from '@shouwang/screens/procedures/phone/correct-section';

/** One section of a returned case, filled in anew. */
export const CorrectSection = ({ params }: ScreenProps) => (
  <CorrectSectionScreen caseId={params.id ?? ''} section={params.section ?? ''} />
);
