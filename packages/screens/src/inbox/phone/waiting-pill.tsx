import { phrase } from '@shouwang/phrases';
import { AppLink } from '@shouwang/ui';
import { StatusPill } from '@shouwang/ui/phone';
import { useOnline } from '../../states/use-online.ts';
import { draftState } from '../../sync/draft.ts';
import { useDrafts } from '../../sync/use-drafts.ts';

/** How much on this phone has not been sent, and that there is no signal; nothing when all is sent. */
export function WaitingPill() {
  const isOnline = useOnline();
  const waiting = useDrafts().filter((draft) => draftState(draft) !== 'writing').length;
  if (isOnline && waiting === 0) return null;
  if (waiting === 0) return <StatusPill mark="idle">{phrase('inbox.offlineNothing')}</StatusPill>;
  return (
    <AppLink href="/sync">
      <StatusPill mark="waiting">
        {phrase(isOnline ? 'inbox.waitingToSend' : 'inbox.offlineWaiting', { n: waiting })}
      </StatusPill>
    </AppLink>
  );
}
