import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { FactList, formatCount } from '@shouwang/ui';
import { useState } from 'react';
import { DayField } from '../states/day-field.tsx';
import { QueryGate } from '../states/query-gate.tsx';
import { IndicatorFacts, IndicatorFactsSection } from './phone/indicator-facts.tsx';
import './as-it-stood.css';

const AsItStoodQuery = graphql(
  `
    query AsItStood($id: ID!, $asOf: AsOf) {
      householdAsOf(id: $id, asOf: $asOf) {
        id
        isInRegister
        headName
        areaName
        householdTypeLabel
        memberCount
        categoryLabel
        sections {
          key
          label
          ...IndicatorFacts_IndicatorSection
        }
        members {
          id
          title
          line
        }
        differences {
          id
          subject
          label
          was
          now
        }
      }
    }
  `,
  [IndicatorFactsSection],
);

type Stood = NonNullable<ResultOf<typeof AsItStoodQuery>['householdAsOf']>;

const Differences = ({ differences }: Pick<Stood, 'differences'>) =>
  differences.length === 0 ? (
    <p className="sw-second">{phrase('households.asItIsNow')}</p>
  ) : (
    <>
      <h3 className="sw-heading-3">{phrase('households.differentNow')}</h3>
      <ul className="ss-stood-differences">
        {differences.map(({ id, subject, label, was, now }) => (
          <li key={id}>
            <span className="sw-second">{`${subject}·${label}`}</span>
            <span>
              <span className="sw-hidden-text">{phrase('households.thatDay')}</span>
              {was ?? phrase('households.noValue')}
            </span>
            <span aria-hidden="true">→</span>
            <b>
              <span className="sw-hidden-text">{phrase('households.today')}</span>
              {now ?? phrase('households.noValue')}
            </b>
          </li>
        ))}
      </ul>
    </>
  );

const State = ({ stood }: { readonly stood: Stood }) => {
  if (!stood.isInRegister) return <p className="sw-second">{phrase('households.notInRegisterThen')}</p>;
  const kind = [stood.householdTypeLabel, stood.categoryLabel].filter(Boolean).join('，');
  const people = stood.members.map(({ title, line }) => (line ? `${title}（${line}）` : title)).join('、');
  return (
    <>
      <p className="ss-stood-head">
        <b>{stood.headName}</b>{' '}
        {[stood.areaName, kind, formatCount(stood.memberCount, '人')].filter(Boolean).join('，')}
      </p>
      <Differences differences={stood.differences} />
      <details>
        <summary>{phrase('households.everythingThen')}</summary>
        <FactList facts={[{ label: phrase('households.members'), value: people }]} />
        {stood.sections.map((section) => (
          <section key={section.key}>
            <h3 className="sw-heading-3">{section.label}</h3>
            <IndicatorFacts section={section} />
          </section>
        ))}
      </details>
    </>
  );
};

/** 24时 of a day in Shanghai. */
const endOf = (day: string): string => new Date(`${day}T23:59:59.999+08:00`).toISOString();

const Answer = ({
  id,
  validOn,
  knownOn,
}: {
  readonly id: string;
  readonly validOn: string;
  readonly knownOn: string;
}) => {
  const asOf = { validOn: validOn || null, knownAt: knownOn ? endOf(knownOn) : null };
  const [result, ask] = useQuery({ query: AsItStoodQuery, variables: { id, asOf } });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={4}>
      {({ householdAsOf }) =>
        householdAsOf ? <State stood={householdAsOf} /> : <p className="sw-second">{phrase('households.notHere')}</p>
      }
    </QueryGate>
  );
};

/** 某日的样子: how the household stood on a chosen day, as it was known then or is known now, and what is different. */
export function AsItStood({ householdId }: { readonly householdId: string }) {
  const [validOn, setValidOn] = useState('');
  const [knownOn, setKnownOn] = useState('');
  return (
    <div className="ss-stood">
      <div className="ss-stood-days">
        <DayField label={phrase('households.stoodOn')} value={validOn} onChange={setValidOn} />
        <DayField label={phrase('households.knownOn')} value={knownOn} onChange={setKnownOn} />
      </div>
      <Answer id={householdId} validOn={validOn} knownOn={knownOn} />
    </div>
  );
}
