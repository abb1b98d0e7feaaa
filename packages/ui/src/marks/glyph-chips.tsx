import './glyph-chip.css';
import { GlyphChip, type GlyphChipProps } from './glyph-chip.tsx';

export interface GlyphChipsProps {
  /** In the order to be shown: category first, then risks. */
  glyphs: readonly GlyphChipProps[];
}

/** A household's 字记 in one line; nothing when there are none. */
export function GlyphChips({ glyphs }: GlyphChipsProps) {
  if (glyphs.length === 0) return null;
  return (
    <span className="sw-glyphs">
      {glyphs.map((chip) => (
        <GlyphChip key={`${chip.glyph}${chip.open ? '+' : ''}`} {...chip} />
      ))}
    </span>
  );
}
