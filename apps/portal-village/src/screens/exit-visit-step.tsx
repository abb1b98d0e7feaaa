import type { ScreenProps } from '@shouwang/portal-kit';
import { VisitStepScreen } from '@shouwang/screens/procedures/phone/visit/visit-step';

/** 入户核查 before a household leaves or comes back. */
export const ExitVisitStep = ({ params }: ScreenProps) => <VisitStepScreen caseId={params.id ?? ''} step="exitVisit" />;
