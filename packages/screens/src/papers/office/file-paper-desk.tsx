import { phrase } from '@shouwang/phrases';
import { Sheet } from '@shouwang/ui';
import { OfficePage } from '../../states/office-page.tsx';
import { FilePaperForm } from '../file-paper-form.tsx';

/** 扫码归档 at the desk. */
export function FilePaperDesk() {
  return (
    <OfficePage title={phrase('papers.fileTitle')} note={phrase('papers.fileNote')}>
      <Sheet>
        <FilePaperForm />
      </Sheet>
    </OfficePage>
  );
}
