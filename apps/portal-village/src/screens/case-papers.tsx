import type { ScreenProps } from '@shouwang/portal-kit';
import { CasePapersPage } from '@shouwang/screens/papers/phone/case-papers-page';

/** 文书 of one case. */
export const CasePapers = ({ params }: ScreenProps) => <CasePapersPage caseId={params.id ?? ''} />;
