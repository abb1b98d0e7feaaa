import './evidence-viewer.css';
import { AppLink } from '../navigation/app-link.tsx';
import { words } from '../words.ts';

/** One page as the server hands it out; the address must be one this person may open. */
export interface EvidencePage {
  key: string;
  src: string;
  kind: 'image' | 'pdf';
  /** What the page shows, for those who cannot see it. */
  alt: string;
}

export interface EvidenceSheetProps {
  page: EvidencePage;
  /** 1 fits the sheet. */
  zoom?: number;
  /** Quarter turns to the right; phones lay pages on their side. */
  turns?: number;
}

/** The sheet a page lies on; larger than the sheet, it is moved by scrolling. */
export function EvidenceSheet({ page, zoom = 1, turns = 0 }: EvidenceSheetProps) {
  if (page.kind === 'pdf') {
    return (
      <div className="sw-evidence-sheet">
        <object className="sw-evidence-pdf" data={page.src} type="application/pdf" aria-label={page.alt}>
          <AppLink href={page.src} target="_blank">
            {words.evidence.openPdf}
          </AppLink>
        </object>
      </div>
    );
  }
  return (
    <div className="sw-evidence-sheet" tabIndex={zoom > 1 ? 0 : undefined}>
      <img
        src={page.src}
        alt={page.alt}
        style={{
          width: `${zoom * 100}%`,
          maxHeight: zoom > 1 ? 'none' : undefined,
          transform: `rotate(${turns * 90}deg)`,
        }}
      />
    </div>
  );
}
