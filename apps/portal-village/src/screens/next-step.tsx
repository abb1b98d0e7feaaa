import type { ScreenProps } from '@shouwang/portal-kit';
import { NextStepScreen } from '@shouwang/screens/procedures/phone/next-step';

/** Straight to the step that is due. */
export const NextStep = ({ params }: ScreenProps) => <NextStepScreen caseId={params.id ?? ''} />;
