import type { ScreenProps } from '@shouwang/portal-kit';
import { CasePapersDesk } from '@shouwang/screens/papers/office/case-papers-desk';

/** 文书 of one case. */
export const CasePapers = ({ params }: ScreenProps) => <CasePapersDesk caseId={params.id ?? ''} />;
