import './button.css';
import { type MouseEvent, type ReactNode, useId } from 'react';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/icon-paths.ts';
import { AppLink } from '../navigation/app-link.tsx';
import { Keycap } from './keycap.tsx';

export interface ButtonProps {
  /** The verb of the job, with its object when that is not obvious. */
  children: ReactNode;
  /** `filled`: the one main action of a screen. `tinted`: the verb of a row. `outlined`: the others. `text`: in a line. */
  look?: 'filled' | 'tinted' | 'outlined' | 'text';
  /** `main` is the large one at the foot of a phone page; `small` sits inside rows and notices. */
  size?: 'small' | 'medium' | 'main';
  /** Takes the whole width that is there. */
  wide?: boolean;
  icon?: IconName;
  /** Printed in the button, e.g. `A`. Pressing it is the business of `useHotkeys`. */
  hotkey?: string;
  /** Why it cannot be pressed now. The button turns grey, stays reachable, and the reason stands beside it. */
  refusal?: ReactNode;
  /** The work is under way; further presses do nothing. */
  busy?: boolean;
  /** Goes somewhere instead of doing something. */
  href?: string;
  type?: 'button' | 'submit';
  onClick?: (event: MouseEvent<HTMLElement>) => void;
  /** Only when the visible words are not enough, e.g. which row: `去核查 杨树森`. */
  'aria-label'?: string;
}

/** The kit's button, the same on every surface. */
export function Button(props: ButtonProps) {
  const { children, look = 'outlined', size = 'medium', wide = false, icon, hotkey, refusal, busy = false } = props;
  const reasonId = useId();
  const refused = refusal !== undefined && refusal !== null && refusal !== false;
  const className = ['sw-button', `sw-button-${look}`, `sw-button-${size}`, wide && 'sw-button-wide']
    .filter(Boolean)
    .join(' ');
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {hotkey && <Keycap keys={hotkey} />}
    </>
  );

  if (props.href !== undefined && !refused) {
    return (
      <AppLink className={className} href={props.href} onClick={props.onClick} aria-label={props['aria-label']}>
        {content}
      </AppLink>
    );
  }

  const press = (event: MouseEvent<HTMLElement>): void => {
    if (refused || busy) event.preventDefault();
    else props.onClick?.(event);
  };
  const button = (
    <button
      type={props.type ?? 'button'}
      className={className}
      onClick={press}
      aria-label={props['aria-label']}
      aria-disabled={refused || busy || undefined}
      aria-busy={busy || undefined}
      aria-describedby={refused ? reasonId : undefined}
      aria-keyshortcuts={hotkey?.replace('Ctrl', 'Control')}
    >
      {content}
    </button>
  );
  if (!refused) return button;
  return (
    <span className="sw-button-refused">
      {button}
      <span id={reasonId} className="sw-note">
        {refusal}
      </span>
    </span>
  );
}
