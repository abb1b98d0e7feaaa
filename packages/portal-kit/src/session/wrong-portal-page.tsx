import { findPhrase, phrase } from '@shouwang/phrases';
import { Button, NoPermission } from '@shouwang/ui';
import type { SessionValue } from './session-context.ts';

const nameOf = (portal: string): string => findPhrase(`shell.portal.${portal}`) ?? portal;

/** Somebody signed in, at a portal that is not theirs: where theirs is, or out. */
export const WrongPortalPage = ({ session }: { readonly session: SessionValue }) => {
  const { account } = session.viewer;
  return (
    <main className="pk-state-page">
      <NoPermission
        title={phrase('errors.wrongPortal', { portal: nameOf(account.portal) })}
        action={
          <>
            <Button look="filled" size="small" href={`/${account.portal}/`}>
              {phrase('errors.goToOwnPortal', { portal: nameOf(account.portal) })}
            </Button>
            <Button size="small" onClick={() => void session.signOut('here')}>
              {phrase('accounts.signOut')}
            </Button>
          </>
        }
      >
        {phrase('errors.wrongPortalHint', { here: nameOf(session.portal.name) })}
      </NoPermission>
    </main>
  );
};
