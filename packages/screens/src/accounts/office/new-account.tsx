import { DEPARTMENT, isRole, portalOf, ROLE_NAMES, roleLabel } from '@shouwang/domain';
import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, Field, Sheet, TextBox } from '@shouwang/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { OfficePage } from '../../states/office-page.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { CreateAccount } from '../account-writes.ts';
import { type OneTime, OneTimePassword } from './one-time-password.tsx';
import '../../inspections/office/issue-list.css';

const AccountAreasQuery = graphql(`
  query AccountAreas($level: String!) {
    areas(level: $level) {
      code
      name
      fullName
    }
  }
`);

/** The level of area that an account of a portal works for. */
const levels = { village: 'VILLAGE', township: 'TOWNSHIP', county: 'COUNTY', department: 'COUNTY' } as const;

const fields = ['name', 'username', 'role', 'areaCode', 'department', 'phone'] as const;

/** 新建账号: who, which role, for which area; then the password, once. */
export function NewAccountScreen() {
  const [, navigate] = useLocation();
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [role, setRole] = useState('');
  const [areaCode, setAreaCode] = useState('');
  const [department, setDepartment] = useState('');
  const [phone, setPhone] = useState('');
  const [told, setTold] = useState<OneTime & { readonly account: { readonly id: string } }>();
  const { state, send } = useWrite(CreateAccount);
  const portal = isRole(role) ? portalOf(role) : undefined;
  const [areas] = useQuery({
    query: AccountAreasQuery,
    variables: { level: portal ? levels[portal] : '' },
    pause: portal === undefined,
  });
  const options = (areas.data?.areas ?? []).map(({ code, fullName }) => ({ value: String(code), label: fullName }));
  // A county has one area: nobody has to pick it.
  const chosenArea = options.length === 1 ? (options[0]?.value ?? '') : areaCode;
  const refusals = state.kind === 'refused' ? state.refusals : [];
  const withError = (field: (typeof fields)[number]) => {
    const error = refusals.find((line) => line.field === field)?.sentence;
    return error === undefined ? {} : { error };
  };
  const lacking = [
    [name.trim(), phrase('admin.account.name')],
    [username.trim(), phrase('admin.account.username')],
    [role, phrase('admin.account.role')],
    [portal === undefined ? 'later' : chosenArea, phrase('admin.account.area')],
    [portal === 'department' ? department : 'none', phrase('admin.account.department')],
  ] as const;
  const names = lacking.filter(([value]) => value === '').map(([, label]) => label);
  const create = async (): Promise<void> => {
    const created = await send({
      name: name.trim(),
      username: username.trim(),
      role,
      areaCode: chosenArea,
      ...(portal === 'department' && { department }),
      ...(phone.trim() && { phone: phone.trim() }),
    });
    if (created) setTold(created);
  };
  const others = refusals.filter(({ field }) => !fields.some((own) => own === field));
  return (
    <OfficePage
      title={phrase('admin.newAccount')}
      foot={
        <>
          <Button
            look="filled"
            busy={state.kind === 'busy'}
            refusal={names.length > 0 ? phrase('issues.missing', { names: names.join('、') }) : undefined}
            onClick={() => void create()}
          >
            {phrase('admin.create')}
          </Button>
          <WriteNotice
            state={state.kind === 'refused' ? { ...state, refusals: others } : state}
            onRetry={() => void create()}
          />
        </>
      }
    >
      <Sheet>
        <div className="si-grid">
          <Field label={phrase('admin.account.name')} required {...withError('name')}>
            {(control) => <TextBox {...control} maxLength={40} value={name} onChange={setName} />}
          </Field>
          <Field label={phrase('admin.account.username')} required {...withError('username')}>
            {(control) => <TextBox {...control} maxLength={40} value={username} onChange={setUsername} />}
          </Field>
          <Field label={phrase('admin.account.phone')} {...withError('phone')}>
            {(control) => <TextBox {...control} inputMode="tel" maxLength={20} value={phone} onChange={setPhone} />}
          </Field>
          <Field label={phrase('admin.account.role')} required {...withError('role')}>
            {({ id, ...control }) => (
              <Select
                id={id}
                {...control}
                value={role || null}
                options={ROLE_NAMES.map((value) => ({ value, label: roleLabel(value) }))}
                onChange={(picked: string) => {
                  setRole(picked);
                  setAreaCode('');
                }}
              />
            )}
          </Field>
          <Field label={phrase('admin.account.area')} required {...withError('areaCode')}>
            {({ id, ...control }) => (
              <Select
                id={id}
                {...control}
                value={chosenArea || null}
                disabled={portal === undefined}
                loading={areas.fetching}
                showSearch={{ optionFilterProp: 'label' }}
                options={options}
                onChange={(picked: string) => setAreaCode(picked)}
              />
            )}
          </Field>
          {portal === 'department' && (
            <Field label={phrase('admin.account.department')} required {...withError('department')}>
              {({ id, ...control }) => (
                <Select
                  id={id}
                  {...control}
                  value={department || null}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={DEPARTMENT.items.map(({ en, zh }) => ({ value: en as string, label: zh }))}
                  onChange={(picked: string) => setDepartment(picked)}
                />
              )}
            </Field>
          )}
        </div>
      </Sheet>
      {told && (
        <OneTimePassword told={told} onClose={() => navigate(`/accounts/${told.account.id}`, { replace: true })} />
      )}
    </OfficePage>
  );
}
