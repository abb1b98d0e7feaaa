import './inbox.css';
import { lazy, type ReactNode, Suspense } from 'react';
import { Button } from '../actions/button.tsx';
import type { GlyphChipProps } from '../marks/glyph-chip.tsx';
import { GlyphChips } from '../marks/glyph-chips.tsx';
import { Mark } from '../marks/mark.tsx';
import { type MarkKind, toneOfMark } from '../marks/mark-kind.ts';
import { useDisplayMode } from '../theme/display-mode.ts';

const SwipeRow = lazy(async () => ({ default: (await import('./swipe-row.tsx')).SwipeRow }));

export interface InboxRowProps {
  mark: MarkKind;
  /** Whose, or what. */
  title: string;
  glyphs?: readonly GlyphChipProps[];
  /** `二组·入户核查`. */
  line: string;
  /** Only for lateness: `11-09 到期，过 1 天`. */
  late?: string;
  /** The urgency in a word, for elder mode: `过 1 天`, `退回`. */
  tag?: string;
  /** Opens the household; the button does the work. */
  onOpen?: () => void;
  /** The one thing to do. Left out for rows that only tell, with `tag` at the right instead. */
  verb?: { label: string; onPress: () => void };
  /** The first row of the list: its button is the filled one. */
  first?: boolean;
  /** Behind a swipe to the left. The same must be reachable on the page the row opens, since not everyone can swipe. */
  swipe?: { label: string; onPress: () => void };
}

/** One thing to do, with one button in the thumb's arc. */
export function InboxRow(props: InboxRowProps) {
  const { mark, title, glyphs = [], line, late, tag, onOpen, verb, first = false, swipe } = props;
  const { elder } = useDisplayMode();
  const tone = toneOfMark[mark];
  const words = (
    <>
      <span className="sw-inbox-title">
        {title}
        <GlyphChips glyphs={glyphs} />
      </span>
      <span className="sw-inbox-line">{line}</span>
      {late && <span className="sw-inbox-late sw-tone-overdue">{late}</span>}
    </>
  );
  const row = (
    <div className={verb ? 'sw-inbox-row' : 'sw-inbox-row sw-inbox-telling'}>
      <Mark kind={mark} />
      {onOpen ? (
        <button type="button" className="sw-inbox-words" onClick={onOpen}>
          {words}
        </button>
      ) : (
        <span className="sw-inbox-words">{words}</span>
      )}
      {tag && <span className={`sw-inbox-tag ${tone ? `sw-tone-${tone}` : ''}`}>{tag}</span>}
      {verb && (
        <span className="sw-inbox-verb">
          <Button
            look={first || elder ? 'filled' : 'tinted'}
            size={elder ? 'main' : 'medium'}
            aria-label={`${verb.label} ${title}`}
            onClick={verb.onPress}
          >
            {verb.label}
          </Button>
        </span>
      )}
    </div>
  );
  return <li className="sw-inbox">{swipe && !elder ? <Swiping swipe={swipe}>{row}</Swiping> : row}</li>;
}

/** Until the code for swiping has come, the row simply stands there. */
const Swiping = ({ swipe, children }: { swipe: { label: string; onPress: () => void }; children: ReactNode }) => (
  <Suspense fallback={children}>
    <SwipeRow {...swipe}>{children}</SwipeRow>
  </Suspense>
);
