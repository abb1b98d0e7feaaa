import type { ScreenProps } from '@shouwang/portal-kit';
import { DeclareChangesStepScreen } from '@shouwang/screens/procedures/phone/population/declare-changes-step';

/** 填写人口变更. */
export const DeclareChangesStep = ({ params }: ScreenProps) => <DeclareChangesStepScreen caseId={params.id ?? ''} />;
