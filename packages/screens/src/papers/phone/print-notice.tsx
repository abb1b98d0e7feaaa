import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { useLocation } from 'wouter';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { MakePaper } from '../paper-writes.ts';

export type PrintNoticeProps = {
  readonly caseIds: readonly string[];
  /** When it will be put up; today for one that hangs already. */
  readonly postedOn?: string;
};

/** Makes the publicity notice of several households on one list, and opens it for printing. */
export function PrintNotice({ caseIds, postedOn }: PrintNoticeProps) {
  const [, navigate] = useLocation();
  const { state, send } = useWrite(MakePaper);
  const make = async (): Promise<void> => {
    const made = await send({
      paper: 'publicityNotice',
      caseIds: [...caseIds],
      ...(postedOn === undefined ? {} : { postedOn }),
    });
    if (made) navigate(`/papers/${made.id}`);
  };
  return (
    <>
      <Button
        busy={state.kind === 'busy'}
        {...(caseIds.length === 0 ? { refusal: phrase('papers.printNoticeFirst') } : {})}
        onClick={() => void make()}
      >
        {phrase('papers.printNotice')}
      </Button>
      <WriteNotice state={state} onRetry={() => void make()} />
    </>
  );
}
