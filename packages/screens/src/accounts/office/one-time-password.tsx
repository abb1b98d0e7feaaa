import { phrase } from '@shouwang/phrases';
import { Button, FloatingDialog } from '@shouwang/ui';
import './accounts.css';

/** What the server told once. */
export type OneTime = { readonly password: string; readonly account: { readonly name: string } };

/** 一次性密码: shown until it is closed, kept nowhere. */
export function OneTimePassword({ told, onClose }: { readonly told: OneTime; readonly onClose: () => void }) {
  const { name } = told.account;
  return (
    <FloatingDialog title={phrase('admin.passwordFor', { name })} onClose={onClose}>
      <div className="sa-once">
        <output className="sa-password" aria-label={phrase('admin.passwordOnce')}>
          {told.password}
        </output>
        <p className="sw-second">{phrase('admin.passwordOnceHint', { name })}</p>
        <Button look="filled" onClick={onClose}>
          {phrase('admin.told')}
        </Button>
      </div>
    </FloatingDialog>
  );
}
