import type { ScreenProps } from '@shouwang/portal-kit';
import { VisitStepScreen } from '@shouwang/screens/procedures/phone/visit/visit-step';

/** 入户核查. */
export const VisitStep = ({ params }: ScreenProps) => <VisitStepScreen caseId={params.id ?? ''} />;
