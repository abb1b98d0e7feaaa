import { useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import type { PortalName } from '../portal.ts';
import type { Credentials } from './sign-in-form.tsx';
import { DemoAccountsQuery } from './sign-in-mutation.ts';

/** The demo accounts of one portal; a press fills the form, so that the way in is the real one. */
export const DemoAccounts = ({
  portal,
  onPick,
}: {
  readonly portal: PortalName;
  readonly onPick: (credentials: Credentials) => void;
}) => {
  const [{ data }] = useQuery({ query: DemoAccountsQuery });
  const accounts = data?.site.demoAccounts.filter((account) => account.portal === portal) ?? [];
  if (accounts.length === 0) return null;
  return (
    <section className="pk-demo">
      <h2>{phrase('accounts.demoTitle')}</h2>
      <p className="sw-note">{phrase('accounts.demoHint')}</p>
      <ul>
        {accounts.map(({ username, password, name, roleLabel, areaName }) => (
          <li key={username}>
            <button type="button" onClick={() => onPick({ username, password })}>
              <b>{name}</b>
              <span>{roleLabel}</span>
              <span className="sw-note">{areaName}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
