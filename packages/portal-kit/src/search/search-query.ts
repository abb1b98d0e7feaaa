import { graphql, type ResultOf } from '@shouwang/graphql-client';

/** People of the viewer's own area by name, pinyin initials or the last digits of a number. */
export const HouseholdSearchQuery = graphql(`
  query HouseholdSearch($text: String!) {
    search(text: $text, first: 12) {
      householdId
      personName
      headName
      areaName
      relationToHead
      idMasked
      matched
      category
      risks
    }
  }
`);

export type Hit = ResultOf<typeof HouseholdSearchQuery>['search'][number];
