import type { ScreenProps } from '@shouwang/portal-kit';
import { CasePage } from '@shouwang/screens/procedures/office/case-page';

/** One case in full. */
export const Case = ({ params }: ScreenProps) => <CasePage id={params.id ?? ''} />;
