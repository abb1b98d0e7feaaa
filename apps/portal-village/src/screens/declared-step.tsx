import type { ScreenProps } from '@shouwang/portal-kit';
import { DeclaredStepScreen } from '@shouwang/screens/procedures/phone/declared-step';

/** Any declared step without a page of its own. */
export const DeclaredStep = ({ params }: ScreenProps) => (
  <DeclaredStepScreen caseId={params.id ?? ''} step={params.step ?? ''} />
);
