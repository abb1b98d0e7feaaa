import type { ScreenProps } from '@shouwang/portal-kit';
import { CaseScreen } from '@shouwang/screens/procedures/phone/case-screen';

/** One case. */
export const Case = ({ params }: ScreenProps) => <CaseScreen id={params.id ?? ''} />;
