import { lazyScreen, type ScreenProps, useSession } from '@shouwang/portal-kit';
import { DraftOwner } from '@shouwang/screens/sync/draft-owner';
import type { ComponentType } from 'react';

/**
 * A screen of the village, fetched when its address is first opened. Whatever is typed on it is kept on the phone in
 * the name of the person who is signed in.
 * @param load imports the file and picks the screen
 */
export const villageScreen = (load: () => Promise<ComponentType<ScreenProps>>) =>
  lazyScreen(async () => {
    const Screen = await load();
    return function VillageScreen(props: ScreenProps) {
      const { viewer } = useSession();
      return (
        <DraftOwner accountId={viewer.account.id}>
          <Screen {...props} />
        </DraftOwner>
      );
    };
  });
