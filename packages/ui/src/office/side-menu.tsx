import './side-menu.css';
import type { ReactNode } from 'react';
import { Figure } from '../figures/figure.tsx';
import { AppLink } from '../navigation/app-link.tsx';

export interface SideMenuItem {
  href: string;
  label: string;
  /** What waits there. */
  count?: number;
  current?: boolean;
}

export interface SideMenuGroup {
  /** Left out for the first group. */
  title?: string;
  items: readonly SideMenuItem[];
}

export interface SideMenuProps {
  groups: readonly SideMenuGroup[];
  label: string;
  foot?: ReactNode;
}

/** Where one can go, in groups, with what waits in each place. */
export function SideMenu({ groups, label, foot }: SideMenuProps) {
  return (
    <nav className="sw-menu" aria-label={label}>
      {groups.map(({ title, items }) => (
        <div key={title ?? ''}>
          {title && <p className="sw-menu-title sw-note">{title}</p>}
          <ul>
            {items.map(({ href, label: name, count, current }) => (
              <li key={href}>
                <AppLink className="sw-menu-item" href={href} aria-current={current ? 'page' : undefined}>
                  {name}
                  {count !== undefined && (
                    <span className="sw-menu-count">
                      <Figure value={count} />
                    </span>
                  )}
                </AppLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {foot && <div className="sw-menu-foot sw-note">{foot}</div>}
    </nav>
  );
}
