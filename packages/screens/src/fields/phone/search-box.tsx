import { Icon } from '@shouwang/ui';
import './phone-fields.css';

export interface SearchBoxProps {
  value: string;
  onChange: (text: string) => void;
  /** What can be searched by; also its name for assistive tools. */
  hint: string;
}

/** One line to search with; the list below follows while it is typed. */
export function SearchBox({ value, onChange, hint }: SearchBoxProps) {
  return (
    <div className="sw-box ss-search">
      <Icon name="search" />
      <input
        className="sw-field-input"
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={hint}
        placeholder={hint}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
