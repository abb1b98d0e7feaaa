import { describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { cheapHash } from '../../testing/cheap-hash.ts';
import { forgetOldSignIns } from './forget-old-sign-ins.ts';

const api = await anApi();
const password = 'ge-jia-ge-hu-2021';
const passwordHash = await cheapHash(password);
const MINUTE = 60_000;

const document = `mutation SignIn($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { ... on SignedIn { viewer { account { id } } } ... on Refused { refusals { code params } } }
}`;

const aSigner = async () => {
  const { id } = await api.anAccount('TOWNSHIP_OFFICER');
  return (await api.prisma.account.update({ where: { id }, data: { passwordHash } })).username;
};

const attempt = (username: string, tried: string, client = api.anonymous()) =>
  client.ask(document, { username, password: tried });

const failFiveTimes = async (username: string, client = api.anonymous()) => {
  for (let tries = 0; tries < 5; tries += 1) await attempt(username, 'wrong', client).expectRefused('SIGN_IN_FAILED');
};

describe('guessing a password', () => {
  it('is judged five times; then even the right one has to wait', async () => {
    const username = await aSigner();
    await failFiveTimes(username);
    await attempt(username, password).expectRefused('SIGN_IN_WAIT');
    api.clock.advance(MINUTE);
    await attempt(username, password).data();
  });

  it('waits longer after each further try, up to a quarter of an hour', async () => {
    const username = await aSigner();
    await failFiveTimes(username);
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      const blocked = await attempt(username, 'wrong');
      waits.push(blocked.data.signIn.refusals[0].params.minutes);
      api.clock.advance(15 * MINUTE);
      await attempt(username, 'wrong').expectRefused('SIGN_IN_FAILED');
    }
    expect(waits).toEqual([1, 1, 1, 2, 4, 8, 15, 15]);
  });

  it('is judged no oftener when all guesses come at once', async () => {
    const username = await aSigner();
    const answers = await Promise.all(Array.from({ length: 40 }, () => attempt(username, 'wrong')));
    const codes = answers.map(({ data }) => data.signIn.refusals[0].code);
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'SIGN_IN_WAIT')).toHaveLength(35);
  });

  it('is counted for names that do not exist as for those that do', async () => {
    await failFiveTimes('nobody-at-all');
    await attempt('nobody-at-all', 'wrong').expectRefused('SIGN_IN_WAIT');
  });

  it('never locks out the device that the person has signed in with before', async () => {
    const username = await aSigner();
    const { headers } = await attempt(username, password);
    const device = headers.getSetCookie().find((cookie) => cookie.startsWith('device=')) ?? '';
    await failFiveTimes(username);
    await attempt(username, password).expectRefused('SIGN_IN_WAIT');
    const known = api.anonymous().with({ cookie: device.split(';')[0] ?? '' });
    await attempt(username, password, known).data();
  });

  it('is counted on a known device too', async () => {
    const username = await aSigner();
    const { headers } = await attempt(username, password);
    const device = headers.getSetCookie().find((cookie) => cookie.startsWith('device=')) ?? '';
    const known = api.anonymous().with({ cookie: device.split(';')[0] ?? '' });
    await failFiveTimes(username, known);
    await attempt(username, password, known).expectRefused('SIGN_IN_WAIT');
  });

  it('is forgotten after the right password', async () => {
    const username = await aSigner();
    for (let tries = 0; tries < 4; tries += 1) await attempt(username, 'wrong').expectRefused('SIGN_IN_FAILED');
    await attempt(username, password).data();
    await failFiveTimes(username);
  });

  it('leaves no trace after a day without a try, except that the device stays known', async () => {
    const username = await aSigner();
    await failFiveTimes('yesterday');
    await attempt(username, password).data();
    const count = () => api.prisma.signInThrottle.count();
    const [before, devices] = [
      await count(),
      await api.prisma.signInThrottle.count({ where: { key: { startsWith: 'device|' } } }),
    ];
    api.clock.advance(25 * 60 * MINUTE);
    await forgetOldSignIns(api.services);
    expect(before).toBeGreaterThan(devices);
    expect(await count()).toBe(devices);
  });
});
