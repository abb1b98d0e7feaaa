import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatStamp, Mark, NotFound, Sheet } from '@shouwang/ui';
import { useLocation } from 'wouter';
import { QueryGate } from '../states/query-gate.tsx';
import { useWrite } from '../states/use-write.ts';
import { WriteNotice } from '../states/write-notice.tsx';
import { PacketButton } from './packet-button.tsx';
import { MakePaper } from './paper-writes.ts';
import './papers.css';

const CasePapersQuery = graphql(`
  query CasePapers($caseId: ID!) {
    casePapers(caseId: $caseId) {
      key
      title
      size
      copies
      signers
      mayMake
      mayFile
      made {
        id
        madeBy
        madeAt
        filedBy
        filedAt
        filedPages
        file {
          id
          url
        }
      }
    }
  }
`);

type Offer = NonNullable<ResultOf<typeof CasePapersQuery>['casePapers']>[number];

const factsOf = ({ size, copies, signers }: Offer): string =>
  [
    size,
    phrase('papers.copies', { n: copies }),
    signers.length > 0 ? phrase('papers.signers', { who: signers.join('、') }) : phrase('papers.noSigner'),
  ].join('·');

const Made = ({ paper }: { readonly paper: Offer['made'][number] }) => (
  <li className="spa-made">
    <Mark kind={paper.filedAt ? 'done' : 'todo'} label={null} />
    <span>
      {phrase('papers.madeBy', { who: paper.madeBy, at: formatStamp(paper.madeAt) })}
      <span className="sw-note">
        {paper.filedAt && paper.filedBy
          ? phrase('papers.filedBy', { who: paper.filedBy, at: formatStamp(paper.filedAt), n: paper.filedPages })
          : phrase('papers.notFiled')}
      </span>
    </span>
    <span className="spa-acts">
      <Button size="small" look="text" href={`/papers/${paper.id}`}>
        {phrase('papers.print')}
      </Button>
      {paper.file && (
        <Button size="small" look="text" href={paper.file.url}>
          {phrase('papers.word')}
        </Button>
      )}
    </span>
  </li>
);

const Row = ({ offer, caseId }: { readonly offer: Offer; readonly caseId: string }) => {
  const [, navigate] = useLocation();
  const { state, send } = useWrite(MakePaper);
  const make = async (): Promise<void> => {
    const made = await send({ paper: offer.key, caseIds: [caseId] });
    if (made) navigate(`/papers/${made.id}`);
  };
  const verb = phrase(offer.made.length > 0 ? 'papers.makeAgain' : 'papers.make');
  return (
    <li className="spa-row">
      <div className="spa-row-head">
        <span>
          <b>{offer.title}</b>
          <span className="sw-note">{factsOf(offer)}</span>
          {offer.key === 'publicityNotice' && <span className="sw-note">{phrase('papers.many')}</span>}
        </span>
        {offer.mayMake && (
          <Button
            size="small"
            look="tinted"
            busy={state.kind === 'busy'}
            aria-label={`${verb} ${offer.title}`}
            onClick={() => void make()}
          >
            {verb}
          </Button>
        )}
      </div>
      <WriteNotice state={state} onRetry={() => void make()} />
      {offer.made.length > 0 ? (
        <ul>
          {offer.made.map((paper) => (
            <Made key={paper.id} paper={paper} />
          ))}
        </ul>
      ) : (
        <span className="sw-note">{phrase('papers.notMade')}</span>
      )}
    </li>
  );
};

/** 文书 of a case: each that its procedure has, made, printed, fetched as Word, and filed again when it is stamped. */
export function CasePapersList({ caseId }: { readonly caseId: string }) {
  const [result, ask] = useQuery({
    query: CasePapersQuery,
    variables: { caseId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
      {({ casePapers }) => {
        if (!casePapers) return <NotFound title={phrase('errors.recordNotFound')} />;
        if (casePapers.length === 0) return <EmptyState title={phrase('papers.none')} />;
        return (
          <Sheet
            title={phrase('papers.ofCase')}
            note={phrase('papers.ofCaseNote')}
            aside={
              casePapers.some(({ mayFile }) => mayFile) && (
                <Button size="small" icon="camera" href="/papers/file">
                  {phrase('papers.openFile')}
                </Button>
              )
            }
          >
            {casePapers.some(({ mayMake }) => mayMake) && (
              <div className="spa-packet">
                <PacketButton
                  caseId={caseId}
                  papers={casePapers.flatMap(({ key, mayMake }) => (mayMake ? [key] : []))}
                />
              </div>
            )}
            <ul className="spa-rows">
              {casePapers.map((offer) => (
                <Row key={offer.key} offer={offer} caseId={caseId} />
              ))}
            </ul>
          </Sheet>
        );
      }}
    </QueryGate>
  );
}
