import type { MenuCounter } from '../menu-counts.ts';
import { inboxSources } from './inbox-sources.ts';

/** How much waits behind each entry of the menu, and behind 今日 altogether. */
export const inboxMenuCounts: MenuCounter = async (context) => {
  const counts = await Promise.all(
    inboxSources.map(async ({ key, countAll }) => ({ key, label: '', count: await countAll(context) })),
  );
  const today = counts.reduce((sum, { count }) => sum + count, 0);
  return [{ key: 'today', label: '', count: today }, ...counts].filter(({ count }) => count > 0);
};
