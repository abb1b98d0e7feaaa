import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { InboxRow } from '@shouwang/ui/phone';
import { householdGlyphs } from '../household-glyphs.ts';
import { monitoringMark, monitoringWord } from '../monitoring-word.ts';

export const HouseholdRowHousehold = graphql(`
  fragment HouseholdRow_Household on Household {
    id
    headName
    groupName
    householdTypeLabel
    memberCount
    monitoringStatus
    category
    risks
  }
`);

export type HouseholdRowProps = {
  readonly household: FragmentOf<typeof HouseholdRowHousehold>;
  readonly onOpen: (household: { readonly id: string; readonly headName: string }) => void;
};

/** One household of a list: whose it is, where, and how its monitoring stands. */
export function HouseholdRow({ household, onOpen }: HouseholdRowProps) {
  const { id, headName, groupName, householdTypeLabel, memberCount, monitoringStatus, category, risks } = readFragment(
    HouseholdRowHousehold,
    household,
  );
  const word = monitoringWord(monitoringStatus);
  return (
    <InboxRow
      mark={monitoringMark(monitoringStatus)}
      title={headName}
      glyphs={householdGlyphs(category, risks, monitoringStatus === 'OPEN')}
      line={[groupName, householdTypeLabel, phrase('households.people', { n: memberCount })].filter(Boolean).join('·')}
      onOpen={() => onOpen({ id, headName })}
      {...(word === undefined ? {} : { tag: word })}
    />
  );
}
