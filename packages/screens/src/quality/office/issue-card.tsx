import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, NotFound } from '@shouwang/ui';
import { DetailDrawer, DrawerPart } from '@shouwang/ui/office';
import type { ReactNode } from 'react';
import { QueryGate } from '../../states/query-gate.tsx';
import { IssueDetail } from '../issue-detail.tsx';
import { QualityIssueFields } from '../issue-fields.ts';
import { WaiverPart } from '../waiver-part.tsx';

const IssueCardQuery = graphql(
  `
    query QualityIssueCard($id: ID!) {
      qualityIssue(id: $id) {
        householdId
        headName
        areaName
        ...QualityIssue_Issue
        beside {
          ...QualityIssue_Issue
        }
      }
    }
  `,
  [QualityIssueFields],
);

type Card = NonNullable<ResultOf<typeof IssueCardQuery>['qualityIssue']>;

export type IssueCardProps = {
  readonly id: string | undefined;
  /** The list beside it. */
  readonly page: ReactNode;
  readonly onClose: () => void;
  /** A step was taken: the list is not as it was. */
  readonly onChanged: () => void;
};

const Issues = ({ card, onChanged }: { readonly card: Card; readonly onChanged: () => void }) => (
  <>
    <DrawerPart>
      <IssueDetail issue={card} action={<WaiverPart key={card.version} issue={card} onChanged={onChanged} />} />
      {card.householdId && (
        <Button look="text" href={`/households/${card.householdId}`}>
          {phrase('quality.seeHousehold')}
        </Button>
      )}
    </DrawerPart>
    {card.beside.length > 0 && (
      <DrawerPart title={phrase('quality.beside')} note={phrase('quality.besideCount', { n: card.beside.length })}>
        {card.beside.map((issue) => (
          <IssueDetail
            key={issue.id}
            issue={issue}
            action={<WaiverPart key={issue.version} issue={issue} onChanged={onChanged} />}
          />
        ))}
      </DrawerPart>
    )}
  </>
);

/** The list with one household's card beside it: the issue that was pressed, then everything else of the household. */
export function IssueCard({ id, page, onClose, onChanged }: IssueCardProps) {
  const [result, ask] = useQuery({ query: IssueCardQuery, variables: { id: id ?? '' }, pause: id === undefined });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const found = result.data?.qualityIssue;
  const card = found?.id === id ? found : undefined;
  return (
    <DetailDrawer
      page={page}
      open={id !== undefined}
      onClose={onClose}
      kicker={card?.areaName}
      title={card?.headName ?? card?.areaName ?? phrase('quality.title')}
    >
      {id !== undefined && (
        <QueryGate result={result} retry={reload}>
          {() =>
            card ? (
              <Issues
                card={card}
                onChanged={() => {
                  reload();
                  onChanged();
                }}
              />
            ) : (
              !result.fetching && <NotFound title={phrase('errors.recordNotFound')} />
            )
          }
        </QueryGate>
      )}
    </DetailDrawer>
  );
}
