import type { ScreenProps } from '@shouwang/portal-kit';
import { LookbackCaseScreen } from '@shouwang/screens/lookback/phone/lookback-case-screen';

/** The checklist of one case. */
export const LookbackCase = ({ params }: ScreenProps) => <LookbackCaseScreen id={params.id ?? ''} />;
