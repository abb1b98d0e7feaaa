import type { MouseEvent } from 'react';

const PRESSABLE = 'a, button, input, label, select, textarea';

/** A press on the row itself: not on something in it that answers by itself, and not the end of selecting text. */
export function isPlainPress(event: MouseEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest(PRESSABLE) === null && !document.getSelection()?.toString();
}

/** Moves the focus to the next (1) or previous (-1) row, into the first one when none has it; answers with its key. */
export function focusNextRow(frame: HTMLElement | null, by: 1 | -1): string | null {
  const rows = [...(frame?.querySelectorAll<HTMLElement>('tbody tr[tabindex]') ?? [])];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next?.getAttribute('data-row-key') ?? null;
}
