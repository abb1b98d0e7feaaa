import { ROLE_NAMES, roleLabel } from '@shouwang/domain';
import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  Button,
  EmptyState,
  FactList,
  formatDateFull,
  formatStamp,
  NotFound,
  PageHeading,
  StatusWord,
  TextBox,
} from '@shouwang/ui';
import { type DataColumn, DataTable, DetailDrawer, DrawerPart, FilterChips } from '@shouwang/ui/office';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { refusalOf } from '../../states/find-action.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useSettled } from '../../states/use-settled.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { DisableAccount, EnableAccount, ResetPassword } from '../account-writes.ts';
import { type OneTime, OneTimePassword } from './one-time-password.tsx';
import '../../inspections/office/issue-list.css';

const AccountListQuery = graphql(`
  query AccountList($text: String, $role: String, $first: Int!) {
    accounts(text: $text, role: $role, first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      edges {
        node {
          id
          username
          name
          roleLabel
          areaName
          departmentLabel
          phone
          disabledAt
          validTo
          lastSeenAt
          version
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
    }
  }
`);

type Account = ResultOf<typeof AccountListQuery>['accounts']['edges'][number]['node'];

const stateOf = ({ disabledAt, validTo }: Account): { readonly kind: 'done' | 'idle'; readonly label: string } => {
  if (disabledAt) return { kind: 'idle', label: phrase('admin.disabled') };
  if (validTo && Date.parse(validTo) < Date.now()) return { kind: 'idle', label: phrase('admin.expired') };
  return { kind: 'done', label: phrase('admin.active') };
};

const lastSeen = ({ lastSeenAt }: Account): string =>
  lastSeenAt ? `${formatDateFull(lastSeenAt).slice(0, 4)}-${formatStamp(lastSeenAt)}` : phrase('admin.never');

const columns: readonly DataColumn<Account>[] = [
  {
    key: 'name',
    title: phrase('admin.account.name'),
    value: ({ name }) => name,
    cell: ({ name }) => <b>{name}</b>,
    width: 110,
  },
  { key: 'username', title: phrase('admin.account.username'), value: ({ username }) => username, width: 150 },
  { key: 'role', title: phrase('admin.account.role'), value: (row) => row.roleLabel, width: 150 },
  {
    key: 'area',
    title: phrase('admin.account.area'),
    value: ({ areaName, departmentLabel }) => [areaName, departmentLabel].filter(Boolean).join('　'),
  },
  { key: 'seen', title: phrase('admin.account.lastSeen'), value: lastSeen, kind: 'quiet', width: 150 },
  { key: 'state', title: phrase('admin.account.state'), value: (account) => stateOf(account).label, width: 80 },
];

type StepsProps = {
  readonly account: Account;
  readonly onChanged: () => void;
  readonly onPassword: (told: OneTime) => void;
};

const Steps = ({ account: { id, version, actions }, onChanged, onPassword }: StepsProps) => {
  const disabling = useWrite(DisableAccount);
  const enabling = useWrite(EnableAccount);
  const resetting = useWrite(ResetPassword);
  const writes = [disabling, enabling, resetting];
  const acts: Readonly<Record<string, () => Promise<void>>> = {
    disable: async () => {
      if (await disabling.send({ id, version })) onChanged();
    },
    enable: async () => {
      if (await enabling.send({ id, version })) onChanged();
    },
    resetPassword: async () => {
      const told = await resetting.send({ id, version });
      if (told) onPassword(told);
    },
  };
  return (
    <div className="si-actions">
      {actions.map((action) => (
        <Button
          key={action.name}
          refusal={refusalOf(action)}
          busy={writes.some(({ state }) => state.kind === 'busy')}
          onClick={() => void acts[action.name]?.()}
        >
          {action.label}
        </Button>
      ))}
      <WriteNotice state={disabling.state} onRetry={() => void acts.disable?.()} onReload={onChanged} />
      <WriteNotice state={enabling.state} onRetry={() => void acts.enable?.()} onReload={onChanged} />
      <WriteNotice state={resetting.state} onRetry={() => void acts.resetPassword?.()} onReload={onChanged} />
    </div>
  );
};

const PAGE = 50;

export type AccountListScreenProps = {
  /** The account that stands open beside the list. */
  readonly openId: string | undefined;
  readonly mayCreate: boolean;
};

/** 用户与权限: who may sign in here, one open beside the list. */
export function AccountListScreen({ openId, mayCreate }: AccountListScreenProps) {
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const [role, setRole] = useState('');
  const [first, setFirst] = useState(PAGE);
  const [told, setTold] = useState<OneTime>();
  const [result, ask] = useQuery({
    query: AccountListQuery,
    variables: { first, ...(text && { text }), ...(role && { role }) },
    requestPolicy: 'cache-and-network',
  });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const rows = result.data?.accounts.edges.map(({ node }) => node) ?? [];
  const open = rows.find(({ id }) => id === openId);
  const page = (
    <div className="si-list">
      <PageHeading title={phrase('admin.accounts')}>
        <span className="si-list-find">
          <TextBox
            value={typed}
            onChange={setTyped}
            placeholder={phrase('admin.findAccount')}
            aria-label={phrase('admin.findAccount')}
          />
        </span>
        <Button href="/accounts/roles">{phrase('admin.rolesTab')}</Button>
        {mayCreate && (
          <Button look={open ? 'outlined' : 'filled'} href="/accounts/new">
            {phrase('admin.newAccount')}
          </Button>
        )}
      </PageHeading>
      <FilterChips
        label={phrase('admin.roleFilter')}
        choices={[
          { value: '', label: phrase('admin.all') },
          ...ROLE_NAMES.map((value) => ({ value, label: roleLabel(value) })),
        ]}
        chosen={role}
        onChange={setRole}
      />
      <QueryGate result={result} retry={reload} rows={10}>
        {({ accounts }) => (
          <DataTable
            label={phrase('admin.accounts')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            mark={stateOf}
            isGone={({ disabledAt }) => disabledAt !== null}
            {...(openId === undefined ? {} : { openKey: openId })}
            onOpen={({ id }) => navigate(`/accounts/${id}`, { replace: true })}
            rememberAs="accounts"
            empty={<EmptyState title={phrase('admin.noAccounts')} />}
            foot={
              accounts.pageInfo.hasNextPage && (
                <Button look="text" size="small" busy={result.fetching} onClick={() => setFirst(first + PAGE)}>
                  {phrase('admin.more', { n: accounts.totalCount - rows.length })}
                </Button>
              )
            }
          />
        )}
      </QueryGate>
    </div>
  );
  return (
    <>
      <DetailDrawer
        page={page}
        open={openId !== undefined}
        onClose={() => navigate('/accounts', { replace: true })}
        kicker={open?.username}
        title={open?.name ?? phrase('admin.accounts')}
        status={open && <StatusWord kind={stateOf(open).kind}>{stateOf(open).label}</StatusWord>}
        actions={
          open &&
          open.actions.length > 0 && (
            <Steps key={`${open.id} ${open.version}`} account={open} onChanged={reload} onPassword={setTold} />
          )
        }
      >
        {open ? (
          <DrawerPart>
            <FactList
              facts={[
                { label: phrase('admin.account.role'), value: open.roleLabel },
                { label: phrase('admin.account.area'), value: open.areaName },
                ...(open.departmentLabel
                  ? [{ label: phrase('admin.account.department'), value: open.departmentLabel }]
                  : []),
                ...(open.phone ? [{ label: phrase('admin.account.phone'), value: open.phone }] : []),
                { label: phrase('admin.account.lastSeen'), value: lastSeen(open) },
                ...(open.validTo
                  ? [{ label: phrase('admin.account.validTo'), value: formatDateFull(open.validTo) }]
                  : []),
                ...(open.disabledAt
                  ? [
                      {
                        label: phrase('admin.account.state'),
                        value: phrase('admin.disabledAt', { at: formatDateFull(open.disabledAt) }),
                      },
                    ]
                  : []),
              ]}
            />
          </DrawerPart>
        ) : (
          openId !== undefined && !result.fetching && <NotFound title={phrase('errors.recordNotFound')} />
        )}
      </DetailDrawer>
      {told && (
        <OneTimePassword
          told={told}
          onClose={() => {
            setTold(undefined);
            reload();
          }}
        />
      )}
    </>
  );
}
