import { useLocation } from 'wouter';
import type { MenuGroup, MenuItem } from '../portal.ts';
import { useSession } from '../session/session-context.ts';
import { useMay } from '../session/use-may.ts';

/** A menu item as it is shown to one viewer, with the server's count and whether the page belongs to it. */
export type ShownMenuItem = MenuItem & { readonly count: number | undefined; readonly isCurrent: boolean };

/** One heading of the shown menu and what of it is the viewer's. */
export type ShownMenuGroup = Pick<MenuGroup, 'title'> & { readonly items: readonly ShownMenuItem[] };

// The home page has no pages below it; every other item keeps its mark on them.
const belongsTo = (href: string, path: string): boolean => path === href || (href !== '/' && path.startsWith(`${href}/`));

/** The viewer's part of a portal's menu; a group of which nothing is left goes too. */
export const useMenu = (menu: readonly MenuGroup[]): readonly ShownMenuGroup[] => {
  const { viewer } = useSession();
  const [path] = useLocation();
  const may = useMay();
  const countOf = (key: string) => viewer.menuCounts.find((count) => count.key === key)?.count;
  return menu
    .map(({ title, items }) => ({
      ...(title && { title }),
      items: items
        .filter(({ needs }) => may(needs))
        .map((item) => ({ ...item, count: countOf(item.key), isCurrent: belongsTo(item.href, path) })),
    }))
    .filter(({ items }) => items.length > 0);
};
