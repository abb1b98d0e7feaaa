import { DEPARTMENT } from '@shouwang/domain';
import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatCount, formatDateShort, PageHeading, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable, FilterChips } from '@shouwang/ui/office';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { findAction } from '../../states/find-action.ts';
import { isJobUnderWay, JobProgress, JobProgressJob } from '../../states/job-progress.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { usePolling } from '../../states/use-polling.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { qualityMark } from '../issue-mark.ts';
import { type QualityFilter, qualityPath, readQualityFilter, shownQuality } from '../quality-path.ts';
import { StartQualityRecheck } from '../quality-writes.ts';
import { AreaBoard } from './area-board.tsx';
import { ExportQuality } from './export-quality.tsx';
import { IssueCard } from './issue-card.tsx';
import { WeekBars } from './week-bars.tsx';
import '../../states/office-page.css';

const QualityListQuery = graphql(`
    query QualityList($filter: QualityIssueFilter, $first: Int!) {
      qualityIssues(filter: $filter, first: $first) {
        totalCount
        pageInfo {
          hasNextPage
        }
        counts {
          key
          label
          count
        }
        rules {
          key
          label
          count
        }
        edges {
          node {
            id
            ruleId
            title
            severityLabel
            headName
            personName
            areaName
            ownerLabel
            state
            stateLabel
            dueOn
            isOverdue
          }
        }
      }
    }
`);

const QualityBoardQuery = graphql(
  `
    query QualityBoard {
      qualityBoard {
        areas {
          areaCode
          areaName
          open
          errors
          overdue
        }
        weeks {
          startsOn
          opened
          closed
        }
        lastRecheck {
          id
          status
          ...JobProgress_Job
        }
        actions {
          name
          label
          allowed
          refusals {
            sentence
          }
        }
      }
    }
  `,
  [JobProgressJob],
);

type Issue = ResultOf<typeof QualityListQuery>['qualityIssues']['edges'][number]['node'];

const columns: readonly DataColumn<Issue>[] = [
  {
    key: 'who',
    title: phrase('quality.who'),
    value: ({ personName, headName, areaName }) => personName ?? headName ?? areaName,
    cell: ({ personName, headName, areaName }) => <b>{personName ?? headName ?? areaName}</b>,
    width: 110,
  },
  { key: 'head', title: phrase('quality.sheet.headName'), value: ({ headName }) => headName, width: 96 },
  { key: 'area', title: phrase('quality.sheet.area'), value: ({ areaName }) => areaName, width: 200 },
  { key: 'severity', title: phrase('quality.sheet.severity'), value: ({ severityLabel }) => severityLabel, width: 64 },
  { key: 'title', title: phrase('quality.sheet.title'), value: ({ title }) => title },
  { key: 'owner', title: phrase('quality.sheet.owner'), value: ({ ownerLabel }) => ownerLabel, width: 120 },
  { key: 'state', title: phrase('quality.sheet.state'), value: ({ stateLabel }) => stateLabel, width: 112 },
  {
    key: 'due',
    title: phrase('quality.sheet.dueOn'),
    value: ({ dueOn }) => dueOn && formatDateShort(dueOn),
    cell: ({ dueOn, isOverdue }) => (
      <span className={isOverdue ? 'sw-tone-overdue' : ''}>{dueOn && formatDateShort(dueOn)}</span>
    ),
    width: 84,
  },
  { key: 'rule', title: phrase('quality.sheet.rule'), value: ({ ruleId }) => ruleId, kind: 'quiet', width: 100 },
];

/** What is left of a row while an issue stands open beside the list: the rest stands on the card. */
const narrowColumns = columns.filter(({ key }) => ['who', 'severity', 'title', 'due'].includes(key));

const BUCKETS = [
  'open',
  'errors',
  'warnings',
  'hints',
  'overdue',
  'fixed',
  'waiverAsked',
  'waived',
  'closedThisWeek',
] as const;
const ALL = '';
const VILLAGE = 'VILLAGE';
const PAGE = 100;

const all = { value: ALL, label: phrase('quality.all') };

export type QualityListScreenProps = {
  /** The issue that stands open beside the list. */
  readonly openId: string | undefined;
  /** A department reads what it owns; the areas read everything, and narrow it by owner and place. */
  readonly audience: 'department' | 'area';
};

/** 数据质量问题: which household and person breaks which rule, who puts it right, until when; every figure is a list. */
export function QualityListScreen({ openId, audience }: QualityListScreenProps) {
  const search = useSearch();
  const [, navigate] = useLocation();
  const filter = readQualityFilter(search);
  const shown = shownQuality(filter);
  const [first, setFirst] = useState(PAGE);
  const [isExporting, setExporting] = useState(false);
  const [result, ask] = useQuery({
    query: QualityListQuery,
    variables: { filter: shown, first },
    requestPolicy: 'cache-and-network',
  });
  const [boardResult, askBoard] = useQuery({ query: QualityBoardQuery, requestPolicy: 'cache-and-network' });
  const { state, send } = useWrite(StartQualityRecheck);
  const reload = (): void => {
    ask({ requestPolicy: 'network-only' });
    askBoard({ requestPolicy: 'network-only' });
  };
  const go = (next: QualityFilter, id = openId): void => navigate(qualityPath(next, id), { replace: true });

  const issues = result.data?.qualityIssues;
  const board = boardResult.data?.qualityBoard;
  const job = board?.lastRecheck;
  const isUnderWay = isJobUnderWay(job?.status);
  usePolling(isUnderWay, reload);
  const recheck = findAction(board?.actions ?? [], 'recheck');
  const mayExport = findAction(board?.actions ?? [], 'export')?.allowed === true;
  const begin = (): void => void send({}).then((started) => started && reload());
  const countOf = (key: string): number => issues?.counts.find((count) => count.key === key)?.count ?? 0;
  const ruleOptions = (issues?.rules ?? []).map(({ key, label, count }) => ({
    value: key,
    label: `${key} ${label}（${count}）`,
  }));
  const areaOptions = (board?.areas ?? []).map(({ areaCode, areaName }) => ({ value: areaCode, label: areaName }));
  const isKnownRule = filter.ruleId === undefined || ruleOptions.some(({ value }) => value === filter.ruleId);

  const page = (
    <div className="ss-desk">
      <PageHeading
        title={phrase('quality.title')}
        note={phrase(audience === 'department' ? 'quality.departmentNote' : 'quality.note')}
      >
        {mayExport && <Button onClick={() => setExporting(true)}>{phrase('quality.export')}</Button>}
        {recheck && (
          <Button look="filled" busy={isUnderWay || state.kind === 'busy'} onClick={begin}>
            {recheck.label}
          </Button>
        )}
      </PageHeading>
      <FilterChips
        label={phrase('quality.sheet.state')}
        choices={BUCKETS.map((value) => ({
          value,
          label: phrase(`quality.bucket.${value}`),
          count: countOf(value),
        }))}
        chosen={shown.bucket ?? ALL}
        onChange={(bucket) => go({ ...filter, bucket })}
        selects={[
          {
            key: 'rule',
            label: phrase('quality.rule'),
            value: filter.ruleId ?? ALL,
            options: [
              all,
              ...(isKnownRule ? [] : [{ value: filter.ruleId ?? '', label: filter.ruleId ?? '' }]),
              ...ruleOptions,
            ],
            onChange: (ruleId) => go({ ...filter, ruleId }),
          },
          ...(audience === 'area'
            ? [
                {
                  key: 'owner',
                  label: phrase('quality.sheet.owner'),
                  value: filter.owner ?? ALL,
                  options: [
                    all,
                    { value: VILLAGE, label: phrase('quality.villageOwns') },
                    ...DEPARTMENT.items.map(({ en, zh }) => ({ value: en as string, label: zh })),
                  ],
                  onChange: (owner: string) => go({ ...filter, owner }),
                },
                {
                  key: 'area',
                  label: phrase('quality.sheet.area'),
                  value: filter.areaCode ?? ALL,
                  options: [all, ...areaOptions],
                  onChange: (areaCode: string) => go({ ...filter, areaCode }),
                },
              ]
            : []),
        ]}
      />
      <div className="ss-desk-body">
        <WriteNotice state={state} onRetry={begin} onReload={reload} />
        {job && isUnderWay && <JobProgress job={job} title={phrase('quality.rechecking')} onStopped={reload} />}
        <Sheet flush>
          <QueryGate result={result} retry={reload} rows={8}>
            {({ qualityIssues: { edges, totalCount, pageInfo } }) => (
              <DataTable
                label={phrase('quality.title')}
                columns={openId === undefined ? columns : narrowColumns}
                rows={edges.map(({ node }) => node)}
                rowKey={({ id }) => id}
                mark={(issue) => ({ kind: qualityMark(issue), label: issue.stateLabel })}
                {...(openId === undefined ? {} : { openKey: openId })}
                onOpen={({ id }) => go(filter, id)}
                rememberAs={openId === undefined ? 'quality' : 'quality-narrow'}
                empty={<EmptyState title={phrase('quality.none')}>{phrase('quality.noneHint')}</EmptyState>}
                foot={
                  pageInfo.hasNextPage && (
                    <Button look="text" size="small" busy={result.fetching} onClick={() => setFirst(first + PAGE)}>
                      {phrase('quality.more', { n: formatCount(totalCount - edges.length) })}
                    </Button>
                  )
                }
              />
            )}
          </QueryGate>
        </Sheet>
        {openId === undefined && board && audience === 'area' && board.areas.length > 0 && (
          <AreaBoard areas={board.areas} filter={filter} />
        )}
        {openId === undefined && board && <WeekBars weeks={board.weeks} />}
      </div>
      {isExporting && <ExportQuality filter={shown} onClose={() => setExporting(false)} />}
    </div>
  );
  return <IssueCard id={openId} page={page} onClose={() => navigate(qualityPath(filter))} onChanged={reload} />;
}
