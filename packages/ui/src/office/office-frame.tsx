import './office-frame.css';
import type { ReactNode } from 'react';
import { Logo } from '../logo/logo.tsx';
import { words } from '../words.ts';
import { SideMenu, type SideMenuGroup } from './side-menu.tsx';

export interface OfficeFrameProps {
  /** The system's name beside the roof. */
  name: string;
  /** Which office this is: `乡镇` and `诺邓镇`. */
  scope: { kind: string; name: string };
  /** The search box. */
  search?: ReactNode;
  /** Right end of the top line: tasks, help, the person. */
  tools?: ReactNode;
  menu: readonly SideMenuGroup[];
  menuLabel: string;
  /** At the foot of the menu: when the data was true. */
  foot?: ReactNode;
  /** The page. */
  children: ReactNode;
}

/** Top line, menu, page: the frame of every office page. The page fills what is left and scrolls by itself. */
export function OfficeFrame({ name, scope, search, tools, menu, menuLabel, foot, children }: OfficeFrameProps) {
  return (
    <div className="sw-frame">
      <a className="sw-frame-skip" href="#sw-page">
        {words.skipToPage}
      </a>
      <header className="sw-frame-top">
        <span className="sw-frame-logo">
          <Logo name={name} />
        </span>
        <span className="sw-frame-scope">
          {scope.kind} <b>{scope.name}</b>
        </span>
        <span className="sw-frame-search">{search}</span>
        <span className="sw-frame-tools">{tools}</span>
      </header>
      <SideMenu groups={menu} label={menuLabel} foot={foot} />
      <main id="sw-page" className="sw-frame-page" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
