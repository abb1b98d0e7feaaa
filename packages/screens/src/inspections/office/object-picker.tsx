import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Field } from '@shouwang/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { useSettled } from '../../states/use-settled.ts';
import type { IssueDraft } from '../issue-draft.ts';

const PickerAreasQuery = graphql(`
  query PickerAreas($parentCode: ID!) {
    areas(parentCode: $parentCode) {
      code
      name
    }
  }
`);

const PickerHouseholdsQuery = graphql(`
  query PickerHouseholds($filter: HouseholdFilter) {
    households(filter: $filter, first: 20) {
      edges {
        node {
          id
          headName
          areaName
          groupName
        }
      }
    }
  }
`);

const PickerMembersQuery = graphql(`
  query PickerMembers($id: ID!) {
    household(id: $id) {
      id
      members {
        id
        name
        relationToHead
        isActiveMember
      }
    }
  }
`);

type Place = Pick<IssueDraft, 'township' | 'village' | 'householdId' | 'personId'>;

export type ObjectPickerProps = {
  readonly countyCode: string;
  readonly value: Place;
  readonly onChange: (place: Place) => void;
  readonly errorOf: (field: string) => string | undefined;
};

/** The object of an issue: a township, in it perhaps a village, a household, a person. Changing one empties the smaller. */
export function ObjectPicker({ countyCode, value, onChange, errorOf }: ObjectPickerProps) {
  const { township, village, householdId, personId } = value;
  const [typed, setTyped] = useState('');
  const text = useSettled(typed);
  const [townships] = useQuery({ query: PickerAreasQuery, variables: { parentCode: countyCode } });
  const [villages] = useQuery({
    query: PickerAreasQuery,
    variables: { parentCode: township },
    pause: township === '',
  });
  const [households] = useQuery({
    query: PickerHouseholdsQuery,
    variables: { filter: { areaCode: village || township, ...(text && { text }) } },
    pause: township === '',
  });
  const [members] = useQuery({
    query: PickerMembersQuery,
    variables: { id: householdId },
    pause: householdId === '',
  });
  const areaError = errorOf('areaCode') ?? errorOf('areaPath');
  const householdError = errorOf('householdId');
  const areaOptions = (areas: readonly { readonly code: string; readonly name: string }[] | undefined) =>
    (areas ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const optional = { value: '', label: phrase('issues.wholeTownship') };
  return (
    <>
      <Field label={phrase('issues.township')} required {...(areaError && { error: areaError })}>
        {({ id, ...control }) => (
          <Select
            id={id}
            {...control}
            value={township || null}
            options={areaOptions(townships.data?.areas)}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(code: string) => onChange({ township: code, village: '', householdId: '', personId: '' })}
          />
        )}
      </Field>
      <Field label={phrase('issues.village')}>
        {({ id, ...control }) => (
          <Select
            id={id}
            {...control}
            value={village}
            disabled={township === ''}
            options={[optional, ...areaOptions(villages.data?.areas)]}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(code: string) => onChange({ township, village: code, householdId: '', personId: '' })}
          />
        )}
      </Field>
      <Field
        label={phrase('issues.household')}
        help={phrase('issues.householdHint')}
        {...(householdError && { error: householdError })}
      >
        {({ id, ...control }) => (
          <Select
            id={id}
            {...control}
            value={householdId}
            disabled={township === ''}
            loading={households.fetching}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            options={[
              { value: '', label: phrase('issues.noHousehold') },
              ...(households.data?.households.edges ?? []).map(({ node }) => ({
                value: String(node.id),
                label: [node.headName, node.areaName, node.groupName].filter(Boolean).join('　'),
              })),
            ]}
            onChange={(picked: string) => onChange({ township, village, householdId: picked, personId: '' })}
          />
        )}
      </Field>
      {householdId !== '' && (
        <Field label={phrase('issues.person')}>
          {({ id, ...control }) => (
            <Select
              id={id}
              {...control}
              value={personId}
              options={[
                { value: '', label: phrase('issues.noPerson') },
                ...(members.data?.household?.members ?? [])
                  .filter(({ isActiveMember }) => isActiveMember)
                  .map(({ id: member, name, relationToHead }) => ({
                    value: String(member),
                    label: relationToHead ? phrase('issues.person1', { name, relation: relationToHead }) : name,
                  })),
              ]}
              onChange={(picked: string) => onChange({ ...value, personId: picked })}
            />
          )}
        </Field>
      )}
    </>
  );
}
