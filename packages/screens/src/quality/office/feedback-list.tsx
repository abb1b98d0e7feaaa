import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { EmptyState, formatDateFull, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useLocation } from 'wouter';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { FeedbackForm } from './feedback-form.tsx';

const FeedbackListQuery = graphql(`
  query FeedbackList {
    mayImportFeedback
    feedbackBatches {
      id
      sourceLabel
      name
      feedbackOn
      read
      found
      unfound
      rejected
      importedBy
    }
  }
`);

type Batch = ResultOf<typeof FeedbackListQuery>['feedbackBatches'][number];

const FIGURES = ['read', 'found', 'unfound', 'rejected'] as const;

const columns: readonly DataColumn<Batch>[] = [
  {
    key: 'on',
    title: phrase('quality.feedback.on'),
    value: ({ feedbackOn }) => formatDateFull(feedbackOn),
    width: 150,
  },
  { key: 'source', title: phrase('quality.feedback.source'), value: ({ sourceLabel }) => sourceLabel, width: 120 },
  { key: 'name', title: phrase('quality.feedback.batchName'), value: ({ name }) => name },
  ...FIGURES.map(
    (key): DataColumn<Batch> => ({
      key,
      title: phrase(`quality.feedback.${key}`),
      value: (batch) => batch[key],
      kind: 'figure',
      width: 110,
    }),
  ),
  { key: 'by', title: phrase('quality.feedback.importedBy'), value: ({ importedBy }) => importedBy, width: 140 },
];

/** 上级反馈问题: a place for the workbook that the upper level sends, and what came of every one so far. */
export function FeedbackListScreen() {
  const [, navigate] = useLocation();
  const [result, ask] = useQuery({ query: FeedbackListQuery, requestPolicy: 'cache-and-network' });
  return (
    <OfficePage title={phrase('quality.feedback.title')} note={phrase('quality.feedback.note')}>
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={4}>
        {({ mayImportFeedback, feedbackBatches }) => (
          <>
            {mayImportFeedback && <FeedbackForm />}
            <Sheet flush title={phrase('quality.feedback.history')}>
              <DataTable
                label={phrase('quality.feedback.history')}
                columns={columns}
                rows={feedbackBatches}
                rowKey={({ id }) => id}
                onOpen={({ id }) => navigate(`/quality-feedback/${id}`)}
                rememberAs="feedback"
                empty={<EmptyState title={phrase('quality.feedback.none')} />}
              />
            </Sheet>
          </>
        )}
      </QueryGate>
    </OfficePage>
  );
}
