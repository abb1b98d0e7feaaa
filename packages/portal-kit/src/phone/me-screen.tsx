import { phrase } from '@shouwang/phrases';
import { PageHeading } from '@shouwang/ui';
import { AccountFacts } from '../session/account-facts.tsx';
import { useSession } from '../session/session-context.ts';

/** 我的: who I am here, how the page is drawn, and the way out. */
export const MeScreen = () => {
  const { viewer } = useSession();
  return (
    <div className="pk-me">
      <PageHeading title={viewer.account.name} />
      <AccountFacts />
      <p className="sw-note">{phrase('shell.elderModeHint')}</p>
      <p className="sw-note">{phrase('shell.sunModeHint')}</p>
    </div>
  );
};
