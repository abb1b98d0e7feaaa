import { type FragmentOf, graphql, type ResultOf, readFragment } from '@shouwang/graphql-client';
import { findPhrase, phrase } from '@shouwang/phrases';
import { EvidenceViewer, formatDateShort, formatTime } from '@shouwang/ui';
import { useId, useState } from 'react';
import { TabStrip } from '../../fields/office/tab-strip.tsx';
import './case-papers.css';

export const CasePapersCase = graphql(`
  fragment CasePapers_ProcedureCase on ProcedureCase {
    evidence {
      id
      kind
      kindLabel
      note
      takenAt
      uploadedBy
      uploadedAt
      isSuperseded
      file {
        id
        url
        name
        mediaType
      }
    }
    requiredEvidence {
      kind
      label
      step
      min
      have
    }
  }
`);

type Papers = ResultOf<typeof CasePapersCase>;
type Paper = Papers['evidence'][number];

type Kind = { readonly kind: string; readonly label: string; readonly papers: readonly Paper[]; readonly min: number };

/** The kinds that the case holds, in the order in which they first came. Superseded papers stay in the record only. */
const kindsOf = ({ evidence, requiredEvidence }: Papers): Kind[] => {
  const inForce = evidence.filter(({ isSuperseded }) => !isSuperseded);
  return [...new Set(inForce.map(({ kind }) => kind))].map((kind) => {
    const papers = inForce.filter((paper) => paper.kind === kind);
    return {
      kind,
      label: findPhrase(`desk.paper.${kind}`) ?? papers[0]?.kindLabel ?? kind,
      papers,
      min: requiredEvidence.find((required) => required.kind === kind)?.min ?? 0,
    };
  });
};

const tabLabel = ({ label, papers, min }: Kind): string => {
  if (papers.length < min) return `${label} ${papers.length}/${min}`;
  return papers.length > 1 ? `${label} ${papers.length}` : label;
};

const provenanceOf = ({ uploadedBy, takenAt, uploadedAt, note }: Paper): string => {
  const at = takenAt ?? uploadedAt;
  return [uploadedBy, `${formatDateShort(at)} ${formatTime(at)}`, note].filter(Boolean).join('·');
};

/** The papers and photos of a case by kind, each to be looked at in place or enlarged. */
export function CasePapers({ procedureCase }: { readonly procedureCase: FragmentOf<typeof CasePapersCase> }) {
  const kinds = kindsOf(readFragment(CasePapersCase, procedureCase));
  const [chosen, setChosen] = useState('');
  const panelId = useId();
  const open = kinds.find(({ kind }) => kind === chosen) ?? kinds[0];
  if (!open) return <p className="sw-second">{phrase('desk.noPapers')}</p>;
  const [first] = open.papers;
  return (
    <div className="so-case-papers">
      <TabStrip
        label={phrase('procedures.papers')}
        tabs={kinds.map((one) => ({ key: one.kind, label: tabLabel(one) }))}
        open={open.kind}
        onOpen={setChosen}
        panelId={panelId}
      />
      <div id={panelId} role="tabpanel" aria-label={open.label}>
        <EvidenceViewer
          key={open.kind}
          title={open.label}
          pages={open.papers.map(({ id, file }) => ({
            key: id,
            src: file.url,
            kind: file.mediaType === 'application/pdf' ? 'pdf' : 'image',
            alt: `${open.label} ${file.name}`,
          }))}
          {...(first ? { provenance: provenanceOf(first) } : {})}
        />
      </div>
    </div>
  );
}
