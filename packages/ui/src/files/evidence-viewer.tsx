import './evidence-viewer.css';
import { type ReactNode, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { FloatingDialog } from '../floating/floating-dialog.tsx';
import { words } from '../words.ts';
import { type EvidencePage, EvidenceSheet } from './evidence-sheet.tsx';
import { PageTurner } from './page-turner.tsx';

export interface EvidenceViewerProps {
  /** What the document is, the title of the enlarged view: `入户核查表`. */
  title: string;
  pages: readonly EvidencePage[];
  /** Who brought it, when and how. */
  provenance?: ReactNode;
}

const ZOOMS = [1, 1.5, 2, 3] as const;

/** A scanned document: one page in place, all of them enlarged on press, with zoom and a quarter turn. */
export function EvidenceViewer({ title, pages, provenance }: EvidenceViewerProps) {
  const [at, setAt] = useState(0);
  const [enlarged, setEnlarged] = useState(false);
  const page = pages[Math.min(at, pages.length - 1)];
  if (!page) return <p className="sw-note">{words.evidence.empty}</p>;

  const turner = <PageTurner at={at} pages={pages.length} onTurn={setAt} />;
  return (
    <figure className="sw-evidence">
      <EvidenceSheet page={page} />
      <figcaption className="sw-evidence-foot">
        <span className="sw-note">
          {provenance}
          {provenance && '，'}
          {words.evidence.page(at + 1, pages.length)}
        </span>
        {turner}
        <Button look="text" size="small" onClick={() => setEnlarged(true)}>
          {words.evidence.enlarge}
        </Button>
      </figcaption>
      {enlarged && <Enlarged title={title} page={page} turner={turner} onClose={() => setEnlarged(false)} />}
    </figure>
  );
}

interface EnlargedProps {
  title: string;
  page: EvidencePage;
  turner: ReactNode;
  onClose: () => void;
}

function Enlarged({ title, page, turner, onClose }: EnlargedProps) {
  const [zoom, setZoom] = useState(0);
  const [turns, setTurns] = useState(0);
  const tools = (
    <>
      {turner}
      <Button size="small" icon="zoomOut" onClick={() => setZoom(Math.max(0, zoom - 1))}>
        {words.evidence.zoomOut}
      </Button>
      <Button size="small" icon="zoomIn" onClick={() => setZoom(Math.min(ZOOMS.length - 1, zoom + 1))}>
        {words.evidence.zoomIn}
      </Button>
      <Button size="small" icon="rotate" onClick={() => setTurns((turns + 1) % 4)}>
        {words.evidence.rotate}
      </Button>
    </>
  );
  return (
    <FloatingDialog title={title} size="page" tools={tools} onClose={onClose}>
      <EvidenceSheet page={page} zoom={ZOOMS[zoom]} turns={turns} />
    </FloatingDialog>
  );
}
