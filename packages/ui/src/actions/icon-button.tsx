import './icon-button.css';
import type { MouseEvent } from 'react';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/icon-paths.ts';

export interface IconButtonProps {
  icon: IconName;
  /** What it does, said aloud and shown under the pointer. */
  label: string;
  onClick: (event: MouseEvent<HTMLButtonElement>) => void;
}

/** For the few drawings that may stand alone: ＋ ‹ × eye and search. Everything else is a `Button` with a word. */
export function IconButton({ icon, label, onClick }: IconButtonProps) {
  return (
    <button type="button" className="sw-icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
