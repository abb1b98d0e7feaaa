import { phrase } from '@shouwang/phrases';
import { Button, Field, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { SendRow } from '../states/send-row.tsx';
import { useWrite } from '../states/use-write.ts';
import { WithdrawConsent as WithdrawConsentWrite } from './consent-writes.ts';

export type WithdrawConsentProps = { readonly id: string; readonly name: string; readonly onWithdrawn: () => void };

/** A member takes the consent back: from then on nobody compares this person's assets. */
export function WithdrawConsent({ id, name, onWithdrawn }: WithdrawConsentProps) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const { state, send } = useWrite(WithdrawConsentWrite);
  const withdraw = async (): Promise<void> => {
    if (await send({ id, text: text.trim() })) onWithdrawn();
  };
  if (!isOpen) {
    return (
      <Button
        look="text"
        size="small"
        aria-label={`${phrase('consents.withdraw')} ${name}`}
        onClick={() => setOpen(true)}
      >
        {phrase('consents.withdraw')}
      </Button>
    );
  }
  return (
    <div className="ss-grid">
      <Field label={phrase('consents.withdrawWhy')} required>
        {(control) => <TextBox {...control} maxLength={200} value={text} onChange={setText} />}
      </Field>
      <SendRow
        label={phrase('consents.withdrawNow')}
        state={state}
        refusal={text.trim() === '' ? phrase('consents.withdrawWhy') : undefined}
        onSend={() => void withdraw()}
        onReload={onWithdrawn}
      />
    </div>
  );
}
