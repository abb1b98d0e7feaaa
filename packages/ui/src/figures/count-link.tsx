import './count-link.css';
import { AppLink } from '../navigation/app-link.tsx';
import { Figure } from './figure.tsx';

export interface CountLinkProps {
  value: number;
  /** The list behind the number, when it has an address. */
  href?: string;
  /** Opens the list in place, e.g. in a drawer. */
  onOpen?: () => void;
  /** What is counted, said aloud with the number: `待入户`. */
  label: string;
}

/** 数可点: a number that opens its list. Zero has no list, so it is plain and pale. */
export function CountLink({ value, href, onOpen, label }: CountLinkProps) {
  if (value === 0) return <span className="sw-count-zero">0</span>;
  const name = `${label} ${value}`;
  if (href !== undefined) {
    return (
      <AppLink className="sw-count" href={href} aria-label={name} onClick={onOpen}>
        <Figure value={value} />
      </AppLink>
    );
  }
  return (
    <button type="button" className="sw-count" aria-label={name} onClick={onOpen}>
      <Figure value={value} />
    </button>
  );
}
