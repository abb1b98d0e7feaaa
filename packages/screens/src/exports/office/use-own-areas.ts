import { graphql, useQuery } from '@shouwang/graphql-client';

const OwnAreaQuery = graphql(`
  query ExportOwnArea {
    viewer {
      account {
        areaCode
        areaName
      }
    }
  }
`);

const AreasBelowQuery = graphql(`
  query ExportAreasBelow($parentCode: ID!) {
    areas(parentCode: $parentCode) {
      code
      name
    }
  }
`);

export type AreaChoice = { readonly value: string; readonly label: string };

/** The viewer's own area first, then what lies directly below it. */
export const useOwnAreas = (): readonly AreaChoice[] => {
  const [{ data: who }] = useQuery({ query: OwnAreaQuery });
  const account = who?.viewer?.account;
  const code = account?.areaCode ?? '';
  const [{ data }] = useQuery({ query: AreasBelowQuery, variables: { parentCode: code }, pause: code === '' });
  if (!account?.areaCode) return [];
  return [
    { value: account.areaCode, label: account.areaName ?? account.areaCode },
    ...(data?.areas ?? []).map((area) => ({ value: area.code, label: area.name })),
  ];
};
