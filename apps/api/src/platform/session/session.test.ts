import { portalOf, ROLE_NAMES } from '@shouwang/domain';
import { describe, expect, it } from 'vitest';
import { anApi, TEST_NOW } from '../../../testing/an-api.ts';
import type { ApiClient } from '../../../testing/api-client.ts';

const api = await anApi();
const MINUTE = 60_000;
const viewer = 'query Viewer { viewer { account { id } } }';
const areas = 'query Areas { areas(level: "COUNTY") { code } }';

const isSignedIn = async (client: ApiClient): Promise<boolean> => (await client.ask(viewer).data()).viewer !== null;

const at = (minutes: number) => api.clock.set(new Date(TEST_NOW.getTime() + minutes * MINUTE));

describe('a session', () => {
  it.each(ROLE_NAMES)('of %s rests as long as its portal allows, and no longer', async (role) => {
    at(0);
    const client = await api.signedInAs(role);
    const limit = portalOf(role) === 'village' ? 12 * 60 : 30;
    at(limit - 1);
    expect(await isSignedIn(client)).toBe(true);
    at(0);
    const rested = await api.signedInAs(role);
    at(limit + 1);
    expect(await isSignedIn(rested)).toBe(false);
  });

  it('ends after twelve hours, however busy it is', async () => {
    at(0);
    const client = await api.signedInAs('TOWNSHIP_OFFICER');
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      at(minutes);
      expect(await isSignedIn(client)).toBe(true);
    }
    at(12 * 60);
    expect(await isSignedIn(client)).toBe(false);
  });

  it('answers UNAUTHENTICATED when it is over, with the status that portals wait for', async () => {
    at(0);
    const client = await api.signedInAs('COUNTY_OFFICER');
    at(31);
    expect((await client.ask(areas)).status).toBe(401);
    await client.ask(areas).expectError('UNAUTHENTICATED');
  });

  it('ends at once when the account is disabled or its term is over', async () => {
    at(0);
    const account = await api.anAccount('VILLAGE_CLERK');
    const client = await api.signedInTo(account);
    const change = (data: object) => api.prisma.account.update({ where: { id: account.id }, data });
    await change({ disabledAt: new Date() });
    expect(await isSignedIn(client)).toBe(false);
    await change({ disabledAt: null });
    expect(await isSignedIn(client)).toBe(true);
    await change({ validTo: TEST_NOW });
    expect(await isSignedIn(client)).toBe(false);
  });

  it('has at every request the role that the account has now', async () => {
    at(0);
    const account = await api.anAccount('SYS_ADMIN');
    const client = await api.signedInTo(account);
    const trail = 'query Trail { auditEntries { totalCount } }';
    await client.ask('mutation SignOut { signOut { ok } }').data();
    const again = await api.signedInTo(account);
    expect((await again.ask(trail).data()).auditEntries.totalCount).toBeGreaterThan(0);
    await api.prisma.account.update({ where: { id: account.id }, data: { role: 'COUNTY_OFFICER' } });
    expect((await again.ask(trail).data()).auditEntries.totalCount).toBe(0);
  });

  it('is not opened by a token that was made up, changed or emptied', async () => {
    for (const cookie of ['sid=', 'sid=abc', `sid=${'A'.repeat(43)}`, 'sid=%00', 'other=1; sid']) {
      expect(await isSignedIn(api.anonymous().with({ cookie }))).toBe(false);
    }
  });

  it('of one device ends when the person signs out there; of all devices when they sign out everywhere', async () => {
    at(0);
    const account = await api.anAccount('VILLAGE_LEAD');
    const [phone, tablet, office] = [
      await api.signedInTo(account),
      await api.signedInTo(account),
      await api.signedInTo(account),
    ];
    const { headers } = await phone.ask('mutation SignOut { signOut { ok } }');
    expect(headers.getSetCookie().join()).toMatch(/^sid=;.*Expires=Thu, 01 Jan 1970/u);
    expect([await isSignedIn(phone), await isSignedIn(tablet)]).toEqual([false, true]);
    await tablet.ask('mutation SignOut { signOutEverywhere { ok } }').data();
    expect([await isSignedIn(tablet), await isSignedIn(office)]).toEqual([false, false]);
  });
});
