import type { ScreenProps } from '@shouwang/portal-kit';
import { ExplainHitsStepScreen } from '@shouwang/screens/procedures/phone/explain-hits-step';

/** 核实说明疑点. */
export const ExplainHitsStep = ({ params }: ScreenProps) => <ExplainHitsStepScreen caseId={params.id ?? ''} />;
