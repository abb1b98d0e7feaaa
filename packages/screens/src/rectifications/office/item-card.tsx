import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, FactList, formatDateShort, formatStamp, NotFound, Provenance, StatusWord } from '@shouwang/ui';
import { DetailDrawer, DrawerPart } from '@shouwang/ui/office';
import type { ReactNode } from 'react';
import { findAction, refusalOf } from '../../states/find-action.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { itemMark } from '../item-mark.ts';
import { FixForm, RecheckForm } from './item-steps.tsx';

const ItemCardQuery = graphql(`
  query RectificationCard($id: ID!) {
    rectificationItem(id: $id) {
      id
      itemNo
      kind
      kindLabel
      subjectName
      areaName
      householdId
      departmentLabel
      indicatorLabel
      before
      after
      description
      state
      stateLabel
      dueOn
      isOverdue
      response
      fixedBy
      fixedAt
      version
      ruleId
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
`);

type Item = NonNullable<ResultOf<typeof ItemCardQuery>['rectificationItem']>;

const Facts = ({ item }: { readonly item: Item }) => (
  <DrawerPart title={phrase('rectifications.what')}>
    <p>{item.description}</p>
    <FactList
      facts={[
        ...(item.indicatorLabel ? [{ label: phrase('rectifications.indicator'), value: item.indicatorLabel }] : []),
        ...(item.before ? [{ label: phrase('rectifications.before'), value: <s>{item.before}</s> }] : []),
        ...(item.after ? [{ label: phrase('rectifications.after'), value: <b>{item.after}</b> }] : []),
        ...(item.departmentLabel ? [{ label: phrase('datasets.department'), value: item.departmentLabel }] : []),
        ...(item.ruleId ? [{ label: phrase('comparing.check'), value: item.ruleId }] : []),
      ]}
    />
    {item.householdId && (
      <Button look="text" href={`/households/${item.householdId}`}>
        {phrase('clues.seeHousehold')}
      </Button>
    )}
  </DrawerPart>
);

const Steps = ({ item, onChanged }: { readonly item: Item; readonly onChanged: () => void }) => {
  const { id, version, kind, actions } = item;
  const fix = findAction(actions, 'fix');
  const recheck = findAction(actions, 'recheck');
  return (
    <>
      {fix?.allowed && (
        <DrawerPart title={fix.label}>
          <FixForm
            id={id}
            version={version}
            asksValue={kind === 'REGISTER_CORRECTION'}
            asksDocument={kind === 'UPPER_FEEDBACK'}
            refusal={refusalOf(fix)}
            onDone={onChanged}
          />
        </DrawerPart>
      )}
      {recheck?.allowed && (
        <DrawerPart title={recheck.label}>
          <RecheckForm id={id} version={version} refusal={refusalOf(recheck)} onDone={onChanged} />
        </DrawerPart>
      )}
    </>
  );
};

export type ItemCardProps = {
  readonly id: string | undefined;
  /** The list beside it. */
  readonly page: ReactNode;
  readonly onClose: () => void;
  /** A step was taken: the list is not as it was. */
  readonly onChanged: () => void;
};

/** The list of rectification items with one of them beside it: what is wrong, the answer, and the step that is due. */
export function ItemCard({ id, page, onClose, onChanged }: ItemCardProps) {
  const [result, ask] = useQuery({ query: ItemCardQuery, variables: { id: id ?? '' }, pause: id === undefined });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const found = result.data?.rectificationItem;
  const item = found?.id === id ? found : undefined;
  return (
    <DetailDrawer
      page={page}
      open={id !== undefined}
      onClose={onClose}
      kicker={item && `${item.itemNo}　${item.kindLabel}`}
      title={item ? `${item.subjectName}　${item.areaName}` : phrase('rectifications.title')}
      status={
        item && (
          <>
            <StatusWord kind={itemMark(item)}>{item.stateLabel}</StatusWord>
            {item.dueOn && (
              <span className="sw-note">{phrase('rectifications.dueOn', { date: formatDateShort(item.dueOn) })}</span>
            )}
          </>
        )
      }
    >
      {id !== undefined && (
        <QueryGate result={result} retry={reload}>
          {() =>
            item ? (
              <>
                <Facts item={item} />
                {item.response && (
                  <DrawerPart title={phrase('rectifications.answer')}>
                    <p>{item.response}</p>
                    {item.fixedBy && (
                      <Provenance who={item.fixedBy} {...(item.fixedAt ? { when: formatStamp(item.fixedAt) } : {})} />
                    )}
                  </DrawerPart>
                )}
                <Steps
                  key={`${item.id}${item.version}`}
                  item={item}
                  onChanged={() => {
                    reload();
                    onChanged();
                  }}
                />
              </>
            ) : (
              !result.fetching && <NotFound title={phrase('errors.recordNotFound')} />
            )
          }
        </QueryGate>
      )}
    </DetailDrawer>
  );
}
