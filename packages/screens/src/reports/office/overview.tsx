import { shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, CountLink, EmptyState, formatStamp, Mark, Sheet, StageBar } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { stagesOfRound } from '../../inbox/stages.ts';
import { targetPath } from '../../inbox/target-path.ts';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import './overview.css';

const OverviewQuery = graphql(`
  query Overview {
    overview {
      asOf
      exceptions {
        sentence
        verb
        mark
        target {
          kind
          id
        }
      }
      funnel {
        key
        label
        count
      }
      monitored {
        key
        label
        count
      }
      townships {
        areaCode
        areaName
        households
        people
        monitoredOpen
        inProcedure
        overdue
        openClues
        openIssues
      }
      stages {
        key
        label
        startsOn
        endsOn
        isCurrent
      }
    }
  }
`);

type Overview = ResultOf<typeof OverviewQuery>['overview'];
type Township = Overview['townships'][number];
type Figure = Exclude<keyof Township, 'areaCode' | 'areaName'>;

/** The figures of a township, each with the list that it counts. */
const figures: readonly {
  readonly key: Figure;
  readonly title: string;
  readonly list: (areaCode: string) => string;
}[] = [
  {
    key: 'households',
    title: phrase('admin.column.households'),
    list: (code) => `/households?area=${code}`,
  },
  { key: 'people', title: phrase('admin.column.people'), list: (code) => `/households?area=${code}` },
  {
    key: 'monitoredOpen',
    title: phrase('admin.column.monitored'),
    list: (code) => `/households?kind=monitored&area=${code}`,
  },
  {
    key: 'inProcedure',
    title: phrase('admin.column.inProcedure'),
    list: (code) => `/cases?area=${code}`,
  },
  { key: 'overdue', title: phrase('admin.column.overdue'), list: (code) => `/cases?area=${code}` },
  { key: 'openClues', title: phrase('admin.column.clues'), list: (code) => `/clues?areaCode=${code}` },
  { key: 'openIssues', title: phrase('admin.column.issues'), list: (code) => `/issues?areaCode=${code}` },
];

/** The list of the whole county: the same, not narrowed to an area. */
const withoutArea = (path: string): string => path.replace(/[?&](?:area|areaCode)=$/u, '');

/** The list of households behind a category of monitoring. */
const kindOf: Readonly<Record<string, string>> = {
  UNSTABLE_LIFTED: 'unstableLifted',
  MARGINAL: 'marginal',
  SUDDEN_HARDSHIP: 'suddenHardship',
};

const columns: readonly DataColumn<Township>[] = [
  { key: 'areaName', title: phrase('admin.column.township'), value: ({ areaName }) => areaName },
  ...figures.map(
    ({ key, title, list }): DataColumn<Township> => ({
      key,
      title,
      value: (row) => row[key],
      cell: (row) => <CountLink value={row[key]} label={`${row.areaName} ${title}`} href={list(row.areaCode)} />,
      kind: 'figure',
      width: 84,
    }),
  ),
];

type BarsProps = {
  readonly rows: readonly { readonly key: string; readonly label: string; readonly count: number }[];
  readonly list: (key: string) => string;
};

/** Counts as bars on one scale, each figure opening its list. */
const Bars = ({ rows, list }: BarsProps) => {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul className="sr-bars">
      {rows.map(({ key, label, count }) => (
        <li key={key}>
          <span>{label}</span>
          <span className="sr-bar" aria-hidden="true">
            <span style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <b>
            <CountLink value={count} label={label} href={list(key)} />
          </b>
        </li>
      ))}
    </ul>
  );
};

const Exceptions = ({ exceptions }: Pick<Overview, 'exceptions'>) =>
  exceptions.length === 0 ? (
    <EmptyState title={phrase('admin.noExceptions')} />
  ) : (
    <ul className="sr-exceptions">
      {exceptions.map(({ sentence, verb, mark, target }) => (
        <li key={sentence}>
          <Mark kind={markKindOf(mark)} />
          <span>{sentence}</span>
          <Button look="tinted" size="small" href={targetPath(target)} aria-label={`${verb} ${sentence}`}>
            {verb}
          </Button>
        </li>
      ))}
    </ul>
  );

const Stages = ({ overview: { stages, asOf } }: { readonly overview: Overview }) => {
  const round = stagesOfRound(stages, shanghaiDateOf(new Date(asOf)));
  return round ? (
    <Sheet>
      <StageBar {...round} />
    </Sheet>
  ) : null;
};

/** 总览: what did not go on in time first, then how far the round is, then the townships in division-code order. */
export function OverviewScreen() {
  const [result, ask] = useQuery({ query: OverviewQuery, requestPolicy: 'cache-and-network' });
  const asOf = result.data?.overview.asOf;
  return (
    <OfficePage
      title={phrase('admin.overview')}
      tools={asOf && <span className="sw-note">{phrase('admin.asOf', { at: formatStamp(asOf) })}</span>}
    >
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={12}>
        {({ overview }) => (
          <>
            <Stages overview={overview} />
            <div className="sr-overview">
              <Sheet flush large title={phrase('admin.exceptions')} note={phrase('admin.exceptionsNote')}>
                <Exceptions exceptions={overview.exceptions} />
              </Sheet>
              <Sheet large title={phrase('admin.funnel')} note={phrase('admin.funnelNote')}>
                <Bars rows={overview.funnel} list={(state) => `/cases?state=${state}`} />
              </Sheet>
              <Sheet flush large title={phrase('admin.townships')} note={phrase('admin.townshipsNote')}>
                <DataTable
                  label={phrase('admin.townships')}
                  columns={columns}
                  rows={overview.townships}
                  rowKey={({ areaCode }) => areaCode}
                  totals={{
                    areaName: phrase('admin.county'),
                    ...Object.fromEntries(
                      figures.map(({ key, title, list }) => [
                        key,
                        <CountLink
                          key={key}
                          value={overview.townships.reduce((sum, row) => sum + row[key], 0)}
                          label={`${phrase('admin.county')} ${title}`}
                          href={withoutArea(list(''))}
                        />,
                      ]),
                    ),
                  }}
                  empty={<EmptyState title={phrase('shell.empty')} />}
                />
              </Sheet>
              <Sheet large title={phrase('admin.monitored')} note={phrase('admin.monitoredNote')}>
                <Bars
                  rows={overview.monitored}
                  list={(category) => `/households?kind=${kindOf[category] ?? 'monitored'}`}
                />
              </Sheet>
            </div>
          </>
        )}
      </QueryGate>
    </OfficePage>
  );
}
