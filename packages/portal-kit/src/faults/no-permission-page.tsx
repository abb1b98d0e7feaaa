import { phrase } from '@shouwang/phrases';
import { Button, NoPermission } from '@shouwang/ui';
import { useSession } from '../session/session-context.ts';

/** A page of this portal that belongs to other roles, and whom to ask. */
export const NoPermissionPage = () => {
  const { viewer } = useSession();
  return (
    <div className="pk-state-page">
      <NoPermission
        title={phrase('errors.noPermission')}
        action={
          <Button href="/" size="small">
            {phrase('errors.backToday')}
          </Button>
        }
      >
        {phrase('errors.noPermissionHint', { role: viewer.account.roleLabel })}
      </NoPermission>
    </div>
  );
};
