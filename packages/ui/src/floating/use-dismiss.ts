import { type RefObject, useEffect, useRef } from 'react';

const FOCUSABLE = 'button, a[href], input, select, textarea, [tabindex]:not([tabindex="-1"])';

/** `modal` keeps the reader inside, `light` goes at a press outside, `staying` stands beside the page while it is used. */
export type FloatingManner = 'modal' | 'light' | 'staying';

/**
 * What every floating thing owes its reader: focus goes in when it opens and back where it came from when it closes,
 * and Esc closes it.
 */
export function useDismiss(panel: RefObject<HTMLElement | null>, onClose: () => void, manner: FloatingManner): void {
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
      if (event.key !== 'Tab' || manner !== 'modal' || !panel.current) return;
      const inside = [...panel.current.querySelectorAll<HTMLElement>(FOCUSABLE)];
      const edge = event.shiftKey ? inside[0] : inside[inside.length - 1];
      if (document.activeElement !== edge) return;
      event.preventDefault();
      (event.shiftKey ? inside[inside.length - 1] : inside[0])?.focus();
    };
    const pressedOutside = (event: Event): void => {
      if (manner === 'staying') return;
      if (event.target instanceof Node && !panel.current?.contains(event.target)) close.current();
    };
    document.addEventListener('keydown', pressedKey, true);
    document.addEventListener('pointerdown', pressedOutside, true);
    return () => {
      document.removeEventListener('keydown', pressedKey, true);
      document.removeEventListener('pointerdown', pressedOutside, true);
      cameFrom?.focus();
    };
  }, [panel, manner]);
}
