import { phrase } from '@shouwang/phrases';
import { Hills, Logo } from '@shouwang/ui';
import { useState } from 'react';
import { DisplaySwitches } from '../display/display-switches.tsx';
import type { Portal } from '../portal.ts';
import type { Site } from '../session/session-query.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { DeviceChecks } from './device-checks.tsx';
import { PortalList } from './portal-list.tsx';
import { type Credentials, SignInForm } from './sign-in-form.tsx';
import './sign-in-page.css';

/** The one page before everything: which portal, who, and whether this device is fit for it. */
export const SignInPage = ({
  portal,
  site,
  hasExpired,
  onSignedIn,
}: {
  readonly portal: Portal;
  readonly site: Site;
  readonly hasExpired: boolean;
  readonly onSignedIn: (accountId: string) => void;
}) => {
  const [credentials, setCredentials] = useState<Credentials>({ username: '', password: '' });
  return (
    <div className="pk-sign-in">
      <header className="pk-sign-in-top">
        <Logo name={phrase('shell.product')} />
        <span className="pk-sign-in-site">{phrase('shell.siteTitle', { county: site.countyName })}</span>
        <DisplaySwitches />
      </header>
      <main className="pk-sign-in-body">
        <section>
          <p className="pk-slogan">
            {phrase('accounts.slogan1')}
            <br />
            {phrase('accounts.slogan2')}
          </p>
          <p className="pk-sign-in-say">{phrase('accounts.choosePortal')}</p>
          <PortalList current={portal.name} />
        </section>
        <section className="pk-sign-in-sheet">
          <SignInForm
            portal={portal.name}
            credentials={credentials}
            onChange={setCredentials}
            hasExpired={hasExpired}
            onSignedIn={onSignedIn}
          />
          {site.demo && <DemoAccounts portal={portal.name} onPick={setCredentials} />}
          <DeviceChecks serverNow={site.now} />
        </section>
      </main>
      <Hills />
    </div>
  );
};
