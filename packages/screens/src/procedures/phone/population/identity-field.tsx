import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { FormRow, TextField } from '@shouwang/ui/phone';
import { useState } from 'react';
import { useWrite } from '../../../states/use-write.ts';
import { WriteNotice } from '../../../states/write-notice.tsx';
import { DeclareIdentity } from '../../population/declare-identity.ts';

/** What the server keeps of a stated number. */
export type StatedIdentity = {
  readonly identityId: string;
  readonly maskedNumber: string;
  readonly birthOn: string;
  readonly gender: string;
};

export type IdentityFieldProps = {
  readonly caseId: string;
  readonly maskedNumber: string;
  readonly onState: (stated: StatedIdentity) => void;
  readonly error: string | undefined;
};

/**
 * 证件号码: typed once, then kept sealed by the server and shown masked. It is no part of the draft on the phone, so
 * that a lost phone does not give it away.
 */
export function IdentityField({ caseId, maskedNumber, onState, error }: IdentityFieldProps) {
  const [typed, setTyped] = useState('');
  const [isTyping, setIsTyping] = useState(maskedNumber === '');
  const { state, send } = useWrite(DeclareIdentity);
  const label = phrase('population.idNumber');
  if (!isTyping) {
    return (
      <FormRow label={label} error={error}>
        {() => (
          <>
            <span>{maskedNumber}</span>
            <Button look="text" onClick={() => setIsTyping(true)}>
              {phrase('population.restateNumber')}
            </Button>
          </>
        )}
      </FormRow>
    );
  }
  const refused = state.kind === 'refused' ? state.refusals[0]?.sentence : undefined;
  const keep = async (): Promise<void> => {
    const stated = await send({ caseId, idNumber: typed });
    if (!stated) return;
    const { id: identityId, maskedNumber: masked, birthOn, gender } = stated;
    onState({ identityId, maskedNumber: masked, birthOn, gender });
    setTyped('');
    setIsTyping(false);
  };
  return (
    <>
      <TextField
        label={label}
        value={typed}
        onChange={setTyped}
        maxLength={30}
        placeholder={phrase('population.idNumberHint')}
        error={refused ?? error}
        more={
          <Button busy={state.kind === 'busy'} onClick={() => void keep()}>
            {phrase('population.stateNumber')}
          </Button>
        }
      />
      {state.kind === 'fault' && <WriteNotice state={state} onRetry={() => void keep()} />}
    </>
  );
}
