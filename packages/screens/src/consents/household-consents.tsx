import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatDateFull, NotFound, Sheet, StatusWord } from '@shouwang/ui';
import { useState } from 'react';
import { findAction, refusalOf } from '../states/find-action.ts';
import { QueryGate } from '../states/query-gate.tsx';
import { useKeptQuery } from '../states/use-kept-query.ts';
import { RecordConsents } from './record-consents.tsx';
import { WithdrawConsent } from './withdraw-consent.tsx';
import './household-consents.css';

const HouseholdConsentsQuery = graphql(`
  query HouseholdConsents($id: ID!) {
    household(id: $id) {
      id
      members {
        id
        name
        age
        isActiveMember
      }
      consents {
        id
        personName
        scopeLabels
        meansLabel
        signedOn
        validUntil
        state
        stateLabel
        endedAt
        endText
        isOfCase
        recordedBy
        evidence {
          id
          file {
            url
            name
          }
        }
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

type Household = NonNullable<ResultOf<typeof HouseholdConsentsQuery>['household']>;
type Consent = Household['consents'][number];

const MARKS = { LIVE: 'done', EXPIRED: 'todo', ENDED: 'locked' } as const;

const ConsentLine = ({ consent }: { readonly consent: Consent }) => {
  const { personName, scopeLabels, meansLabel, signedOn, validUntil, state, stateLabel, endedAt, endText } = consent;
  const when = endedAt
    ? phrase('consents.ended', { signedOn: formatDateFull(signedOn), endedOn: formatDateFull(endedAt) })
    : phrase('consents.until', { signedOn: formatDateFull(signedOn), validUntil: formatDateFull(validUntil) });
  const why = endedAt && (endText ?? (consent.isOfCase ? phrase('consents.endedByCase') : null));
  return (
    <div>
      <b>{personName}</b> <StatusWord kind={MARKS[state as keyof typeof MARKS]}>{stateLabel}</StatusWord>
      <p>{when}</p>
      <p className="sw-second">
        {[phrase('consents.scope', { scopes: scopeLabels.join('、') }), meansLabel, consent.recordedBy, why]
          .filter(Boolean)
          .join('，')}
      </p>
      {consent.evidence.map(({ id, file }) => (
        <p key={id}>
          <a href={file.url} target="_blank" rel="noreferrer">
            {file.name}
          </a>
        </p>
      ))}
    </div>
  );
};

const Consents = ({ household, again }: { readonly household: Household; readonly again: () => void }) => {
  const [isOpen, setOpen] = useState(false);
  const recording = findAction(household.actions, 'recordConsents');
  const done = (): void => {
    setOpen(false);
    again();
  };
  return (
    <Sheet title={phrase('consents.title')}>
      <p className="sw-second">{phrase('consents.note')}</p>
      {household.consents.length === 0 && !isOpen && (
        <EmptyState title={phrase('consents.none')}>{phrase('consents.noneNote')}</EmptyState>
      )}
      <ul className="sw-consents">
        {household.consents.map((consent) => (
          <li key={consent.id}>
            <ConsentLine consent={consent} />
            {recording?.allowed && consent.state === 'LIVE' && (
              <WithdrawConsent id={consent.id} name={consent.personName} onWithdrawn={done} />
            )}
          </li>
        ))}
      </ul>
      {isOpen && (
        <RecordConsents
          householdId={household.id}
          members={household.members.filter(({ isActiveMember }) => isActiveMember)}
          onRecorded={done}
        />
      )}
      {recording && (
        <Button
          size="small"
          {...(isOpen ? {} : { look: 'tinted' as const })}
          refusal={refusalOf(recording)}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? phrase('rounds.cancel') : recording.label}
        </Button>
      )}
    </Sheet>
  );
};

/** 承诺授权 of a household: who may be compared with asset files, until when, and on which paper. */
export function HouseholdConsents({ householdId }: { readonly householdId: string }) {
  const [result, ask] = useKeptQuery({ query: HouseholdConsentsQuery, variables: { id: householdId } });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <QueryGate result={result} retry={again} rows={3}>
      {({ household }) =>
        household ? (
          <Consents household={household} again={again} />
        ) : (
          <NotFound title={phrase('errors.recordNotFound')} />
        )
      }
    </QueryGate>
  );
}
