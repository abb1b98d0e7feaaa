import { describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { cheapHash } from '../../testing/cheap-hash.ts';

const api = await anApi();
const password = '守着每一户人家 2021';
const passwordHash = await cheapHash(password);

const signIn = `mutation SignIn($username: String!, $password: String!) {
  signIn(username: $username, password: $password) {
    ... on SignedIn { viewer { account { username areaName } permissions sessions { isCurrent } } }
    ... on Refused { refusals { code sentence field } }
  }
}`;
const viewer = 'query Viewer { viewer { account { username } } }';

const aSigner = async () => {
  const account = await api.anAccount('VILLAGE_CLERK');
  return api.prisma.account.update({ where: { id: account.id }, data: { passwordHash } });
};

const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

describe('signing in', () => {
  it('opens a session that the next request has', async () => {
    const { username } = await aSigner();
    const answer = await api.anonymous().ask(signIn, { username: ` ${username.toUpperCase()} `, password });
    expect(answer.data.signIn.viewer.account).toEqual({ username, areaName: '诺邓镇 诺邓村委会' });
    expect(answer.data.signIn.viewer.sessions).toEqual([{ isCurrent: true }]);
    const client = api.anonymous().with({ cookie: cookiesOf(answer.headers) });
    expect(await client.ask(viewer).data()).toEqual({ viewer: { account: { username } } });
  });

  it('gives the browser an HttpOnly, SameSite=Strict cookie and keeps only the hash of its token', async () => {
    const { username, id } = await aSigner();
    const { headers } = await api.anonymous().ask(signIn, { username, password });
    const cookie = headers.getSetCookie().find((text) => text.startsWith('sid=')) ?? '';
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/u);
    const token = cookie.slice(4, cookie.indexOf(';'));
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const session = await api.prisma.session.findFirstOrThrow({ where: { accountId: id } });
    expect(JSON.stringify(session)).not.toContain(token);
  });

  it('answers a wrong password and an unknown name alike', async () => {
    const { username } = await aSigner();
    const wrong = await api.anonymous().ask(signIn, { username, password: 'something else' });
    const unknown = await api.anonymous().ask(signIn, { username: 'nobody-here', password });
    expect(wrong.text).toBe(unknown.text);
    expect(wrong.data.signIn.refusals[0].code).toBe('SIGN_IN_FAILED');
  });

  it('tells only the one who knows the password that the account is disabled', async () => {
    const { username, id } = await aSigner();
    await api.prisma.account.update({ where: { id }, data: { disabledAt: new Date() } });
    await api.anonymous().ask(signIn, { username, password: 'something else' }).expectRefused('SIGN_IN_FAILED');
    await api.anonymous().ask(signIn, { username, password }).expectRefused('ACCOUNT_DISABLED');
  });

  it('ends the session that this browser had before', async () => {
    const before = await api.signedInAs('VILLAGE_CLERK');
    const { username } = await aSigner();
    await before.ask(signIn, { username, password }).data();
    expect(await before.ask(viewer).data()).toEqual({ viewer: null });
  });

  it('tries one password per request, however many aliases it carries', async () => {
    const { username } = await aSigner();
    const wrong = 'signIn(username: $username, password: "wrong-password") { ... on Refused { refusals { code } } }';
    const right = 'signIn(username: $username, password: $password) { __typename }';
    const both = `mutation Both($username: String!, $password: String!) { a: ${wrong} b: ${right} }`;
    const { data } = await api.anonymous().ask(both, { username, password });
    expect(data.b).toEqual({ __typename: 'Refused' });
  });
});
