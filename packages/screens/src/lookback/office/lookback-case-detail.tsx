import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { FactList, formatDateFull, formatStamp, NotFound, Timeline } from '@shouwang/ui';
import { DrawerPart } from '@shouwang/ui/office';
import { QueryGate } from '../../states/query-gate.tsx';
import { ItemList, ItemListItem } from '../item-list.tsx';

const LookbackCaseDetailQuery = graphql(
  `
    query LookbackCaseDetail($id: ID!) {
      lookbackCase(id: $id) {
        id
        householdId
        items {
          ...ItemList_LookbackItem
        }
        backfills {
          id
          doneOn
          place
          reason
          minutes
          recordedBy
          evidence {
            id
            kindLabel
            file {
              url
              name
            }
          }
        }
        events {
          label
          at
          actorName
          text
        }
      }
    }
  `,
  [ItemListItem],
);

/** The look-back of one case as the township and the county read it: the checklist, what was made up for, who did what. */
export function LookbackCaseDetail({ caseId }: { readonly caseId: string }) {
  const [result, ask] = useQuery({
    query: LookbackCaseDetailQuery,
    variables: { id: caseId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
      {({ lookbackCase }) =>
        lookbackCase === null ? (
          <NotFound />
        ) : (
          <>
            <DrawerPart title={phrase('lookback.checklist')}>
              <ItemList items={lookbackCase.items} />
            </DrawerPart>
            {lookbackCase.backfills.map(({ id, doneOn, place, reason, minutes, recordedBy, evidence }) => (
              <DrawerPart key={id} title={phrase('lookback.backfilledOn', { on: formatDateFull(doneOn) })}>
                <FactList
                  facts={[
                    { label: phrase('lookback.place'), value: place },
                    { label: phrase('lookback.reason'), value: reason },
                    { label: phrase('lookback.minutes'), value: minutes ?? '' },
                    { label: phrase('lookback.recordedBy'), value: recordedBy },
                  ].filter(({ value }) => value !== '')}
                />
                <div className="sl-told">
                  {evidence.map(({ id: file, kindLabel, file: { url } }) => (
                    <a key={file} href={url} target="_blank" rel="noreferrer">
                      {kindLabel}
                    </a>
                  ))}
                </div>
              </DrawerPart>
            ))}
            <DrawerPart title={phrase('lookback.course')}>
              <Timeline
                items={lookbackCase.events.map(({ label, at, actorName, text }, index) => ({
                  key: `${index}`,
                  mark: 'done' as const,
                  date: formatStamp(at),
                  title: label,
                  note: [actorName, text].filter(Boolean).join('：'),
                }))}
              />
            </DrawerPart>
          </>
        )
      }
    </QueryGate>
  );
}
