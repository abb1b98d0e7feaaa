import { phrase } from '@shouwang/phrases';
import { StatusWord } from '@shouwang/ui';
import type { KeptState } from '../use-draft.ts';

/** In the navigation bar of a form: that what is typed is on the phone, or that the phone is full. */
export function KeptSign({ kept }: { readonly kept: KeptState }) {
  if (kept === 'untouched') return null;
  return kept === 'kept' ? (
    <StatusWord kind="done">{phrase('sync.keptOnPhone')}</StatusWord>
  ) : (
    <StatusWord kind="overdue">{phrase('sync.phoneFull')}</StatusWord>
  );
}
