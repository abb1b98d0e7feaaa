import { phrase } from '@shouwang/phrases';
import { Button, formatCount, StatusWord } from '@shouwang/ui';
import { useState } from 'react';
import { DayField } from '../../states/day-field.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { DispatchClues } from '../dispatch-clues.ts';

export type DispatchBarProps = {
  /** What is sent: chosen cards, or all of a run that wait for it. */
  readonly what: { readonly clueIds: readonly string[] } | { readonly runId: string };
  /** How many cards that is. */
  readonly count: number;
  readonly refusal: string | undefined;
  /** Something else on the page is the main act. */
  readonly isQuiet?: boolean;
  readonly onDispatched: () => void;
};

/** 派发到乡镇: the day until which to verify, and the button; afterwards how many cards went out. */
export function DispatchBar({ what, count, refusal, isQuiet = false, onDispatched }: DispatchBarProps) {
  const [dueOn, setDueOn] = useState('');
  const [sent, setSent] = useState<number | null>(null);
  const { state, send } = useWrite(DispatchClues);
  const dispatch = async (): Promise<void> => {
    const chosen = 'clueIds' in what ? { clueIds: [...what.clueIds] } : { runId: what.runId };
    const answer = await send({ ...chosen, ...(dueOn ? { dueOn } : {}) });
    if (!answer) return;
    setSent(answer.clueCount);
    onDispatched();
  };
  return (
    <>
      <Button
        look={isQuiet ? 'tinted' : 'filled'}
        busy={state.kind === 'busy'}
        refusal={refusal}
        onClick={() => void dispatch()}
      >
        {phrase('clues.dispatchCount', { count: formatCount(count) })}
      </Button>
      {refusal === undefined && <DayField label={phrase('clues.verifyBefore')} value={dueOn} onChange={setDueOn} />}
      {sent !== null && state.kind === 'idle' && (
        <StatusWord kind="done">{phrase('clues.dispatched', { count: formatCount(sent) })}</StatusWord>
      )}
      <WriteNotice state={state} onRetry={() => void dispatch()} onReload={onDispatched} />
    </>
  );
}
