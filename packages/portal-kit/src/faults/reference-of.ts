/**
 * A short number for a fault in the page itself, the same each time the same fault happens, so that what one person
 * reads out on the phone can be found by another. Faults on the server carry the server's own reference.
 */
export const referenceOf = (error: unknown): string => {
  const text =
    error instanceof Error ? `${error.name} ${error.message} ${error.stack?.split('\n')[1] ?? ''}` : String(error);
  // FNV-1a, 32 bit: short, steady, and no secret.
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const digits = hash.toString(16).toUpperCase().padStart(8, '0').slice(0, 6);
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
};
