import { useSyncExternalStore } from 'react';

/** How the page is drawn on this device. The attributes sit on `<html>`, so sheets and dialogs follow as well. */
export interface DisplayMode {
  /** 长辈模式: type from 18 px, targets from 60 px, no motion, no swipes. */
  elder: boolean;
  /** 日光模式: white page, every ink at full strength. */
  sun: boolean;
}

/** Which kit a page stands on. */
export type Surface = 'office' | 'phone';

/** Switches the modes on or off; what is left out stays as it is. Remembering the choice is the caller's job. */
export function setDisplayMode(mode: Partial<DisplayMode>, root: HTMLElement = document.documentElement): void {
  for (const [name, on] of Object.entries(mode)) root.toggleAttribute(`data-${name}`, on);
}

/** Tells the style sheets which kit the page stands on. */
export function setSurface(surface: Surface, root: HTMLElement = document.documentElement): void {
  root.dataset.surface = surface;
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-elder', 'data-sun'] });
  return () => observer.disconnect();
}

const hasAttribute = (name: string) => () => document.documentElement.hasAttribute(name);
const elderNow = hasAttribute('data-elder');
const sunNow = hasAttribute('data-sun');

/** The modes in force, live. */
export function useDisplayMode(): DisplayMode {
  return { elder: useSyncExternalStore(subscribe, elderNow), sun: useSyncExternalStore(subscribe, sunNow) };
}
