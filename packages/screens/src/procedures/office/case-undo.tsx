import { phrase } from '@shouwang/phrases';
import { Button, UndoBar, useHotkeys } from '@shouwang/ui';
import { useState } from 'react';
import { findAction } from '../../states/find-action.ts';
import type { DeskCase } from './desk-case.ts';
import { useUndoStep } from './use-take-step.ts';
import './review-desk.css';
import './step-failure.css';

export type CaseUndoProps = { readonly of: DeskCase; readonly onUndone: () => void };

/** Takes back one's own last decision from the page of the case, as long as the server still offers it. */
export function CaseUndo({ of, onUndone }: CaseUndoProps) {
  const undo = useUndoStep();
  const [isOver, setIsOver] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const isOffered = !isOver && findAction(of.actions, 'undo')?.allowed === true;
  const takeBack = async (): Promise<void> => {
    setIsOver(true);
    const ended = await undo(of.id, of.version);
    if (ended.kind === 'accepted') onUndone();
    else
      setRefusal(
        ended.kind === 'refused' ? ended.refusals.map(({ sentence }) => sentence).join('') : phrase('desk.notUndone'),
      );
  };
  useHotkeys(isOffered ? [{ keys: 'Ctrl+Z', label: phrase('desk.undo'), run: () => void takeBack() }] : []);
  if (refusal) {
    return (
      <div className="so-conflict so-undo-refused" role="alert">
        <span>{refusal}</span>
        <Button size="small" onClick={() => setRefusal(undefined)}>
          {phrase('shell.close')}
        </Button>
      </div>
    );
  }
  if (!isOffered) return null;
  return (
    <UndoBar onUndo={() => void takeBack()} onExpire={() => setIsOver(true)}>
      {phrase('desk.nowIs', { name: of.headName, state: of.stateLabel })}
    </UndoBar>
  );
}
