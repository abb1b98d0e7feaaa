import './app-link.css';
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { useBase, useNavigate } from './navigation.tsx';

export interface AppLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'children'> {
  href: string;
  children: ReactNode;
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link inside the portal. A plain click goes through the router; a new tab, a copy of the address still work. */
export function AppLink({ href, children, className = 'sw-link', onClick, ...rest }: AppLinkProps) {
  const navigate = useNavigate();
  const base = useBase();
  // A stored file (/files/…) and an address of another kind (tel:, #) do not belong to the portal.
  const isInside = href.startsWith('/') && !href.startsWith('/files/') && rest.download === undefined;
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (!navigate || event.defaultPrevented || rest.target || !isInside || !isPlainClick(event)) return;
    event.preventDefault();
    navigate(href);
  };
  return (
    <a {...rest} className={className} href={isInside ? base + href : href} onClick={follow}>
      {children}
    </a>
  );
}
