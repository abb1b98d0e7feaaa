import { phrase } from '@shouwang/phrases';
import { Button, Field, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { fieldErrors, withoutFieldErrors } from '../states/field-errors.ts';
import { SendRow } from '../states/send-row.tsx';
import { useWrite } from '../states/use-write.ts';
import { WithdrawWorkSpell } from './work-spell-writes.ts';

export type WithdrawSpellProps = {
  readonly householdId: string;
  readonly spell: { readonly id: string; readonly version: number };
  readonly onWithdrawn: () => void;
};

/** A spell that should not have been recorded goes with a word; what was known stays known. */
export function WithdrawSpell({ householdId, spell, onWithdrawn }: WithdrawSpellProps) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const { state, send } = useWrite(WithdrawWorkSpell);
  const error = fieldErrors(state)('text');
  const withdraw = async (): Promise<void> => {
    if (await send({ householdId, spellId: spell.id, version: spell.version, text })) onWithdrawn();
  };
  if (!isOpen) {
    return (
      <Button look="text" size="small" onClick={() => setOpen(true)}>
        {phrase('workSpells.withdraw')}
      </Button>
    );
  }
  return (
    <div className="ss-grid">
      <Field label={phrase('workSpells.withdrawWhy')} required {...(error ? { error } : {})}>
        {(control) => <TextBox {...control} maxLength={200} value={text} onChange={setText} />}
      </Field>
      <SendRow
        label={phrase('workSpells.withdrawNow')}
        state={withoutFieldErrors(state, (field) => field === 'text')}
        refusal={text.trim() === '' ? phrase('workSpells.withdrawWhy') : undefined}
        onSend={() => void withdraw()}
        onReload={onWithdrawn}
      />
    </div>
  );
}
