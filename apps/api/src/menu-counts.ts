import { inboxMenuCounts } from './inbox/inbox-menu-counts.ts';
import type { Count } from './platform/answers.type.ts';
import type { Context } from './platform/context.ts';

/** Numbers beside the menu's entries, for the signed-in person: how much waits there. */
export type MenuCounter = (context: Context) => Promise<readonly Count[]>;

/** One line per feature that has something waiting. */
const counters: readonly MenuCounter[] = [inboxMenuCounts];

export const menuCountsOf = async (context: Context): Promise<Count[]> =>
  (await Promise.all(counters.map((count) => count(context)))).flat();
