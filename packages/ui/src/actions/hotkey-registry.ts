/** One key and what it does. */
export interface Hotkey {
  /** `A`, `?`, `Enter`, `Ctrl+K`. Letters are compared without case. */
  keys: string;
  /** What it does, for the list that `?` opens. */
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Also while the cursor is in a field; for combinations such as `Ctrl+S`. */
  whileTyping?: boolean;
}

const STORED_AS = 'sw.hotkeys.single';

type Listener = () => void;

const groups = new Map<symbol, readonly Hotkey[]>();
const listeners = new Set<Listener>();
let snapshot: readonly Hotkey[] = [];

function announce(): void {
  snapshot = [...groups.values()].flat();
  for (const listener of listeners) listener();
}

/** Adds or replaces the keys of one mounted component. */
export function registerHotkeys(owner: symbol, hotkeys: readonly Hotkey[]): void {
  groups.set(owner, hotkeys);
  announce();
}

/** Removes the keys of a component that has gone. */
export function unregisterHotkeys(owner: symbol): void {
  groups.delete(owner);
  announce();
}

/** The keys that work now, for `useSyncExternalStore`. */
export const listHotkeys = (): readonly Hotkey[] => snapshot;

/** Calls back whenever keys or the single-key setting change. */
export function watchHotkeys(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** WCAG 2.1.4: keys without Ctrl can be switched off, per device. They are on until someone does. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(STORED_AS) !== 'off';
}

/** Switches keys without Ctrl on or off. */
export function setSingleKeys(on: boolean): void {
  localStorage.setItem(STORED_AS, on ? 'on' : 'off');
  announce();
}
