import type { ScreenProps } from '@shouwang/portal-kit';
import { CorrectStepScreen } from '@shouwang/screens/procedures/phone/correct-step';

/** 退回后补正. */
export const CorrectStep = ({ params }: ScreenProps) => <CorrectStepScreen caseId={params.id ?? ''} />;
