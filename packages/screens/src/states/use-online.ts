import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

/** Whether the phone believes to have a network. False is certain; true still may meet a dead signal. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
