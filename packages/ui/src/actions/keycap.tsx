import './keycap.css';

export interface KeycapProps {
  /** As printed on the key: `A`, `Ctrl+K`. */
  keys: string;
}

/** The key that presses a button, printed in the button. Silent: the button itself tells assistive tools. */
export function Keycap({ keys }: KeycapProps) {
  return (
    <span className="sw-keycap" aria-hidden="true">
      {keys.replace('+', ' ')}
    </span>
  );
}
