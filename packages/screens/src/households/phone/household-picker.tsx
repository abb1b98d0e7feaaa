import { graphql } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { NotFound } from '@shouwang/ui';
import { FormHead, InboxRow, PhoneBlock } from '@shouwang/ui/phone';
import { type ReactNode, useState } from 'react';
import { useLocalPlace } from '../../areas/own-area.tsx';
import { SearchBox } from '../../fields/phone/search-box.tsx';
import { Inset } from '../../layout/phone/inset.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { useSettled } from '../../states/use-settled.ts';
import { householdGlyphs } from '../household-glyphs.ts';

const PickerQuery = graphql(`
  query HouseholdPicker($text: String!) {
    search(text: $text, first: 12) {
      householdId
      personName
      headName
      areaName
      relationToHead
      category
      risks
    }
  }
`);

/** A household as a form keeps it. */
export type PickedHousehold = { readonly id: string; readonly headName: string };

const Hits = ({
  text,
  onPick,
  otherwise,
}: {
  readonly text: string;
  readonly onPick: (household: PickedHousehold) => void;
  readonly otherwise: ReactNode;
}) => {
  const [result, ask] = useKeptQuery({ query: PickerQuery, variables: { text } });
  const local = useLocalPlace();
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ search }) =>
        search.length === 0 ? (
          <NotFound title={phrase('households.notFound', { text })} action={otherwise} />
        ) : (
          <ul>
            {search.map((hit) => (
              <InboxRow
                key={`${hit.householdId} ${hit.personName}`}
                mark="idle"
                title={hit.personName}
                glyphs={householdGlyphs(hit.category, hit.risks)}
                line={
                  hit.personName === hit.headName
                    ? local(hit.areaName)
                    : phrase('households.memberOf', {
                        area: local(hit.areaName),
                        head: hit.headName,
                        relation: hit.relationToHead ?? '',
                      })
                }
                verb={{
                  label: phrase('households.pickThis'),
                  onPress: () => onPick({ id: hit.householdId, headName: hit.headName }),
                }}
              />
            ))}
          </ul>
        )
      }
    </QueryGate>
  );
};

export type HouseholdPickerProps = {
  readonly picked: PickedHousehold | null;
  readonly onPick: (household: PickedHousehold | null) => void;
  readonly title: string;
  /** What can be done when the person is not in the register. */
  readonly otherwise?: ReactNode;
  readonly startsWith?: string;
};

/** Finds the household a form is about by any of its people; once found, one line with the way to another. */
export function HouseholdPicker({ picked, onPick, title, otherwise, startsWith = '' }: HouseholdPickerProps) {
  const [text, setText] = useState(startsWith);
  const settled = useSettled(text.trim());
  if (picked) {
    return (
      <PhoneBlock>
        <FormHead title={title} />
        <ul>
          <InboxRow
            mark="done"
            title={picked.headName}
            line={phrase('households.picked')}
            verb={{ label: phrase('households.pickOther'), onPress: () => onPick(null) }}
          />
        </ul>
      </PhoneBlock>
    );
  }
  return (
    <PhoneBlock>
      <FormHead title={title} />
      <SearchBox hint={phrase('shell.searchHint')} value={text} onChange={setText} />
      {settled !== '' && <Hits text={settled} onPick={onPick} otherwise={otherwise} />}
      {settled === '' && otherwise && <Inset>{otherwise}</Inset>}
    </PhoneBlock>
  );
}
