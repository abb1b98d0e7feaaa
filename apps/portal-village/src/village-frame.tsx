import { useSession } from '@shouwang/portal-kit';
import { phoneKit } from '@shouwang/portal-kit/phone';
import { OwnArea } from '@shouwang/screens/areas/own-area';
import { DraftOwner } from '@shouwang/screens/sync/draft-owner';
import { Outbox } from '@shouwang/screens/sync/outbox';
import { type ComponentProps, useEffect } from 'react';
import { fetchAllScreens } from './routes.tsx';

// The first page and its data go first; the rest may take its time.
const quietMilliseconds = 4_000;

/** The phone's frame; what is typed in it is kept on the phone in the name of the person who is signed in. */
export const VillageFrame = (props: ComponentProps<typeof phoneKit.Frame>) => {
  const { viewer } = useSession();
  useEffect(() => {
    // Without a signal nothing comes; then each screen is fetched when it is opened.
    const timer = setTimeout(() => void fetchAllScreens().catch(() => undefined), quietMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return (
    <DraftOwner accountId={viewer.account.id}>
      <Outbox />
      <OwnArea name={viewer.account.areaName}>
        <phoneKit.Frame {...props} />
      </OwnArea>
    </DraftOwner>
  );
};
