import { phrase } from '@shouwang/phrases';
import { Sheet } from '@shouwang/ui';
import { OfficePage } from '../../states/office-page.tsx';
import { Jobs } from './jobs.tsx';

/** 任务中心: everything that the server does for this person and has done. */
export function JobListScreen() {
  return (
    <OfficePage title={phrase('jobs.title')}>
      <Sheet flush>
        <Jobs look="line" />
      </Sheet>
    </OfficePage>
  );
}
