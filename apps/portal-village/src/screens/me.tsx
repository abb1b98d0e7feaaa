import { useSession } from '@shouwang/portal-kit';
import { AccountFacts } from '@shouwang/portal-kit/phone';
import { MeScreen } from '@shouwang/screens/accounts/phone/me';

/** 我的: who I am here, how the page is drawn, my devices and password, and the way out. */
export const Me = () => {
  const { viewer } = useSession();
  return (
    <MeScreen name={viewer.account.name}>
      <AccountFacts />
    </MeScreen>
  );
};
