import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { OfficePage } from '../../states/office-page.tsx';
import { CasePapersList } from '../case-papers.tsx';

/** 文书 of a case at the desk. */
export function CasePapersDesk({ caseId }: { readonly caseId: string }) {
  return (
    <OfficePage
      title={phrase('papers.title')}
      tools={<Button href={`/cases/${caseId}`}>{phrase('papers.seeCase')}</Button>}
    >
      <CasePapersList caseId={caseId} />
    </OfficePage>
  );
}
