import type { ScreenProps } from '@shouwang/portal-kit';
import { StepPage } from '@shouwang/screens/procedures/office/step-page';

/** A step of a case. */
export const CaseStep = ({ params }: ScreenProps) => <StepPage id={params.id ?? ''} step={params.step ?? ''} />;
