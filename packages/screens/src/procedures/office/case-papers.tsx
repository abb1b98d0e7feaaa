import { type FragmentOf, graphql, type ResultOf, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { EvidenceViewer, formatDateShort, formatTime } from '@shouwang/ui';
import { Tabs } from 'antd';

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

const kindsOf = ({ evidence, requiredEvidence }: Papers): Kind[] => {
  const inForce = evidence.filter(({ isSuperseded }) => !isSuperseded);
  const labels = new Map([
    ...requiredEvidence.map(({ kind, label }) => [kind, label] as const),
    ...inForce.map(({ kind, kindLabel }) => [kind, kindLabel] as const),
  ]);
  return [...labels]
    .map(([kind, label]) => ({
      kind,
      label,
      papers: inForce.filter((paper) => paper.kind === kind),
      min: requiredEvidence.find((required) => required.kind === kind)?.min ?? 0,
    }))
    .filter(({ papers, min }) => papers.length > 0 || min > 0);
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
  if (kinds.length === 0) return <p className="sw-second">{phrase('desk.noPapers')}</p>;
  return (
    <Tabs
      size="small"
      className="so-paper-tabs"
      items={kinds.map((one) => {
        const [first] = one.papers;
        return {
          key: one.kind,
          label: tabLabel(one),
          children: (
            <EvidenceViewer
              title={one.label}
              pages={one.papers.map(({ id, file }) => ({
                key: id,
                src: file.url,
                kind: file.mediaType === 'application/pdf' ? 'pdf' : 'image',
                alt: `${one.label} ${file.name}`,
              }))}
              {...(first ? { provenance: provenanceOf(first) } : {})}
            />
          ),
        };
      })}
    />
  );
}
