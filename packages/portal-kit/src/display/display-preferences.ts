import { type DisplayMode, setDisplayMode } from '@shouwang/ui';

const storageKey = 'sw.display';

const read = (): Partial<DisplayMode> => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    const { elder, sun } = stored as Partial<DisplayMode>;
    return { elder: elder === true, sun: sun === true };
  } catch {
    // Storage is switched off, or holds what we did not write: the page is drawn the ordinary way.
    return {};
  }
};

/** Draws the page as this device was last set. */
export const applyDisplayPreferences = (): void => setDisplayMode(read());

/** Switches a mode and remembers it on this device, so that the sign-in page comes up readable too. */
export const preferDisplay = (mode: Partial<DisplayMode>): void => {
  setDisplayMode(mode);
  try {
    localStorage.setItem(storageKey, JSON.stringify({ ...read(), ...mode }));
  } catch {
    // Storage is switched off: the choice holds until the page is closed.
  }
};
