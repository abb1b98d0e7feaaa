import { describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { cheapHash } from '../../testing/cheap-hash.ts';
import { passwordRefusals } from './password-rules.ts';

const api = await anApi();
const current = 'shan-gao-lu-yuan';
const passwordHash = await cheapHash(current);

const change = `mutation Change($current: String!, $next: String!) {
  changePassword(current: $current, next: $next) { ... on Done { ok } ... on Refused { refusals { code field } } }
}`;
const viewer = 'query Viewer { viewer { account { id } } }';

const aPerson = async () => {
  const { id } = await api.anAccount('VILLAGE_CLERK');
  return api.prisma.account.update({ where: { id }, data: { passwordHash } });
};

describe('changing the password', () => {
  it('keeps this session and ends the others', async () => {
    const account = await aPerson();
    const [here, there] = [await api.signedInTo(account), await api.signedInTo(account)];
    await here.ask(change, { current, next: '一句记得住的话 2021' }).data();
    expect((await here.ask(viewer).data()).viewer).not.toBeNull();
    expect((await there.ask(viewer).data()).viewer).toBeNull();
  });

  it('asks for the current one, and counts wrong ones like a sign-in', async () => {
    const here = await api.signedInTo(await aPerson());
    const guess = () => here.ask(change, { current: 'wrong', next: '一句记得住的话 2021' });
    for (let tries = 0; tries < 5; tries += 1) await guess().expectRefused('PASSWORD_WRONG');
    await guess().expectRefused('SIGN_IN_WAIT');
  });

  it('asks for another one', async () => {
    const here = await api.signedInTo(await aPerson());
    await here.ask(change, { current, next: current }).expectRefused('PASSWORD_UNCHANGED');
  });
});

describe('a new password', () => {
  it.each([
    ['短密码', 'PASSWORD_TOO_SHORT'],
    ['123456789', 'PASSWORD_TOO_SHORT'],
    ['1234567890', 'PASSWORD_COMMON'],
    ['Password-123', 'PASSWORD_COMMON'],
    ['１２３４５６７８９０', 'PASSWORD_COMMON'],
    ['aaaaaaaaaaab', 'PASSWORD_COMMON'],
    ['yang-yumei-2021', 'PASSWORD_HAS_USERNAME'],
    ['x'.repeat(201), 'PASSWORD_TOO_LONG'],
  ])('%s is refused with %s', (password, code) => {
    expect(passwordRefusals(password, { username: 'yangyumei' }).map((refusal) => refusal.code)).toEqual([code]);
  });

  it.each(['守着每一户人家不返贫', 'correct horse battery', 'x7-kq-9m-tt-04'])('%s may be used', (password) => {
    expect(passwordRefusals(password, { username: 'yangyumei' })).toEqual([]);
  });
});
