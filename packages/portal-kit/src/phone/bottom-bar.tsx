import { phrase } from '@shouwang/phrases';
import { Icon } from '@shouwang/ui';
import { Link } from 'wouter';
import type { MenuGroup } from '../portal.ts';
import { useMenu } from '../routing/use-menu.ts';

/** The same five places for everybody, also in elder mode; the one in the middle is the act done most. */
export const BottomBar = ({ menu }: { readonly menu: readonly MenuGroup[] }) => (
  <nav className="pk-bar" aria-label={phrase('shell.menu.main')}>
    {useMenu(menu)
      .flatMap(({ items }) => items)
      .map(({ key, label, href, icon, isMainAct, count, isCurrent }) => (
        <Link
          key={key}
          href={href}
          className={isMainAct ? 'pk-bar-act' : undefined}
          aria-label={isMainAct ? phrase(label) : undefined}
          aria-current={isCurrent ? 'page' : undefined}
        >
          {icon && <Icon name={icon} />}
          {!isMainAct && phrase(label)}
          {count !== undefined && count > 0 && <em>{count}</em>}
        </Link>
      ))}
  </nav>
);
