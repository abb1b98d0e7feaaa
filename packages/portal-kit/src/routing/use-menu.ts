import { useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import type { DeviceCounts, MenuGroup, MenuItem } from '../portal.ts';
import { useSession } from '../session/session-context.ts';
import { useMay } from '../session/use-may.ts';

/** A menu item as it is shown to one viewer. */
export type ShownMenuItem = MenuItem & {
  /** How many wait there, as the server or this device counts them. */
  readonly count: number | undefined;
  /** The address is this item's page or one below it. */
  readonly isCurrent: boolean;
  /** The address is this item's page itself. */
  readonly isOwnPage: boolean;
};

/** One heading of the shown menu and what of it is the viewer's. */
export type ShownMenuGroup = Pick<MenuGroup, 'title'> & { readonly items: readonly ShownMenuItem[] };

const nothingCounted: ReturnType<DeviceCounts['read']> = {};
const noDeviceCounts: DeviceCounts = { subscribe: () => () => undefined, read: () => nothingCounted };

// The home page has no pages below it; every other item keeps its mark on them.
const isBelow = (href: string, path: string): boolean => href !== '/' && path.startsWith(`${href}/`);

/** The viewer's part of a portal's menu; a group of which nothing is left goes too. */
export const useMenu = (menu: readonly MenuGroup[]): readonly ShownMenuGroup[] => {
  const { portal, viewer } = useSession();
  const { subscribe, read } = portal.deviceCounts ?? noDeviceCounts;
  const deviceCounts = useSyncExternalStore(subscribe, read);
  const [path] = useLocation();
  const may = useMay();
  const show = (item: MenuItem): ShownMenuItem => ({
    ...item,
    count: deviceCounts[item.key] ?? viewer.menuCounts.find(({ key }) => key === item.key)?.count,
    isCurrent: path === item.href || isBelow(item.href, path),
    isOwnPage: path === item.href,
  });
  return menu
    .map(({ title, items }) => ({
      ...(title && { title }),
      items: items.filter(({ needs }) => may(needs)).map(show),
    }))
    .filter(({ items }) => items.length > 0);
};
