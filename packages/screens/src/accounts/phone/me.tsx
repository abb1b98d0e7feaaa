import { phrase } from '@shouwang/phrases';
import { FoldRow, PhoneBlock, PhoneHeading, PhonePage } from '@shouwang/ui/phone';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useDrafts } from '../../sync/use-drafts.ts';

export type MeScreenProps = {
  readonly name: string;
  /** Account, display switches and the way out, as the shell draws them. */
  readonly children: ReactNode;
};

/** 我的: the account and what belongs to it. Says what stays on the phone before somebody signs out. */
export function MeScreen({ name, children }: MeScreenProps) {
  const [, navigate] = useLocation();
  const drafts = useDrafts().length;
  return (
    <PhonePage head={<PhoneHeading title={name} />}>
      <PhoneBlock padded>{children}</PhoneBlock>
      <PhoneBlock>
        <FoldRow label={phrase('accounts.changePassword')} onOpen={() => navigate('/me/password')} />
        <FoldRow label={phrase('accounts.devices')} onOpen={() => navigate('/me/devices')} />
      </PhoneBlock>
      <PhoneBlock padded>
        {drafts > 0 && <p>{phrase('sync.staysOnPhone', { n: drafts })}</p>}
        <p className="sw-note">{phrase('shell.elderModeHint')}</p>
        <p className="sw-note">{phrase('shell.sunModeHint')}</p>
      </PhoneBlock>
    </PhonePage>
  );
}
