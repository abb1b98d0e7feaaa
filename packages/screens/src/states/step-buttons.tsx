import { phrase } from '@shouwang/phrases';
import { Button, Field, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { refusalOf } from './find-action.ts';
import type { WriteState } from './use-write.ts';
import { WriteNotice } from './write-notice.tsx';
import './form-grid.css';

type Action = {
  readonly name: string;
  readonly label: string;
  readonly allowed: boolean;
  readonly refusals: readonly { readonly sentence: string }[];
};

/** Steps that ask for a written word: pressing them first opens its field. */
const WITH_TEXT = ['sendBack', 'refuse', 'close', 'unlock', 'reopen', 'sendBackCounty', 'end', 'decline'];

export type StepButtonsProps = {
  readonly actions: readonly Action[];
  readonly state: WriteState;
  readonly onTake: (step: string, text: string | null) => void;
  readonly onReload: () => void;
  /** Steps that ask for a word although their name alone does not say so, and those that do not. */
  readonly withoutText?: readonly string[];
  /** No step of this row is the main act of the page. */
  readonly isQuiet?: boolean;
};

/** The steps that the server offers, each a button; one that asks for a reason opens its field in place. */
export function StepButtons({ actions, state, onTake, onReload, withoutText = [], isQuiet = false }: StepButtonsProps) {
  const [asking, setAsking] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [last, setLast] = useState<() => void>(() => () => {});
  const take = (step: string, given: string | null): void => {
    setLast(() => () => onTake(step, given));
    onTake(step, given);
  };
  const asked = actions.find(({ name }) => name === asking);
  return (
    <div className="ss-steps">
      {asked ? (
        <>
          <Field label={phrase('rounds.textOf', { what: asked.label })} required>
            {(control) => <TextBox {...control} long maxLength={1000} value={text} onChange={setText} />}
          </Field>
          <Button
            look="filled"
            busy={state.kind === 'busy'}
            refusal={text.trim() === '' ? phrase('rounds.textMissing') : undefined}
            onClick={() => take(asked.name, text.trim())}
          >
            {asked.label}
          </Button>
          <Button onClick={() => setAsking(null)}>{phrase('rounds.cancel')}</Button>
        </>
      ) : (
        actions.map((action, index) => (
          <Button
            key={action.name}
            look={index === 0 && !isQuiet ? 'filled' : 'outlined'}
            size={isQuiet ? 'small' : 'medium'}
            busy={state.kind === 'busy'}
            refusal={refusalOf(action)}
            onClick={() =>
              WITH_TEXT.includes(action.name) && !withoutText.includes(action.name)
                ? setAsking(action.name)
                : take(action.name, null)
            }
          >
            {action.label}
          </Button>
        ))
      )}
      <WriteNotice state={state} onRetry={last} onReload={onReload} />
    </div>
  );
}
