import { findPaper } from '@shouwang/domain';
import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, NotFound } from '@shouwang/ui';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { QueryGate } from '../../states/query-gate.tsx';
import { PaperBlocks, type PaperContent } from './paper-blocks.tsx';
import './paper-sheet.css';

const PaperPrintQuery = graphql(`
  query PaperPrint($id: ID!) {
    paper(id: $id) {
      id
      paper
      title
      code
      values
      qr {
        size
        path
      }
      file {
        id
        url
      }
    }
  }
`);

type Paper = NonNullable<ResultOf<typeof PaperPrintQuery>['paper']>;

/** The quiet zone that a reader needs around the squares. */
const QUIET = 3;

const Qr = ({ qr: { size, path }, code }: Pick<Paper, 'qr' | 'code'>) => (
  <span className="pp-qr">
    <svg
      viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`}
      role="img"
      aria-label={phrase('papers.code')}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
    <small>{code}</small>
  </span>
);

/**
 * The page on paper. Its foot stands in a fixed place, which print repeats on every page; the foot of the table keeps
 * the room for it free.
 */
const Page = ({ paper }: { readonly paper: Paper }) => {
  const declared = findPaper(paper.paper);
  if (!declared) return <NotFound title={phrase('errors.recordNotFound')} />;
  const content = paper.values as PaperContent;
  const text = (key: string): string => (typeof content[key] === 'string' ? content[key] : '');
  return (
    <article className={`pp-page pp-${declared.size} pp-${declared.orientation}`}>
      <table className="pp-frame" role="presentation">
        <tbody>
          <tr>
            <td className="pp-cell">
              <h1>{declared.title}</h1>
              <PaperBlocks blocks={declared.blocks} content={content} />
            </td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <td className="pp-cell">
              <div className="pp-room" />
            </td>
          </tr>
        </tfoot>
      </table>
      <footer className="pp-foot">
        <span>{phrase('papers.print.foot', { at: text('madeOn'), who: text('madeBy') })}</span>
        <Qr qr={paper.qr} code={paper.code} />
      </footer>
    </article>
  );
};

/**
 * What goes to the printer: beside the frame of the portal and not within it, because what scrolls inside a frame is cut
 * off after one page. The size of the sheet is the root's, whatever other sheets this portal prints.
 */
const Printed = ({ paper }: { readonly paper: Paper }) => {
  const declared = findPaper(paper.paper);
  const sheet = declared ? `pp-print-${declared.size}-${declared.orientation}` : 'pp-print-A4-portrait';
  useEffect(() => {
    const { classList } = document.documentElement;
    classList.add('pp-print', sheet);
    return () => classList.remove('pp-print', sheet);
  }, [sheet]);
  return createPortal(
    <div className="pp-printed" aria-hidden="true">
      <Page paper={paper} />
    </div>,
    document.body,
  );
};

/** A paper that was made, to be printed: exactly what was recorded, by GB/T 9704, with its code on every page. */
export function PaperPrint({ id }: { readonly id: string }) {
  const [result, ask] = useQuery({ query: PaperPrintQuery, variables: { id } });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
      {({ paper }) => {
        if (!paper) return <NotFound title={phrase('errors.recordNotFound')} />;
        if (paper.values === null) return <EmptyState title={phrase('papers.print.hidden')} />;
        return (
          <>
            <div className="pp-tools">
              <Button look="filled" onClick={() => window.print()}>
                {phrase('papers.print.now')}
              </Button>
              {paper.file && <Button href={paper.file.url}>{phrase('papers.word')}</Button>}
              <Button href="/papers/file">{phrase('papers.openFile')}</Button>
              <span className="sw-note">
                {phrase('papers.print.ready', { title: paper.title, size: findPaper(paper.paper)?.size ?? '' })}
              </span>
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
            <section className="pp-pages" tabIndex={0} aria-label={paper.title}>
              <Page paper={paper} />
            </section>
            <Printed paper={paper} />
          </>
        );
      }}
    </QueryGate>
  );
}
