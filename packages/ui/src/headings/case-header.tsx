import './case-header.css';
import type { ReactNode } from 'react';
import type { GlyphChipProps } from '../marks/glyph-chip.tsx';
import { GlyphChips } from '../marks/glyph-chips.tsx';

export interface CaseHeaderProps {
  name: string;
  glyphs?: readonly GlyphChipProps[];
  /** A `StatusWord`. */
  status?: ReactNode;
  /** Puts the state at the right end instead of after the name, where there are no buttons. */
  statusAtEnd?: boolean;
  /** The second line, left to right: what, place, people, masked number. */
  facts: ReadonlyArray<{ key: string; value: ReactNode }>;
  /** Buttons, the filled one last. */
  actions?: ReactNode;
  /** Tabs beneath, on a page of many parts. */
  tabs?: ReactNode;
}

/** Whose case it is. Never scrolls away. */
export function CaseHeader({ name, glyphs = [], status, statusAtEnd = false, facts, actions, tabs }: CaseHeaderProps) {
  return (
    <header className={tabs ? 'sw-case sw-case-tabbed' : 'sw-case'}>
      <div className="sw-case-line">
        <h1>{name}</h1>
        <GlyphChips glyphs={glyphs} />
        {status && <span className={statusAtEnd ? 'sw-case-end' : 'sw-case-status'}>{status}</span>}
        {actions && <span className="sw-case-end">{actions}</span>}
      </div>
      <div className="sw-case-facts">
        {facts.map(({ key, value }) => (
          <span key={key}>{value}</span>
        ))}
      </div>
      {tabs}
    </header>
  );
}
