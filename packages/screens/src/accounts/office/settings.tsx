import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, Field, formatStamp, Sheet, StatusWord } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { ConflictAnswer, RefusedAnswer } from '../../sync/refusals.ts';
import './accounts.css';

const SettingsQuery = graphql(`
  query Settings {
    viewer {
      sessions {
        id
        createdAt
        lastSeenAt
        userAgent
        address
        isCurrent
      }
    }
  }
`);

const SettingsPassword = graphql(
  `
    mutation SettingsPassword($current: String!, $next: String!) {
      changePassword(current: $current, next: $next) {
        ... on Done { __typename ok }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

type Session = NonNullable<ResultOf<typeof SettingsQuery>['viewer']>['sessions'][number];

const columns: readonly DataColumn<Session>[] = [
  {
    key: 'device',
    title: phrase('admin.device'),
    value: ({ userAgent }) => userAgent ?? phrase('accounts.unknownDevice'),
    cell: ({ userAgent, isCurrent }) => (
      <>
        {isCurrent && <b>{phrase('admin.thisDevice')}　</b>}
        {userAgent ?? phrase('accounts.unknownDevice')}
      </>
    ),
  },
  { key: 'address', title: phrase('admin.address'), value: ({ address }) => address ?? '', kind: 'quiet', width: 130 },
  { key: 'since', title: phrase('admin.signedInAt'), value: ({ createdAt }) => formatStamp(createdAt), width: 104 },
  { key: 'seen', title: phrase('admin.lastUsed'), value: ({ lastSeenAt }) => formatStamp(lastSeenAt), width: 104 },
];

const empty = { current: '', next: '', again: '' };

const secrets = [
  { key: 'current', label: 'accounts.currentPassword', autoComplete: 'current-password' },
  { key: 'next', label: 'accounts.nextPassword', autoComplete: 'new-password' },
  { key: 'again', label: 'accounts.nextPasswordAgain', autoComplete: 'new-password' },
] as const;

const PasswordForm = ({ onChanged }: { readonly onChanged: () => void }) => {
  const [typed, setTyped] = useState(empty);
  const [isDone, setIsDone] = useState(false);
  const { state, send } = useWrite(SettingsPassword);
  const refusals = state.kind === 'refused' ? state.refusals : [];
  const others = refusals.filter(({ field }) => field !== 'current' && field !== 'next');
  const missing =
    typed.current === '' || typed.next === ''
      ? phrase('accounts.passwordMissing')
      : typed.next === typed.again
        ? undefined
        : phrase('accounts.passwordsDiffer');
  const change = async (): Promise<void> => {
    if (missing !== undefined || state.kind === 'busy') return;
    if (!(await send({ current: typed.current, next: typed.next }))) return;
    setTyped(empty);
    setIsDone(true);
    onChanged();
  };
  return (
    <form
      className="sa-password-form"
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      {secrets.map(({ key, label, autoComplete }) => {
        const error = refusals.find(({ field }) => field === key)?.sentence;
        return (
          <Field
            key={key}
            label={phrase(label)}
            required
            {...(key === 'next' && { help: phrase('accounts.nextPasswordHelp') })}
            {...(error && { error })}
          >
            {(control) => (
              <span className="sw-box">
                <input
                  {...control}
                  className="sw-field-input"
                  type="password"
                  autoComplete={autoComplete}
                  value={typed[key]}
                  onChange={({ target }) => {
                    setTyped({ ...typed, [key]: target.value });
                    setIsDone(false);
                  }}
                />
              </span>
            )}
          </Field>
        );
      })}
      <WriteNotice
        state={state.kind === 'refused' ? { ...state, refusals: others } : state}
        onRetry={() => void change()}
      />
      <div>
        <Button
          type="submit"
          look="filled"
          busy={state.kind === 'busy'}
          {...(missing !== undefined && !isDone && { refusal: missing })}
        >
          {phrase('accounts.changePassword')}
        </Button>
      </div>
      {isDone && <StatusWord kind="done">{phrase('accounts.passwordChanged')}</StatusWord>}
    </form>
  );
};

/** 账号设置: one's own password, and where the account is signed in. */
export function SettingsScreen() {
  const [result, ask] = useQuery({ query: SettingsQuery, requestPolicy: 'network-only' });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <OfficePage title={phrase('admin.settings')}>
      <div className="sa-settings">
        <Sheet title={phrase('accounts.changePassword')}>
          <PasswordForm onChanged={reload} />
        </Sheet>
        <Sheet flush title={phrase('admin.sessions')} note={phrase('admin.sessionsNote')}>
          <QueryGate result={result} retry={reload}>
            {({ viewer }) => (
              <DataTable
                label={phrase('admin.sessions')}
                columns={columns}
                rows={viewer?.sessions ?? []}
                rowKey={({ id }) => id}
                mark={({ isCurrent }) => ({ kind: isCurrent ? 'lamp' : 'idle' })}
                empty={<EmptyState title={phrase('shell.empty')} />}
              />
            )}
          </QueryGate>
        </Sheet>
      </div>
    </OfficePage>
  );
}
