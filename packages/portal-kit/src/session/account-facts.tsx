import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { DisplaySwitches } from '../display/display-switches.tsx';
import { useSession } from './session-context.ts';
import './account-facts.css';

/** Who somebody is in this system, how their page is drawn, and the way out. */
export const AccountFacts = () => {
  const { viewer, signOut } = useSession();
  const { account } = viewer;
  return (
    <div className="pk-account">
      <dl>
        <dt>{phrase('accounts.username')}</dt>
        <dd>{account.username}</dd>
        <dt>{phrase('accounts.myRole')}</dt>
        <dd>{account.roleLabel}</dd>
        <dt>{phrase('accounts.myArea')}</dt>
        <dd>
          {account.areaName} {account.departmentLabel}
        </dd>
      </dl>
      <DisplaySwitches />
      <div className="pk-account-out">
        <Button onClick={() => void signOut('here')}>{phrase('accounts.signOut')}</Button>
        <Button look="text" onClick={() => void signOut('everywhere')}>
          {phrase('accounts.signOutEverywhere')}
        </Button>
      </div>
      <p className="sw-note">{phrase('accounts.signOutEverywhereHint')}</p>
    </div>
  );
};
