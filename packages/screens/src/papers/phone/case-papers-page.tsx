import { phrase } from '@shouwang/phrases';
import { PhonePage } from '@shouwang/ui/phone';
import { useBack } from '../../states/use-back.ts';
import { CasePapersList } from '../case-papers.tsx';

/** 文书 of a case on the phone. */
export function CasePapersPage({ caseId }: { readonly caseId: string }) {
  return (
    <PhonePage title={phrase('papers.title')} onBack={useBack(`/cases/${caseId}`)}>
      <CasePapersList caseId={caseId} />
    </PhonePage>
  );
}
