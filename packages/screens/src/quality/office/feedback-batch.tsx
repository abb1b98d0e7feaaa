import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, Button, EmptyState, formatCount, formatDateFull, NotFound, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable, FilterChips } from '@shouwang/ui/office';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';

const FeedbackBatchQuery = graphql(`
  query FeedbackBatch($id: ID!, $outcome: String, $first: Int!) {
    feedbackBatch(id: $id) {
      id
      sourceLabel
      name
      feedbackOn
      fileName
      read
      found
      unfound
      rejected
      importedBy
      lines(outcome: $outcome, first: $first) {
        totalCount
        pageInfo {
          hasNextPage
        }
        edges {
          node {
            id
            row
            text
            outcome
            headName
            areaName
            ruleTitle
            issueId
            itemId
            sentence
          }
        }
      }
    }
  }
`);

type Batch = NonNullable<ResultOf<typeof FeedbackBatchQuery>['feedbackBatch']>;
type Line = Batch['lines']['edges'][number]['node'];

const pathOf = ({ issueId, itemId }: Line): string | undefined =>
  issueId ? `/quality/${issueId}` : itemId ? `/rectifications/${itemId}` : undefined;

const columns: readonly DataColumn<Line>[] = [
  { key: 'row', title: phrase('quality.feedback.row'), value: ({ row }) => row, kind: 'figure', width: 64 },
  { key: 'head', title: phrase('quality.sheet.headName'), value: ({ headName }) => headName, width: 110 },
  { key: 'area', title: phrase('quality.feedback.where'), value: ({ areaName }) => areaName, width: 180 },
  { key: 'text', title: phrase('quality.feedback.what'), value: ({ text }) => text },
  {
    key: 'rule',
    title: phrase('quality.feedback.rule'),
    value: ({ ruleTitle, sentence }) => sentence ?? ruleTitle ?? phrase('quality.feedback.noRule'),
  },
  {
    key: 'became',
    title: phrase('quality.feedback.became'),
    width: 130,
    value: ({ issueId }) => issueId,
    cell: (line) => {
      const path = pathOf(line);
      return (
        path && (
          <AppLink className="sw-link" href={path}>
            {phrase(line.issueId ? 'quality.feedback.seeIssue' : 'quality.feedback.seeItem')}
          </AppLink>
        )
      );
    },
  },
];

const OUTCOMES = { FOUND: 'found', UNFOUND: 'unfound', REJECTED: 'rejected' } as const;
const ALL = '';
const PAGE = 100;

/** The share of what our rules had seen before among what was found or not, in whole percent. */
const shareOf = ({ found, unfound }: Batch): number =>
  found + unfound === 0 ? 0 : Math.round((100 * found) / (found + unfound));

/** One workbook of the upper level: how much of it we had found before, and every line behind each figure. */
export function FeedbackBatchScreen({ id }: { readonly id: string }) {
  const [, navigate] = useLocation();
  const outcome = new URLSearchParams(useSearch()).get('outcome');
  const [first, setFirst] = useState(PAGE);
  const [result, ask] = useQuery({ query: FeedbackBatchQuery, variables: { id, outcome, first } });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={6}>
      {({ feedbackBatch: batch }) =>
        batch ? (
          <OfficePage
            title={`${batch.sourceLabel} ${batch.name}`}
            note={`${formatDateFull(batch.feedbackOn)} · ${batch.fileName} · ${batch.importedBy}`}
            band={
              <FilterChips
                label={phrase('quality.feedback.lines')}
                choices={[
                  { value: ALL, label: phrase('quality.feedback.read'), count: batch.read },
                  ...Object.entries(OUTCOMES).map(([value, key]) => ({
                    value,
                    label: phrase(`quality.feedback.${key}`),
                    count: batch[key],
                  })),
                ]}
                chosen={outcome ?? ALL}
                onChange={(value) => navigate(`/quality-feedback/${id}${value && `?outcome=${value}`}`)}
              />
            }
          >
            <Sheet>
              <p>
                {phrase('quality.feedback.outcome', {
                  read: formatCount(batch.read),
                  found: formatCount(batch.found),
                  share: shareOf(batch),
                  unfound: formatCount(batch.unfound),
                  rejected: formatCount(batch.rejected),
                })}
              </p>
            </Sheet>
            <Sheet flush>
              <DataTable
                label={phrase('quality.feedback.lines')}
                columns={columns}
                rows={batch.lines.edges.map(({ node }) => node)}
                rowKey={(line) => line.id}
                rememberAs="feedback-lines"
                empty={<EmptyState title={phrase('quality.feedback.noLines')} />}
                foot={
                  batch.lines.pageInfo.hasNextPage && (
                    <Button look="text" size="small" onClick={() => setFirst(first + PAGE)}>
                      {phrase('quality.feedback.more', {
                        count: formatCount(batch.lines.totalCount - batch.lines.edges.length),
                      })}
                    </Button>
                  )
                }
              />
            </Sheet>
          </OfficePage>
        ) : (
          <NotFound title={phrase('errors.recordNotFound')} />
        )
      }
    </QueryGate>
  );
}
