import type { ScreenProps } from '@shouwang/portal-kit';
import { AuthorizeStepScreen } from '@shouwang/screens/procedures/phone/authorize-step';

/** 补充授权. */
export const AuthorizeStep = ({ params }: ScreenProps) => <AuthorizeStepScreen caseId={params.id ?? ''} />;
