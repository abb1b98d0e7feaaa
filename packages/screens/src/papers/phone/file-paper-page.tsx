import { phrase } from '@shouwang/phrases';
import { PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { useBack } from '../../states/use-back.ts';
import { FilePaperForm } from '../file-paper-form.tsx';

/** 扫码归档 on the phone. */
export function FilePaperPage() {
  return (
    <PhonePage title={phrase('papers.fileTitle')} onBack={useBack('/')}>
      <PhoneBlock padded>
        <p className="sw-note">{phrase('papers.fileNote')}</p>
        <FilePaperForm />
      </PhoneBlock>
    </PhonePage>
  );
}
