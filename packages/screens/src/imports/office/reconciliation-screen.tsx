import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, CountLink, ErrorState, formatCount, formatStamp, NotFound, Sheet, StatusWord } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useSearch } from 'wouter';
import { isJobUnderWay, JobProgress, JobProgressJob } from '../../states/job-progress.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { usePolling } from '../../states/use-polling.ts';
import { equalityOf, sumOf } from '../equality.ts';
import { importMark } from '../import-mark.ts';
import { ReconciliationLines } from './reconciliation-lines.tsx';
import './import.css';

const ReconciliationQuery = graphql(
  `
    query Reconciliation($id: ID!) {
      reconciliation(id: $id) {
        id
        title
        fileName
        status
        statusLabel
        refusal {
          sentence
        }
        readRows
        rejectedRows
        comparedAt
        figures {
          areaCode
          name
          same
          different
          missingThere
          missingHere
        }
        job {
          id
          status
          ...JobProgress_Job
        }
      }
    }
  `,
  [JobProgressJob],
);

type Books = NonNullable<ResultOf<typeof ReconciliationQuery>['reconciliation']>;
type Figure = Books['figures'][number];

const KINDS = ['missingThere', 'missingHere', 'different'] as const;
const LINE_KINDS = { missingThere: 'MISSING_THERE', missingHere: 'MISSING_HERE', different: 'DIFFERENT' } as const;

const percent = (figure: Parameters<typeof equalityOf>[0]): string => {
  const share = equalityOf(figure);
  return share === null ? '—' : `${share}%`;
};

const hrefOf = (id: string, kind: keyof typeof LINE_KINDS, areaCode?: string): string =>
  `/reconciliations/${id}?kind=${LINE_KINDS[kind]}${areaCode ? `&area=${areaCode}` : ''}`;

const columnsFor = (id: string): readonly DataColumn<Figure>[] => [
  { key: 'name', title: phrase('reconciliation.township'), value: ({ name }) => name },
  { key: 'equality', title: phrase('reconciliation.equality'), value: percent, kind: 'figure', width: 110 },
  { key: 'same', title: phrase('reconciliation.same'), value: ({ same }) => same, kind: 'figure', width: 120 },
  ...KINDS.map(
    (kind): DataColumn<Figure> => ({
      key: kind,
      title: phrase(`reconciliation.kind.${LINE_KINDS[kind]}`),
      value: (figure) => figure[kind],
      cell: (figure) => (
        <CountLink
          value={figure[kind]}
          label={`${figure.name} ${phrase(`reconciliation.kind.${LINE_KINDS[kind]}`)}`}
          href={hrefOf(id, kind, figure.areaCode)}
        />
      ),
      kind: 'figure',
      width: 150,
    }),
  ),
];

const Done = ({ books }: { readonly books: Books }) => {
  const search = new URLSearchParams(useSearch());
  const { id } = books;
  // A row of nothing but zeros: nobody lies outside the townships.
  const figures = books.figures.filter((figure) => equalityOf(figure) !== null);
  const whole = sumOf(figures);
  const usual = KINDS.find((kind) => whole[kind] > 0) ?? 'missingThere';
  const kind = search.get('kind') ?? LINE_KINDS[usual];
  const areaCode = search.get('area') ?? undefined;
  const area = figures.find((figure) => figure.areaCode === areaCode);
  return (
    <>
      <Sheet
        flush
        title={phrase('reconciliation.agree', { share: percent(whole) })}
        note={phrase('reconciliation.meaning', {
          at: formatStamp(books.comparedAt ?? ''),
          rows: books.readRows,
          rejected: books.rejectedRows,
        })}
      >
        <DataTable
          label={phrase('reconciliation.byTownship')}
          columns={columnsFor(id)}
          rows={figures}
          rowKey={(figure) => figure.areaCode}
          mark={(figure) => ({ kind: equalityOf(figure) === 100 ? 'done' : 'todo' })}
          rememberAs="reconciliation-figures"
          empty={phrase('reconciliation.nobody')}
          totals={{
            name: phrase('reconciliation.sum'),
            equality: percent(whole),
            same: formatCount(whole.same),
            ...Object.fromEntries(
              KINDS.map((one) => [
                one,
                <CountLink
                  key={one}
                  value={whole[one]}
                  label={phrase(`reconciliation.kind.${LINE_KINDS[one]}`)}
                  href={hrefOf(id, one)}
                />,
              ]),
            ),
          }}
        />
      </Sheet>
      <ReconciliationLines key={`${kind} ${areaCode}`} id={id} kind={kind} areaCode={areaCode} areaName={area?.name} />
    </>
  );
};

const NotYet = ({ books, reload }: { readonly books: Books; readonly reload: () => void }) => (
  <Sheet>
    {books.status === 'REFUSED' && books.refusal ? (
      <ErrorState
        title={phrase('datasets.fileRefused')}
        actions={
          <Button look="filled" size="small" href="/reconciliations">
            {phrase('datasets.pickAgain')}
          </Button>
        }
      >
        {books.refusal.sentence}
      </ErrorState>
    ) : books.job ? (
      <JobProgress job={books.job} onStopped={reload} />
    ) : (
      <p>{books.statusLabel}</p>
    )}
  </Sheet>
);

/** One comparison with the national system: equality by township, and behind each figure its people. */
export function ReconciliationScreen({ id }: { readonly id: string }) {
  const [result, ask] = useQuery({ query: ReconciliationQuery, variables: { id } });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const books = result.data?.reconciliation;
  usePolling(books?.status === 'READING' && (books.job === null || isJobUnderWay(books.job?.status)), reload);
  return (
    <QueryGate result={result} retry={reload} rows={8}>
      {({ reconciliation }) =>
        reconciliation ? (
          <OfficePage
            title={reconciliation.title ?? phrase('reconciliation.title')}
            note={reconciliation.fileName}
            tools={
              <StatusWord kind={reconciliation.status === 'DONE' ? 'done' : importMark(reconciliation.status)}>
                {reconciliation.statusLabel}
              </StatusWord>
            }
          >
            {reconciliation.status === 'DONE' ? (
              <Done books={reconciliation} />
            ) : (
              <NotYet books={reconciliation} reload={reload} />
            )}
          </OfficePage>
        ) : (
          <NotFound title={phrase('errors.recordNotFound')} />
        )
      }
    </QueryGate>
  );
}
