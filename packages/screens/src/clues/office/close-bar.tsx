import { phrase } from '@shouwang/phrases';
import { Button, Field, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { CloseClueWithoutRisk } from '../close-clue-without-risk.ts';

export type CloseBarProps = {
  readonly clueId: string;
  readonly version: number;
  readonly label: string;
  readonly refusal: string | undefined;
  readonly onClosed: () => void;
};

/** 办结: what came of the card, in a sentence, and the button; while something is still open, what that is. */
export function CloseBar({ clueId, version, label, refusal, onClosed }: CloseBarProps) {
  const [text, setText] = useState('');
  const { state, send } = useWrite(CloseClueWithoutRisk);
  const close = (): void => void send({ id: clueId, version, text: text.trim() }).then((clue) => clue && onClosed());
  return (
    <>
      {refusal === undefined && (
        <Field label={phrase('clues.closeText')} required>
          {(control) => (
            <TextBox
              {...control}
              value={text}
              onChange={setText}
              placeholder={phrase('clues.closeTextHint')}
              maxLength={2000}
            />
          )}
        </Field>
      )}
      <Button
        look="filled"
        busy={state.kind === 'busy'}
        refusal={refusal ?? (text.trim() === '' ? phrase('clues.missing.close') : undefined)}
        onClick={close}
      >
        {label}
      </Button>
      <WriteNotice state={state} onRetry={close} onReload={onClosed} />
    </>
  );
}
