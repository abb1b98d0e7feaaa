import type { ReactNode } from 'react';
import { Button } from '../actions/button.tsx';
import { words } from '../words.ts';
import { StateNotice } from './state-notice.tsx';

export interface ErrorStateProps {
  /** What did not work and what is safe: `没提交成功，填的都在`. */
  title: string;
  /** Why, if known: `网络断了。` */
  children?: ReactNode;
  /** 编号, to be read out on the phone. */
  reference?: string;
  onRetry?: () => void;
  /** Further ways out, e.g. `先存着`. */
  actions?: ReactNode;
}

/** A fault, honestly: what failed, what is kept, how to go on, and a number to ask about. */
export function ErrorState({ title, children, reference, onRetry, actions }: ErrorStateProps) {
  const buttons = (onRetry || actions) && (
    <>
      {onRetry && (
        <Button look="filled" size="small" onClick={onRetry}>
          {words.states.retry}
        </Button>
      )}
      {actions}
    </>
  );
  return (
    <StateNotice mark="overdue" role="alert" title={title} actions={buttons}>
      {children}
      {reference && `${words.states.reference(reference)}。`}
    </StateNotice>
  );
}
