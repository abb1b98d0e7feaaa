import type { ScreenProps } from '@shouwang/portal-kit';
import { ApplyStepScreen } from '@shouwang/screens/procedures/phone/apply-step';

/** 登记申请和授权. */
export const ApplyStep = ({ params }: ScreenProps) => <ApplyStepScreen caseId={params.id ?? ''} />;
