import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { ActionBar } from '@shouwang/ui/phone';
import type { ReactNode } from 'react';
import type { SubmissionState } from '../use-submission.ts';
import { SubmissionNotice, type SubmissionNoticeProps } from './submission-notice.tsx';

export type SubmitBarProps = {
  readonly state: SubmissionState;
  /** The verb of the button, with its object. */
  readonly label: string;
  readonly onSubmit: () => void;
  /** Why it cannot be handed in yet, in words; stands beside the grey button. */
  readonly refusal?: string | undefined;
  readonly onTakeMine?: SubmissionNoticeProps['onTakeMine'];
  /** A result that the button acts on, over the notice. */
  readonly children?: ReactNode;
  /** A second button, left of the main one. */
  readonly aside?: ReactNode;
};

/** The foot of a form: what came of the last try, and the one button that hands it in. */
export function SubmitBar({ state, label, onSubmit, refusal, onTakeMine, children, aside }: SubmitBarProps) {
  const sending = state.kind === 'sending' ? state : undefined;
  return (
    <ActionBar
      actions={
        <>
          {aside}
          <Button look="filled" size="main" wide busy={sending !== undefined} refusal={refusal} onClick={onSubmit}>
            {sending
              ? phrase(sending.part > 0 ? 'sync.sendingPart' : 'sync.sending', {
                  percent: Math.floor(sending.part * 100),
                })
              : state.kind === 'fault'
                ? phrase('sync.retry')
                : label}
          </Button>
        </>
      }
    >
      {children}
      <SubmissionNotice state={state} {...(onTakeMine ? { onTakeMine } : {})} />
    </ActionBar>
  );
}
