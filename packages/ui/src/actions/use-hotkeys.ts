import { useEffect, useRef } from 'react';
import { type Hotkey, registerHotkeys, singleKeysOn, unregisterHotkeys } from './hotkey-registry.ts';

const TYPED_INTO = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]';

/** Buttons and boxes of these kinds take no text, so letters are free there. */
const NOT_TYPED_INTO = 'input[type="checkbox"], input[type="radio"], input[type="button"], input[type="submit"]';

function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  return target instanceof Element && target.closest(TYPED_INTO) !== null && target.closest(NOT_TYPED_INTO) === null;
}

/** An open dialog owns the keyboard; keys of the page beneath must not reach through it. */
function isBehindDialog(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('[aria-modal="true"], dialog[open]') !== null;
}

/** Elements that already answer to Enter and the space bar. */
const PRESSABLE = 'button, a[href], summary, [role="button"], [role="tab"], [role="menuitem"], [role="option"]';

function pressedKeys(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${key}`;
}

function answers(hotkey: Hotkey, event: KeyboardEvent): boolean {
  const wanted = hotkey.keys.length === 1 ? hotkey.keys.toUpperCase() : hotkey.keys;
  if (wanted !== pressedKeys(event)) return false;
  if (isTyping(event) && !hotkey.whileTyping) return false;
  const single = !/^(Ctrl|Alt)\+/.test(wanted);
  if (single && wanted.length === 1 && !singleKeysOn()) return false;
  return !(wanted === 'Enter' && event.target instanceof Element && event.target.closest(PRESSABLE));
}

/**
 * Binds keys while the component is mounted and lists them under `?`. Nothing happens while someone types, composes
 * Chinese with an input method, holds a key down, or has a dialog open; nor when the browser already gave the key away.
 */
export function useHotkeys(hotkeys: readonly Hotkey[]): void {
  const owner = useRef(Symbol('hotkeys'));
  const current = useRef(hotkeys);
  current.current = hotkeys;
  const listed = hotkeys.map(({ keys, label }) => `${keys} ${label}`).join('\n');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `listed` stands for the keys; handlers are read fresh
  useEffect(() => {
    const { current: id } = owner;
    registerHotkeys(id, current.current);
    return () => unregisterHotkeys(id);
  }, [listed]);

  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.isComposing || event.repeat || event.defaultPrevented || isBehindDialog(event)) return;
      const hotkey = current.current.find((candidate) => answers(candidate, event));
      if (!hotkey) return;
      event.preventDefault();
      hotkey.run(event);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
