import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, Button, formatDateShort, formatStamp, Mark, NotFound, StatusWord, Timeline } from '@shouwang/ui';
import { DetailDrawer, DrawerPart } from '@shouwang/ui/office';
import type { ReactNode } from 'react';
import { deskPath } from '../../inbox/office/desk-path.ts';
import { findAction, refusalOf } from '../../states/find-action.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { clueMark } from '../clue-mark.ts';
import { AssignBar } from './assign-bar.tsx';
import { CloseBar } from './close-bar.tsx';
import { DispatchBar } from './dispatch-bar.tsx';
import './clue-drawer.css';

const ClueCardQuery = graphql(`
  query ClueCard($id: ID!) {
    clue(id: $id) {
      id
      clueNo
      householdId
      headName
      areaName
      state
      stateLabel
      sourceLabel
      isUrgent
      dueOn
      isOverdue
      assignedTo
      version
      reasons {
        id
        ruleId
        ruleLabel
        detail
        personName
        departmentLabel
        verification
        verificationLabel
        verificationText
        verifiedBy
        verifiedAt
        rectificationItems {
          id
          itemNo
          kindLabel
          stateLabel
        }
      }
      events {
        id
        kind
        label
        at
        actorName
        text
      }
      procedureCases {
        id
        procedureLabel
        stateLabel
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
`);

type Clue = NonNullable<ResultOf<typeof ClueCardQuery>['clue']>;

const Reasons = ({ reasons }: { readonly reasons: Clue['reasons'] }) => (
  <DrawerPart
    title={phrase('clues.reasons')}
    note={phrase('clues.reasonsVerified', {
      done: reasons.filter(({ verification }) => verification !== null).length,
      total: reasons.length,
    })}
  >
    <ul className="ss-clue-reasons">
      {reasons.map((reason) => (
        <li key={reason.id}>
          <Mark kind={reason.verification === null ? 'todo' : 'done'} />
          <div>
            <b>{[reason.personName, reason.ruleLabel ?? phrase('clues.reported')].filter(Boolean).join('　')}</b>{' '}
            <span className="sw-note">{[reason.ruleId, reason.departmentLabel].filter(Boolean).join('·')}</span>
            <p>{reason.detail}</p>
            {reason.verification !== null && (
              <p>
                <b>{reason.verificationLabel}</b>
                {reason.verificationText && `：${reason.verificationText}`}{' '}
                <span className="sw-note">
                  {[reason.verifiedBy, reason.verifiedAt && formatStamp(reason.verifiedAt)].filter(Boolean).join('·')}
                </span>
              </p>
            )}
            {reason.rectificationItems.map(({ id, itemNo, kindLabel, stateLabel }) => (
              <p key={id}>
                <AppLink href={`/rectifications/${id}`}>{`${kindLabel} ${itemNo}`}</AppLink>　{stateLabel}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  </DrawerPart>
);

const Actions = ({ clue, onChanged }: { readonly clue: Clue; readonly onChanged: () => void }) => {
  const dispatch = findAction(clue.actions, 'dispatch');
  const assign = findAction(clue.actions, 'assign');
  if (dispatch?.allowed) {
    return <DispatchBar what={{ clueIds: [clue.id] }} count={1} refusal={undefined} onDispatched={onChanged} />;
  }
  const close = findAction(clue.actions, 'close');
  if (close) {
    return (
      <CloseBar
        clueId={clue.id}
        version={clue.version}
        label={close.label}
        refusal={refusalOf(close)}
        onClosed={onChanged}
      />
    );
  }
  if (!assign) return null;
  return (
    <AssignBar
      clueId={clue.id}
      version={clue.version}
      label={assign.label}
      areaName={clue.areaName}
      isAgain={clue.state === 'ASSIGNED'}
      refusal={refusalOf(assign)}
      onAssigned={onChanged}
    />
  );
};

const Status = ({ clue }: { readonly clue: Clue }) => (
  <>
    <StatusWord kind={clueMark(clue)}>{clue.stateLabel}</StatusWord>
    {clue.isUrgent && <StatusWord kind="overdue">{phrase('clues.urgent')}</StatusWord>}
    <span className="sw-note">
      {[clue.assignedTo, clue.dueOn && phrase('clues.verifyUntil', { date: formatDateShort(clue.dueOn) })]
        .filter(Boolean)
        .join('·')}
    </span>
  </>
);

const eventItems = ({ events }: Clue) =>
  events.map(({ id, label, at, actorName, text }) => ({
    key: id,
    mark: 'done' as const,
    date: formatDateShort(at),
    title: label,
    note: [actorName, text].filter(Boolean).join('：'),
  }));

export type ClueCardProps = {
  readonly id: string | undefined;
  /** The list beside it. */
  readonly page: ReactNode;
  readonly onClose: () => void;
  /** The card was sent on: the list is not as it was. */
  readonly onChanged: () => void;
};

/** The list of clue cards with one of them beside it: why it exists, what was found, where it is, and sending it on. */
export function ClueCard({ id, page, onClose, onChanged }: ClueCardProps) {
  const [result, ask] = useQuery({ query: ClueCardQuery, variables: { id: id ?? '' }, pause: id === undefined });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const clue = result.data?.clue?.id === id ? result.data?.clue : undefined;
  return (
    <DetailDrawer
      page={page}
      open={id !== undefined}
      onClose={onClose}
      kicker={clue && `${clue.clueNo}　${clue.sourceLabel}`}
      title={clue ? `${clue.headName}　${clue.areaName}` : phrase('clues.listTitle')}
      status={clue && <Status clue={clue} />}
      actions={
        clue && (
          <div className="ss-clue-actions">
            <Actions
              key={`${clue.id}${clue.version}`}
              clue={clue}
              onChanged={() => {
                reload();
                onChanged();
              }}
            />
          </div>
        )
      }
    >
      {id !== undefined && (
        <QueryGate result={result} retry={reload}>
          {() =>
            clue ? (
              <>
                {clue.householdId && (
                  <DrawerPart>
                    <Button look="text" href={`/households/${clue.householdId}`}>
                      {phrase('clues.seeHousehold')}
                    </Button>
                  </DrawerPart>
                )}
                <Reasons reasons={clue.reasons} />
                {clue.procedureCases.length > 0 && (
                  <DrawerPart title={phrase('clues.procedures')}>
                    {clue.procedureCases.map((each) => (
                      <p key={each.id}>
                        <AppLink href={deskPath({ kind: 'case', id: each.id })}>{each.procedureLabel}</AppLink>　
                        {each.stateLabel}
                      </p>
                    ))}
                  </DrawerPart>
                )}
                <DrawerPart title={phrase('clues.events')}>
                  <Timeline items={eventItems(clue)} />
                </DrawerPart>
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
