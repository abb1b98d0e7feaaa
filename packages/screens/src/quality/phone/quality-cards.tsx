import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, ChoiceChips, EmptyState } from '@shouwang/ui';
import { FormHead, PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { useState } from 'react';
import { Inset } from '../../layout/phone/inset.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { formPathAt } from '../form-path.ts';
import { IssueDetail } from '../issue-detail.tsx';
import { type QualityIssue, QualityIssueFields } from '../issue-fields.ts';
import { WaiverPart } from '../waiver-part.tsx';

const QualityCardsQuery = graphql(
  `
    query QualityCards($filter: QualityIssueFilter, $first: Int!) {
      qualityIssues(first: 1) {
        counts {
          key
          label
          count
        }
      }
      qualityCards(filter: $filter, first: $first) {
        hasMore
        cards {
          householdId
          headName
          areaName
          issues {
            ...QualityIssue_Issue
          }
        }
      }
    }
  `,
  [QualityIssueFields],
);

type Card = ResultOf<typeof QualityCardsQuery>['qualityCards']['cards'][number];

const BUCKETS = ['open', 'errors', 'overdue', 'fixed', 'waived', 'closedThisWeek'] as const;
const PAGE = 30;

/** The way to the value: the form at its question; the household where the form does not ask it. */
const Way = ({ householdId, issue }: { readonly householdId: string; readonly issue: QualityIssue }) => {
  const isOpen = issue.state === 'OPEN' || issue.state === 'REOPENED';
  if (!isOpen || issue.department !== null) return null;
  return issue.place ? (
    <Button
      look="tinted"
      href={formPathAt(householdId, issue.place)}
      aria-label={`${phrase('quality.mend')} ${issue.title}`}
    >
      {phrase('quality.mend')}
    </Button>
  ) : (
    <Button look="text" size="small" href={`/households/${householdId}`}>
      {phrase('quality.seeHousehold')}
    </Button>
  );
};

const HouseholdCard = ({
  card: { householdId, headName, areaName, issues },
  onChanged,
}: {
  readonly card: Card;
  readonly onChanged: () => void;
}) => (
  <PhoneBlock>
    <FormHead title={headName ?? areaName} aside={phrase('quality.besideCount', { n: issues.length })} />
    <Inset>
      {issues.map((issue) => (
        <IssueDetail
          key={issue.id}
          issue={issue}
          action={
            <>
              <Way householdId={householdId} issue={issue} />
              <WaiverPart key={issue.version} issue={issue} onChanged={onChanged} />
            </>
          }
        />
      ))}
    </Inset>
  </PhoneBlock>
);

/** 数据质量问题 on the phone: what is wrong in the own village, one card for each household, one press to the question. */
export function QualityCardsScreen() {
  const back = useBack('/new');
  const [bucket, setBucket] = useState<(typeof BUCKETS)[number]>('open');
  const [first, setFirst] = useState(PAGE);
  const [result, ask] = useKeptQuery({ query: QualityCardsQuery, variables: { filter: { bucket }, first } });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const counts = result.data?.qualityIssues.counts ?? [];
  return (
    <PhonePage title={phrase('quality.title')} onBack={back}>
      <PhoneBlock padded>
        <ChoiceChips
          label={phrase('quality.sheet.state')}
          choices={BUCKETS.map((value) => ({
            value,
            label: phrase(`quality.bucket.${value}`),
            count: counts.find(({ key }) => key === value)?.count ?? 0,
          }))}
          chosen={[bucket]}
          onChange={(chosen) => setBucket(chosen)}
        />
      </PhoneBlock>
      <QueryGate result={result} retry={reload} rows={6}>
        {({ qualityCards: { cards, hasMore } }) =>
          cards.length === 0 ? (
            <PhoneBlock>
              <EmptyState title={phrase('quality.none')}>{phrase('quality.noneHint')}</EmptyState>
            </PhoneBlock>
          ) : (
            <>
              {cards.map((card) => (
                <HouseholdCard key={card.householdId} card={card} onChanged={reload} />
              ))}
              {hasMore && (
                <PhoneBlock padded>
                  <Button wide onClick={() => setFirst(first + PAGE)}>
                    {phrase('quality.moreHouseholds')}
                  </Button>
                </PhoneBlock>
              )}
            </>
          )
        }
      </QueryGate>
    </PhonePage>
  );
}
