import './bottom-bar.css';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/icon-paths.ts';
import { AppLink } from '../navigation/app-link.tsx';

export interface BottomBarItem {
  href: string;
  label: string;
  icon: IconName;
  current?: boolean;
  /** How many wait, with the words said aloud: `{ count: 7, label: '7 条待传' }`. */
  waiting?: { count: number; label: string };
}

export interface BottomBarProps {
  /** Two at each side of the ＋. */
  items: readonly [BottomBarItem, BottomBarItem, BottomBarItem, BottomBarItem];
  /** The ＋, the only filled shape. */
  add: { label: string; href: string };
  label: string;
}

const Item = ({ href, label, icon, current, waiting }: BottomBarItem) => (
  <li>
    <AppLink className="sw-bar-item" href={href} aria-current={current ? 'page' : undefined}>
      <Icon name={icon} />
      {label}
      {waiting && waiting.count > 0 && (
        <>
          <span className="sw-bar-waiting" aria-hidden="true">
            {waiting.count > 99 ? '99+' : waiting.count}
          </span>
          <span className="sw-hidden-text">，{waiting.label}</span>
        </>
      )}
    </AppLink>
  </li>
);

/** Five places within the thumb's reach, the same five in elder mode. */
export function BottomBar({ items, add, label }: BottomBarProps) {
  return (
    <nav className="sw-bar" aria-label={label}>
      <ul>
        <Item {...items[0]} />
        <Item {...items[1]} />
        <li>
          <AppLink className="sw-bar-add" href={add.href} aria-label={add.label}>
            <Icon name="plus" />
          </AppLink>
        </li>
        <Item {...items[2]} />
        <Item {...items[3]} />
      </ul>
    </nav>
  );
}
