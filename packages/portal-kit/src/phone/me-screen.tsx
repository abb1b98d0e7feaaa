import { phrase } from '@shouwang/phrases';
import { PhonePage } from '@shouwang/ui/phone';
import { AccountFacts } from '../session/account-facts.tsx';
import { useSession } from '../session/session-context.ts';

/** 我的: who I am here, how the page is drawn, and the way out. */
export const MeScreen = () => {
  const { viewer } = useSession();
  return (
    <PhonePage title={viewer.account.name}>
      <div className="pk-me">
        <AccountFacts />
        <p className="sw-note">{phrase('shell.elderModeHint')}</p>
        <p className="sw-note">{phrase('shell.sunModeHint')}</p>
      </div>
    </PhonePage>
  );
};
