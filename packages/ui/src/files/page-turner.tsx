import { IconButton } from '../actions/icon-button.tsx';
import { words } from '../words.ts';

export interface PageTurnerProps {
  /** From 0. */
  at: number;
  pages: number;
  onTurn: (at: number) => void;
}

/** To and fro between pages; nothing when there is only one. */
export function PageTurner({ at, pages, onTurn }: PageTurnerProps) {
  if (pages < 2) return null;
  return (
    <span className="sw-evidence-turner">
      <IconButton icon="left" label={words.evidence.previous} onClick={() => onTurn((at + pages - 1) % pages)} />
      <IconButton icon="right" label={words.evidence.next} onClick={() => onTurn((at + 1) % pages)} />
    </span>
  );
}
