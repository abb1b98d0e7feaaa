import type { JsonValue } from '@shouwang/graphql-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDraftStore } from './draft-owner.tsx';

/** What identifies a draft and makes it findable from the sync screen. */
export type DraftAddress = {
  readonly key: string;
  readonly title: string;
  readonly task: string;
  readonly path: string;
  readonly baseVersion?: number;
};

/** `kept`: on the phone; `full`: the phone refused it, what is typed lives on this page only. */
export type KeptState = 'untouched' | 'kept' | 'full';

/**
 * The state of a form, saved on the phone with every change and found again after back, a call or a crash.
 * @param address whose form it is
 * @param initial what the form holds before anything was typed
 */
export const useDraft = <Data extends JsonValue & object>(address: DraftAddress, initial: Data) => {
  const store = useDraftStore();
  const [data, setData] = useState<Data>(() => {
    const saved = store.find(address.key)?.data;
    return saved === undefined ? initial : { ...initial, ...(saved as Data) };
  });
  const [kept, setKept] = useState<KeptState>(() =>
    store.find(address.key)?.data === undefined ? 'untouched' : 'kept',
  );
  const latest = useRef({ address, data });
  useEffect(() => {
    latest.current.address = address;
  });

  /** Changes the form and saves it at once. */
  const change = useCallback(
    (next: Partial<Data> | ((before: Data) => Partial<Data>)) => {
      const before = latest.current.data;
      const data = { ...before, ...(typeof next === 'function' ? next(before) : next) };
      latest.current.data = data;
      const { key, title, task, path, baseVersion } = latest.current.address;
      const saved = store.find(key);
      const version = saved?.baseVersion ?? baseVersion;
      setData(data);
      setKept(
        store.save({
          ...saved,
          key,
          title,
          task,
          path,
          data,
          savedAt: new Date().toISOString(),
          ...(version === undefined ? {} : { baseVersion: version }),
        })
          ? 'kept'
          : 'full',
      );
    },
    [store],
  );

  return { data, change, kept };
};
