import { faultOf, graphql, useMutation } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, Mark } from '@shouwang/ui';
import { ActionBar, FormRow, PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { useState } from 'react';
import { FaultNotice } from '../../states/fault-notice.tsx';
import { useBack } from '../../states/use-back.ts';

const ChangePassword = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next) {
      ... on Done {
        __typename
        ok
      }
      ... on Refused {
        __typename
        refusals {
          sentence
          field
        }
      }
      ... on Conflict {
        __typename
        sentence
      }
    }
  }
`);

type SecretProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: string;
  readonly help?: string;
  readonly error: string | undefined;
};

const Secret = ({ label, value, onChange, autoComplete, ...row }: SecretProps) => (
  <FormRow label={label} required below {...row}>
    {(control) => (
      <span className="sw-box">
        <input
          {...control}
          className="sw-field-input"
          type="password"
          autoComplete={autoComplete}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
    )}
  </FormRow>
);

const empty = { current: '', next: '', again: '' };

/** 改密码. Passwords are never kept on the phone. */
export function ChangePasswordScreen() {
  const [typed, setTyped] = useState(empty);
  const [isDone, setIsDone] = useState(false);
  const [{ data, error, fetching }, change] = useMutation(ChangePassword);
  const back = useBack('/me');
  const answer = data?.changePassword;
  const refusals = answer?.__typename === 'Refused' ? answer.refusals : [];
  const errorOf = (field: string) => refusals.find((refusal) => refusal.field === field)?.sentence;
  const others = refusals.filter(({ field }) => field !== 'current' && field !== 'next');
  const set = (part: Partial<typeof empty>): void => {
    setTyped({ ...typed, ...part });
    setIsDone(false);
  };
  const submit = async (): Promise<void> => {
    const { data: answered } = await change({ current: typed.current, next: typed.next });
    if (answered?.changePassword.__typename !== 'Done') return;
    setTyped(empty);
    setIsDone(true);
  };
  const missing =
    typed.current === '' || typed.next === ''
      ? phrase('accounts.passwordMissing')
      : typed.next !== typed.again
        ? phrase('accounts.passwordsDiffer')
        : undefined;
  return (
    <PhonePage
      title={phrase('accounts.changePassword')}
      onBack={back}
      foot={
        <ActionBar
          actions={
            <Button look="filled" size="main" wide busy={fetching} refusal={missing} onClick={() => void submit()}>
              {phrase('accounts.changePassword')}
            </Button>
          }
        >
          {error && !fetching && <FaultNotice fault={faultOf(error)} onRetry={() => void submit()} />}
          {others.map(({ sentence }) => (
            <p key={sentence} role="alert">
              <Mark kind="overdue" label={null} /> {sentence}
            </p>
          ))}
          {isDone && (
            <p role="status">
              <Mark kind="done" label={null} /> {phrase('accounts.passwordChanged')}
            </p>
          )}
        </ActionBar>
      }
    >
      <PhoneBlock>
        <Secret
          label={phrase('accounts.currentPassword')}
          autoComplete="current-password"
          value={typed.current}
          onChange={(current) => set({ current })}
          error={errorOf('current')}
        />
        <Secret
          label={phrase('accounts.nextPassword')}
          autoComplete="new-password"
          help={phrase('accounts.nextPasswordHelp')}
          value={typed.next}
          onChange={(next) => set({ next })}
          error={errorOf('next')}
        />
        <Secret
          label={phrase('accounts.nextPasswordAgain')}
          autoComplete="new-password"
          value={typed.again}
          onChange={(again) => set({ again })}
          error={undefined}
        />
      </PhoneBlock>
    </PhonePage>
  );
}
