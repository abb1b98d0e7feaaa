import { useClient } from '@shouwang/graphql-client';
import { useEffect } from 'react';
import { useDraftStore } from './draft-owner.tsx';

/**
 * Sends by itself what waits on the phone, when the page opens and whenever the signal comes back. Shows nothing.
 * What the server refused or somebody else changed meanwhile waits for a person.
 */
export function Outbox() {
  const client = useClient();
  const store = useDraftStore();
  useEffect(() => {
    const send = async (): Promise<void> => {
      if (store.countWaiting() === 0) return;
      const { sendWaiting } = await import('./send-waiting.ts');
      await sendWaiting({ client, store });
    };
    void send();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [client, store]);
  return null;
}
