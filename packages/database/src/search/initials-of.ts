import { nameInitials } from '@shouwang/domain';
import { pinyin } from 'pinyin-pro';

/** Names of a county are made of a few thousand characters: each is looked up once. */
const known = new Map<string, string>();

function initialOf(character: string): string {
  let initial = known.get(character);
  if (initial === undefined) {
    const first = pinyin(character, { pattern: 'first', toneType: 'none' });
    // A character that the dictionary lacks comes back as it is.
    initial = /^[a-zü]$/u.test(first) ? first.replace('ü', 'v') : '';
    known.set(character, initial);
  }
  return initial;
}

/**
 * Pinyin initials of a name, for `Person.nameInitials`: `杨国华` -> `ygh`. Each character by its most common reading.
 */
export function initialsOf(name: string): string {
  return nameInitials(name, initialOf);
}

/**
 * What `Household.searchInitials` holds: the initials of all members, separated by blanks, each once.
 *
 * @param names the head's first
 */
export function searchInitialsOf(names: readonly string[]): string {
  return [...new Set(names.map(initialsOf))].filter((initials) => initials !== '').join(' ');
}
