import { useSession } from '@shouwang/portal-kit';
import { phoneKit } from '@shouwang/portal-kit/phone';
import { DraftOwner } from '@shouwang/screens/sync/draft-owner';
import { Outbox } from '@shouwang/screens/sync/outbox';
import type { ComponentProps } from 'react';

/** The phone's frame; what is typed in it is kept on the phone in the name of the person who is signed in. */
export const VillageFrame = (props: ComponentProps<typeof phoneKit.Frame>) => {
  const { viewer } = useSession();
  return (
    <DraftOwner accountId={viewer.account.id}>
      <Outbox />
      <phoneKit.Frame {...props} />
    </DraftOwner>
  );
};
