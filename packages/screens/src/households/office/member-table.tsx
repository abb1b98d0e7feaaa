import { type FragmentOf, graphql, type ResultOf, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { formatDateShort, Provenance, Sheet, StatusWord } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { Revealable } from '../phone/revealable.tsx';
import { IndicatorList, IndicatorListSection } from './indicator-list.tsx';

export const MemberTablePerson = graphql(
  `
    fragment MemberTable_Person on Person {
      id
      name
      relationToHead
      age
      idNumberMasked
      mobileMasked
      isActiveMember
      leftOn
      leaveReason
      healthStatus
      laborSkill
      schoolOrWork
      provenance {
        who
        at
        source
      }
      actions {
        name
      }
      sections {
        key
        ...IndicatorList_IndicatorSection
      }
    }
  `,
  [IndicatorListSection],
);

type Member = ResultOf<typeof MemberTablePerson>;

const columns: readonly DataColumn<Member>[] = [
  { key: 'name', title: phrase('register.name'), width: 84, value: ({ name }) => name },
  {
    key: 'relation',
    title: phrase('register.relation'),
    width: 96,
    kind: 'quiet',
    value: ({ relationToHead }) => relationToHead ?? '',
  },
  { key: 'age', title: phrase('register.age'), width: 56, kind: 'figure', value: ({ age }) => age ?? '' },
  {
    key: 'id',
    title: phrase('households.idNumber'),
    width: 176,
    kind: 'quiet',
    value: ({ idNumberMasked }) => idNumberMasked ?? '',
    cell: ({ id, idNumberMasked, actions }) =>
      idNumberMasked && (
        <Revealable
          objectType="Person"
          objectId={id}
          field="idNumber"
          label={phrase('households.idNumber')}
          masked={idNumberMasked}
          mayReveal={actions.some(({ name }) => name === 'revealIdNumber')}
        />
      ),
  },
  {
    key: 'health',
    title: phrase('register.health'),
    value: ({ healthStatus, isActiveMember, leaveReason }) =>
      (isActiveMember ? healthStatus : (leaveReason ?? phrase('households.former'))) ?? '',
    cell: ({ healthStatus, isActiveMember, leaveReason, leftOn }) =>
      isActiveMember ? (
        healthStatus
      ) : (
        <StatusWord kind="idle">
          {[leaveReason ?? phrase('households.former'), leftOn?.slice(0, 7)].filter(Boolean).join('，')}
        </StatusWord>
      ),
  },
  { key: 'labour', title: phrase('register.labour'), width: 136, value: ({ laborSkill }) => laborSkill ?? '' },
  { key: 'work', title: phrase('register.schoolOrWork'), value: ({ schoolOrWork }) => schoolOrWork ?? '' },
  {
    key: 'source',
    title: phrase('desk.source'),
    width: 150,
    kind: 'quiet',
    value: ({ provenance }) =>
      provenance ? [provenance.who, formatDateShort(provenance.at), provenance.source].join('·') : '',
    cell: ({ provenance }) =>
      provenance && <Provenance who={provenance.who} when={formatDateShort(provenance.at)} from={provenance.source} />,
  },
];

export type MemberTableProps = {
  readonly householdId: string;
  readonly members: readonly FragmentOf<typeof MemberTablePerson>[];
  /** Pressing a member shows everything known under the table. */
  readonly withDetail?: boolean;
};

/** The members, those who have left kept grey at the end. */
export function MemberTable({ members, householdId, withDetail = false }: MemberTableProps) {
  const all = readFragment(MemberTablePerson, members);
  const here = all.filter(({ isActiveMember }) => isActiveMember);
  const gone = all.filter(({ isActiveMember }) => !isActiveMember);
  const [openId, setOpenId] = useState<string>();
  const open = withDetail ? all.find(({ id }) => id === (openId ?? here[0]?.id)) : undefined;
  return (
    <>
      <Sheet
        flush
        title={phrase('register.memberCount', { n: here.length })}
        note={gone.length > 0 && phrase('register.gone', { n: gone.length })}
      >
        <DataTable
          label={phrase('households.members')}
          columns={columns}
          rows={[...here, ...gone]}
          rowKey={({ id }) => id}
          isGone={({ isActiveMember }) => !isActiveMember}
          empty={phrase('register.noMembers')}
          {...(withDetail ? { onOpen: ({ id }: Member) => setOpenId(id), ...(open ? { openKey: open.id } : {}) } : {})}
        />
      </Sheet>
      {open && (
        <>
          <h2 className="so-part-title">{phrase('register.everythingOf', { name: open.name })}</h2>
          {open.mobileMasked && (
            <p>
              {phrase('households.phone')}{' '}
              <Revealable
                objectType="Person"
                objectId={open.id}
                field="mobile"
                label={phrase('households.phone')}
                masked={open.mobileMasked}
                mayReveal={open.actions.some(({ name }) => name === 'revealMobile')}
              />
            </p>
          )}
          <IndicatorList sections={open.sections} of={{ householdId, entityId: open.id }} />
        </>
      )}
    </>
  );
}
