import { INDICATORS, isIndicatorKey } from '@shouwang/domain';
import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { EmptyState } from '@shouwang/ui';
import { FormHead, InboxRow, PhoneBlock } from '@shouwang/ui/phone';
import { useState } from 'react';
import { SearchBox } from '../../fields/phone/search-box.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useKeptQuery } from '../../states/use-kept-query.ts';

const RegisteredValuesQuery = graphql(`
  query RegisteredValues($id: ID!) {
    household(id: $id) {
      id
      headName
      sections {
        key
        values {
          key
          label
          text
          isMasked
        }
      }
      members {
        id
        name
        sections {
          key
          values {
            key
            label
            text
            isMasked
          }
        }
      }
    }
  }
`);

/** The registered value that was found to be wrong. */
export type WrongValue = {
  key: string;
  label: string;
  /** Whose value it is. */
  whose: string;
  /** As registered; empty when it may not be shown. */
  before: string;
};

type Household = NonNullable<ResultOf<typeof RegisteredValuesQuery>['household']>;
type Section = Household['sections'][number];

const valuesOf = (whose: string, sections: readonly Section[]): WrongValue[] =>
  sections.flatMap(({ values }) =>
    values
      // 谁提供谁负责: what a department owns is corrected by its own file.
      .filter(({ key }) => isIndicatorKey(key) && INDICATORS[key].owner === 'village')
      .map(({ key, label, text, isMasked }) => ({ key, label, whose, before: isMasked ? '' : text })),
  );

const shownAtMost = 12;

const Values = ({
  household,
  personName,
  onPick,
}: {
  readonly household: Household;
  readonly personName: string | null;
  readonly onPick: (value: WrongValue) => void;
}) => {
  const [text, setText] = useState('');
  const person = household.members.find(({ name }) => name === personName);
  const all = [
    ...(person ? valuesOf(person.name, person.sections) : []),
    ...valuesOf(household.headName, household.sections),
  ];
  const wanted = text.trim();
  const fitting = all.filter(({ label, whose }) => wanted === '' || label.includes(wanted) || whose.includes(wanted));
  return (
    <>
      <SearchBox hint={phrase('clues.searchIndicator')} value={text} onChange={setText} />
      {fitting.length === 0 && <EmptyState title={phrase('clues.noSuchIndicator', { text: wanted })} />}
      <ul>
        {fitting.slice(0, shownAtMost).map((value) => (
          <InboxRow
            key={`${value.whose} ${value.key}`}
            mark="idle"
            title={value.label}
            line={`${value.whose}·${value.before || phrase('clues.maskedValue')}`}
            verb={{ label: phrase('clues.thisOne'), onPress: () => onPick(value) }}
          />
        ))}
      </ul>
    </>
  );
};

export type IndicatorPickerProps = {
  readonly householdId: string;
  /** The member the reason is about; a reason without one can only be about the household's own values. */
  readonly personName: string | null;
  readonly picked: WrongValue | null;
  readonly onPick: (value: WrongValue | null) => void;
};

/** Which registered value of the household or of the member concerned is wrong, found by its name. */
export function IndicatorPicker({ householdId, personName, picked, onPick }: IndicatorPickerProps) {
  const [result, ask] = useKeptQuery({ query: RegisteredValuesQuery, variables: { id: householdId } });
  return (
    <PhoneBlock>
      <FormHead title={phrase('clues.whichIndicator')} />
      {picked ? (
        <ul>
          <InboxRow
            mark="done"
            title={picked.label}
            line={`${picked.whose}·${picked.before || phrase('clues.maskedValue')}`}
            verb={{ label: phrase('clues.otherOne'), onPress: () => onPick(null) }}
          />
        </ul>
      ) : (
        <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
          {({ household }) => household && <Values household={household} personName={personName} onPick={onPick} />}
        </QueryGate>
      )}
    </PhoneBlock>
  );
}
