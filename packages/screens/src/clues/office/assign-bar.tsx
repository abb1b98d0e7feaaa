import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { AssignClue } from '../assign-clue.ts';

const VillagePeopleQuery = graphql(`
  query VillagePeople {
    clerks: accounts(role: "VILLAGE_CLERK", first: 200) {
      edges {
        node {
          id
          name
          areaName
          disabledAt
        }
      }
    }
    leads: accounts(role: "VILLAGE_LEAD", first: 200) {
      edges {
        node {
          id
          name
          areaName
          disabledAt
        }
      }
    }
  }
`);

export type AssignBarProps = {
  readonly clueId: string;
  readonly version: number;
  readonly label: string;
  /** The household's place: only people of that village can be sent there. */
  readonly areaName: string;
  /** Somebody has it already: it can be given to somebody else. */
  readonly isAgain: boolean;
  readonly refusal: string | undefined;
  readonly onAssigned: () => void;
};

/** 分派到村: who in the village goes and looks. */
export function AssignBar({ clueId, version, label, areaName, isAgain, refusal, onAssigned }: AssignBarProps) {
  const [{ data, fetching }] = useQuery({ query: VillagePeopleQuery, pause: refusal !== undefined });
  const [accountId, setAccountId] = useState<string | undefined>();
  const { state, send } = useWrite(AssignClue);
  const people = [...(data?.clerks.edges ?? []), ...(data?.leads.edges ?? [])]
    .map(({ node }) => node)
    .filter(({ disabledAt, areaName: village }) => disabledAt === null && areaName.startsWith(village));
  const chosen = accountId ?? people[0]?.id;
  const missing = data && people.length === 0 ? phrase('clues.nobodyInVillage') : undefined;
  const assign = (): void => {
    if (chosen === undefined) return;
    void send({ id: clueId, version, accountId: chosen }).then((clue) => clue && onAssigned());
  };
  return (
    <>
      {refusal === undefined && (
        <Select
          showSearch
          optionFilterProp="label"
          style={{ width: 190 }}
          loading={fetching}
          aria-label={phrase('clues.assignTo')}
          placeholder={phrase('clues.chooseAccount')}
          value={chosen}
          onChange={setAccountId}
          options={people.map(({ id, name, areaName: village }) => ({
            value: id,
            label: `${name}　${village.split(' ').at(-1)}`,
          }))}
        />
      )}
      <Button
        look={isAgain ? 'outlined' : 'filled'}
        // Before the people are known a press would be lost.
        busy={state.kind === 'busy' || fetching}
        refusal={refusal ?? missing}
        onClick={assign}
      >
        {isAgain ? phrase('clues.assignAgain') : label}
      </Button>
      <WriteNotice state={state} onRetry={assign} onReload={onAssigned} />
    </>
  );
}
