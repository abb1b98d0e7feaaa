import { useMutation } from '@shouwang/graphql-client';
import { findPhrase, phrase } from '@shouwang/phrases';
import { Button, Mark } from '@shouwang/ui';
import { type FormEvent, useId, useRef, useState } from 'react';
import { faultSentence } from '../faults/fault-sentence.ts';
import type { PortalName } from '../portal.ts';
import { SignInMutation } from './sign-in-mutation.ts';

export type Credentials = { readonly username: string; readonly password: string };

/** Account and password. What was typed stays when the answer is no; the sentence says what to do about it. */
export const SignInForm = ({
  portal,
  credentials,
  onChange,
  hasExpired,
  onSignedIn,
}: {
  readonly portal: PortalName;
  readonly credentials: Credentials;
  readonly onChange: (credentials: Credentials) => void;
  readonly hasExpired: boolean;
  readonly onSignedIn: (accountId: string) => void;
}) => {
  const ids = useId();
  const passwordField = useRef<HTMLInputElement>(null);
  const [isShown, setIsShown] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [{ fetching }, signIn] = useMutation(SignInMutation);
  const { username, password } = credentials;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (fetching) return;
    if (!username.trim() || !password) {
      setRefusal(phrase(username.trim() ? 'accounts.passwordMissing' : 'accounts.usernameMissing'));
      return;
    }
    setRefusal(undefined);
    const { data, error } = await signIn({ username: username.trim(), password });
    if (error) {
      const { sentence, reference } = faultSentence(error);
      setRefusal(reference ? `${sentence}${phrase('errors.reference', { reference })}` : sentence);
    }
    if (data?.signIn.__typename === 'SignedIn') onSignedIn(data.signIn.viewer.account.id);
    else if (data?.signIn.__typename === 'Refused') {
      setRefusal(data.signIn.refusals.map(({ sentence }) => sentence).join(''));
      passwordField.current?.select();
    }
  };

  return (
    <form className="pk-sign-in-form" onSubmit={(event) => void submit(event)} noValidate>
      <h1>{phrase('accounts.signInTo', { portal: findPhrase(`shell.portal.${portal}`) ?? '' })}</h1>
      {hasExpired && (
        <p className="pk-sign-in-note" role="status">
          {phrase('accounts.sessionExpired')}
        </p>
      )}
      <label htmlFor={`${ids}-username`}>{phrase('accounts.username')}</label>
      <input
        id={`${ids}-username`}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={username}
        onChange={({ target }) => onChange({ username: target.value, password })}
      />
      <label htmlFor={`${ids}-password`}>{phrase('accounts.password')}</label>
      <span className="pk-password">
        <input
          id={`${ids}-password`}
          ref={passwordField}
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => onChange({ username, password: target.value })}
          aria-describedby={refusal ? `${ids}-refusal` : undefined}
        />
        <button type="button" aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
          {phrase(isShown ? 'accounts.hidePassword' : 'accounts.showPassword')}
        </button>
      </span>
      <p id={`${ids}-refusal`} className="pk-refusal" role="alert">
        {refusal && (
          <>
            <Mark kind="overdue" label={null} />
            {refusal}
          </>
        )}
      </p>
      <Button type="submit" look="filled" size="main" wide busy={fetching}>
        {phrase(fetching ? 'accounts.signingIn' : 'accounts.signIn')}
      </Button>
      <p className="sw-note">{phrase('accounts.forgotPassword')}</p>
    </form>
  );
};
