import { type RefObject, useEffect, useRef } from 'react';

const FOCUSABLE = 'button, a[href], input, select, textarea, [tabindex]:not([tabindex="-1"])';

/**
 * What every floating thing owes its reader: focus goes in when it opens and back where it came from when it closes,
 * Esc closes it, and (unless it is modal) so does a press outside.
 */
export function useDismiss(panel: RefObject<HTMLElement | null>, onClose: () => void, modal: boolean): void {
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    const cameFrom = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const first = panel.current?.querySelector<HTMLElement>(FOCUSABLE) ?? panel.current;
    first?.focus();

    const pressedKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        close.current();
        return;
      }
      if (event.key !== 'Tab' || !modal || !panel.current) return;
      const inside = [...panel.current.querySelectorAll<HTMLElement>(FOCUSABLE)];
      const edge = event.shiftKey ? inside[0] : inside[inside.length - 1];
      if (document.activeElement !== edge) return;
      event.preventDefault();
      (event.shiftKey ? inside[inside.length - 1] : inside[0])?.focus();
    };
    const pressedOutside = (event: Event): void => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) close.current();
    };
    document.addEventListener('keydown', pressedKey, true);
    document.addEventListener('pointerdown', pressedOutside, true);
    return () => {
      document.removeEventListener('keydown', pressedKey, true);
      document.removeEventListener('pointerdown', pressedOutside, true);
      cameFrom?.focus();
    };
  }, [panel, modal]);
}
