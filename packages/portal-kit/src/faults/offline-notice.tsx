import { phrase } from '@shouwang/phrases';
import { OfflineStrip } from '@shouwang/ui';
import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** A strip while the device has no signal; the screen below stays as it is. */
export const OfflineNotice = () => {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return isOnline ? null : <OfflineStrip>{phrase('errors.offline')}</OfflineStrip>;
};
