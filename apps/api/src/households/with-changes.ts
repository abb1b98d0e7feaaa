import type { Facts } from '@shouwang/domain';

/** The facts with changed values; an emptied one is gone. */
export const withChanges = (
  facts: Facts,
  changes: readonly { readonly key: string; readonly after: string }[],
): Facts => {
  if (changes.length === 0) return facts;
  const changed: Record<string, string> = { ...facts };
  for (const { key, after } of changes) {
    if (after === '') delete changed[key];
    else changed[key] = after;
  }
  return changed;
};
