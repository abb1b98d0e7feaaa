import './glyph-chip.css';

export interface GlyphChipProps {
  /** The one character that is the code. */
  glyph: string;
  /** The full word: said aloud and shown under the pointer. */
  name: string;
  /** Filled: the risk is open. Outlined: a category, or a risk that is gone. */
  open?: boolean;
}

/** 字记: one character in a square, never coloured by kind. */
export function GlyphChip({ glyph, name, open = false }: GlyphChipProps) {
  return (
    <span className={open ? 'sw-glyph sw-glyph-open' : 'sw-glyph'} role="img" aria-label={name} title={name}>
      {glyph}
    </span>
  );
}
