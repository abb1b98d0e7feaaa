import { nuodeng, yongan } from '@shouwang/database/testing';
import { ROLE_NAMES } from '@shouwang/domain';
import { describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';

const api = await anApi();
const admin = await api.signedInAs('SYS_ADMIN');

const fields = 'id username role version disabledAt actions { name allowed refusals { code } }';
const conflict = '... on Refused { refusals { code field } } ... on Conflict { sentence currentVersion changedBy }';
const create = `mutation Create($username: String!, $role: String!, $areaCode: ID!, $department: String, $name: String! = "李四妹") {
  createAccount(username: $username, name: $name, role: $role, areaCode: $areaCode, department: $department, phone: "13987210000") {
    ... on OneTimePassword { password account { ${fields} } } ${conflict}
  }
}`;
const disable = `mutation Disable($id: ID!, $version: Int!) { disableAccount(id: $id, version: $version) { ... on Account { ${fields} } ${conflict} } }`;
const enable = `mutation Enable($id: ID!, $version: Int!) { enableAccount(id: $id, version: $version) { ... on Account { ${fields} } ${conflict} } }`;
const reset = `mutation Reset($id: ID!, $version: Int!) { resetPassword(id: $id, version: $version) { ... on OneTimePassword { password } ${conflict} } }`;
const signIn = `mutation SignIn($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { ... on SignedIn { viewer { account { id } } } ... on Refused { refusals { code } } }
}`;

const clerkOf = (username: string) => ({ username, role: 'VILLAGE_CLERK', areaCode: nuodeng.code });

describe('an account', () => {
  it('is made with a one-time password that opens it', async () => {
    const { createAccount } = await admin.ask(create, clerkOf('li.simei')).data();
    expect(createAccount.password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/u);
    const signer = api.anonymous().ask(signIn, { username: 'li.simei', password: createAccount.password });
    expect((await signer.data()).signIn.viewer.account.id).toBe(createAccount.account.id);
  });

  it.each([
    ['USERNAME_TAKEN', clerkOf('li.simei')],
    ['USERNAME_TAKEN', clerkOf(' LI.SiMei ')],
    ['USERNAME_INVALID', clerkOf('li simei')],
    ['USERNAME_INVALID', clerkOf('x')],
    ['ROLE_UNKNOWN', { ...clerkOf('a1'), role: 'EMPEROR' }],
    ['AREA_NOT_FOR_ROLE', { ...clerkOf('a2'), areaCode: '532929101' }],
    ['AREA_NOT_FOR_ROLE', { ...clerkOf('a3'), role: 'COUNTY_OFFICER' }],
    ['DEPARTMENT_MISSING', { ...clerkOf('a4'), role: 'DEPARTMENT_LIAISON', areaCode: '532929' }],
    ['DEPARTMENT_NOT_FOR_ROLE', { ...clerkOf('a5'), department: 'HEALTH' }],
    [
      'DEPARTMENT_UNKNOWN',
      { ...clerkOf('a6'), role: 'DEPARTMENT_LIAISON', areaCode: '532929', department: 'toString' },
    ],
    ['NAME_MISSING', { ...clerkOf('a7'), name: '  ' }],
    ['NAME_TOO_LONG', { ...clerkOf('a8'), name: '长'.repeat(41) }],
    ['NOT_FOUND', { ...clerkOf('a9'), areaCode: '999999' }],
  ] as const)('is refused with %s for %j', async (code, input) => {
    await admin.ask(create, input).expectRefused(code);
  });

  it('names the field where a refused input can be put right', async () => {
    expect(await admin.ask(create, { ...clerkOf('b1'), name: '' }).expectRefused('NAME_MISSING')).toMatchObject({
      field: 'name',
    });
  });

  it('of somebody with the same name and telephone belongs to the same person', async () => {
    await admin.ask(create, clerkOf('same1')).data();
    await admin.ask(create, { ...clerkOf('same2'), areaCode: yongan.code }).data();
    const accounts = await api.prisma.account.findMany({ where: { username: { in: ['same1', 'same2'] } } });
    expect(new Set(accounts.map(({ personKey }) => personKey)).size).toBe(1);
  });

  it('is disabled with its sessions, and enabled again without them', async () => {
    const account = await api.anAccount('VILLAGE_CLERK');
    const clerk = await api.signedInTo(account);
    const disabled = await admin.ask(disable, { id: account.id, version: 1 }).data();
    expect(disabled.disableAccount).toMatchObject({ version: 2, disabledAt: expect.any(String) });
    await clerk.ask('query Areas { areas { code } }').expectError('UNAUTHENTICATED');
    await admin.ask(disable, { id: account.id, version: 2 }).expectRefused('ACCOUNT_DISABLED_ALREADY');
    await admin.ask(enable, { id: account.id, version: 2 }).data();
    await clerk.ask('query Areas { areas { code } }').expectError('UNAUTHENTICATED');
  });

  it('gets a new password, which ends its sessions and the old password', async () => {
    const account = await api.anAccount('VILLAGE_CLERK');
    const clerk = await api.signedInTo(account);
    const { resetPassword } = await admin.ask(reset, { id: account.id, version: 1 }).data();
    await clerk.ask('query Areas { areas { code } }').expectError('UNAUTHENTICATED');
    const { username } = account;
    await api.anonymous().ask(signIn, { username, password: resetPassword.password }).data();
  });

  it('changed by somebody else meanwhile is a conflict that names them', async () => {
    const other = await api.signedInAs('SYS_ADMIN');
    const { id } = await api.anAccount('VILLAGE_CLERK');
    await other.ask(disable, { id, version: 1 }).data();
    const answer = await admin.ask(enable, { id, version: 1 }).expectConflict();
    expect(answer).toMatchObject({ currentVersion: 2, changedBy: other.account?.name });
  });

  it('is disabled by exactly one of twenty who press at once', async () => {
    const { id } = await api.anAccount('VILLAGE_CLERK');
    const admins = await Promise.all(Array.from({ length: 20 }, () => api.signedInAs('SYS_ADMIN')));
    const answers = await Promise.all(admins.map((one) => one.ask(disable, { id, version: 1 })));
    const winners = answers.filter(({ data }) => data.disableAccount.version === 2);
    const losers = answers.filter(({ data }) => data.disableAccount.currentVersion === 2);
    expect([winners.length, losers.length]).toEqual([1, 19]);
    expect(await api.prisma.auditEntry.count({ where: { objectId: id, action: 'account.disable' } })).toBe(1);
  });

  it('of the person who acts is left to another administrator', async () => {
    const id = admin.account?.id;
    await admin.ask(disable, { id, version: 1 }).expectRefused('ACCOUNT_IS_OWN');
    await admin.ask(reset, { id, version: 1 }).expectRefused('ACCOUNT_IS_OWN');
  });

  it.each(ROLE_NAMES.filter((role) => role !== 'SYS_ADMIN'))('is not made or changed by %s', async (role) => {
    const { id } = await api.anAccount('VILLAGE_CLERK');
    const somebody = await api.signedInAs(role);
    for (const document of [disable, enable, reset]) {
      const { data } = await somebody.ask(document, { id, version: 1 });
      expect(JSON.stringify(data)).toMatch(/NOT_FOUND|FORBIDDEN/u);
    }
    const { data } = await somebody.ask(create, clerkOf(`by.${role.toLowerCase()}`));
    expect(JSON.stringify(data)).toMatch(/NOT_FOUND|FORBIDDEN/u);
    expect(await api.prisma.account.findUniqueOrThrow({ where: { id } })).toMatchObject({
      version: 1,
      disabledAt: null,
    });
  });

  it('that one may not see is answered, byte for byte, like one that does not exist', async () => {
    const clerk = await api.signedInAs('VILLAGE_CLERK', { in: nuodeng });
    const { id } = await api.anAccount('VILLAGE_CLERK', { in: yongan });
    const ids = [id, '019a0000-0000-7000-8000-000000000000', 'not-an-id'];
    const answers = await Promise.all(ids.map((one) => clerk.ask(disable, { id: one, version: 1 })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.data.disableAccount.refusals).toEqual([{ code: 'NOT_FOUND', field: null }]);
  });
});

describe('the list of accounts', () => {
  const list = `query Accounts($text: String, $role: String, $first: Int) {
    accounts(text: $text, role: $role, first: $first) { totalCount edges { node { id username phone areaName lastSeenAt } } }
  }`;

  it('shows a clerk only their own, an administrator all, and counts alike', async () => {
    const clerk = await api.signedInAs('VILLAGE_CLERK');
    const own = await clerk.ask(list).data();
    expect(own.accounts).toMatchObject({ totalCount: 1, edges: [{ node: { id: clerk.account?.id } }] });
    const all = await admin.ask(list, { first: 100 }).data();
    expect(all.accounts.totalCount).toBe(await api.prisma.account.count());
  });

  it('is narrowed by name and by role', async () => {
    const { accounts } = await admin.ask(list, { text: 'LI.SIMEI', role: 'VILLAGE_CLERK' }).data();
    expect(accounts).toMatchObject({ totalCount: 1, edges: [{ node: { username: 'li.simei' } }] });
    expect((await admin.ask(list, { text: 'li.simei', role: 'SUPERVISOR' }).data()).accounts.totalCount).toBe(0);
  });

  it('masks the telephones of colleagues', async () => {
    const officer = await api.signedInAs('COUNTY_OFFICER');
    const { accounts } = await officer.ask(list, { text: 'li.simei' }).data();
    expect(accounts.edges[0].node.phone).toBe('139****0000');
    expect((await admin.ask(list, { text: 'li.simei' }).data()).accounts.edges[0].node.phone).toBe('13987210000');
  });
});
