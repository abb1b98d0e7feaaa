import './provenance.css';
import { words } from '../words.ts';

export interface ProvenanceProps {
  /** A person, or the department that owns the value. */
  who: string;
  /** `10-29`. */
  when?: string;
  /** Where it comes from: `入户`, `务工台账`. */
  from?: string;
  /** Opens the value's history. */
  onOpen?: () => void;
}

/** 谁·何时·哪来: the one line under or beside every value. */
export function Provenance({ who, when, from, onOpen }: ProvenanceProps) {
  const line = [who, when, from].filter(Boolean).join('·');
  if (!onOpen) return <span className="sw-provenance">{line}</span>;
  return (
    <button type="button" className="sw-provenance" title={words.provenance.history} onClick={onOpen}>
      {line}
      <span className="sw-hidden-text">，{words.provenance.history}</span>
    </button>
  );
}
