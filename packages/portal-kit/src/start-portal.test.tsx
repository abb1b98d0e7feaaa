import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answeringServer, nobody, officer } from '../testing/answering-server.ts';
import { officeKit } from './office/office-kit.tsx';
import type { Portal } from './portal.ts';
import { lazyScreen } from './routing/lazy-screen.ts';
import { startPortal } from './start-portal.tsx';

const BrokenScreen = () => {
  throw new Error('a wick without oil');
};
const HouseholdScreen = ({ params }: { readonly params: Readonly<Record<string, string>> }) => (
  <label>
    户 {params.id} <input aria-label="说明" defaultValue="" />
  </label>
);

const portal: Portal = {
  name: 'township',
  kit: officeKit,
  menu: [
    { items: [{ key: 'today', label: 'shell.menu.today', href: '/' }] },
    { title: 'shell.menu.households', items: [{ key: 'cases', label: 'shell.menu.households', href: '/households' }] },
    {
      title: 'shell.menu.main',
      items: [{ key: 'me', label: 'shell.menu.me', href: '/audit', needs: { action: 'read', subject: 'AuditEntry' } }],
    },
  ],
  routes: [
    { path: '/', screen: lazyScreen(async () => () => <p>今天的事</p>) },
    { path: '/households/:id', screen: lazyScreen(async () => HouseholdScreen) },
    {
      path: '/audit',
      screen: lazyScreen(async () => () => <p>谁看过什么</p>),
      needs: { action: 'read', subject: 'AuditEntry' },
    },
    { path: '/broken', screen: lazyScreen(async () => BrokenScreen) },
  ],
};

let close = (): void => undefined;

const open = (path: string): void => {
  history.replaceState(null, '', path);
  document.body.innerHTML = '<div id="root"></div>';
  act(() => {
    close = startPortal(portal);
  });
};

afterEach(() => act(() => close()));

const signIn = (): void => {
  fireEvent.change(screen.getByLabelText('账号'), { target: { value: 'shiwenbin' } });
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: 'secret' } });
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
};

const signedIn = { signIn: { __typename: 'SignedIn', viewer: { account: { id: 'account-1' } } } };

describe('a portal', () => {
  test('asks who is there and shows the screen of the address in the frame', async () => {
    answeringServer({ PortalSession: officer() });
    open('/township/households/42');
    await screen.findByText(/户 42/);
    expect(screen.getByRole('navigation', { name: '主菜单' }).textContent).toContain('1284');
    expect(screen.getByRole('link', { name: /户档案/ }).getAttribute('aria-current')).toBe('page');
  });

  test('offers the sign-in page to nobody in particular, and stays at the address after it', async () => {
    const server = answeringServer({ PortalSession: nobody, SignIn: signedIn });
    open('/township/households/42');
    await screen.findByRole('heading', { name: '登录乡镇门户' });
    server.answer({ PortalSession: officer() });
    signIn();
    await screen.findByText(/户 42/);
  });

  test('says the server’s own sentence when it refuses, and keeps what was typed', async () => {
    const refusal = { code: 'WRONG_PASSWORD', sentence: '账号或密码不对。', field: null };
    answeringServer({ PortalSession: nobody, SignIn: { signIn: { __typename: 'Refused', refusals: [refusal] } } });
    open('/township/');
    await screen.findByRole('button', { name: '登录' });
    signIn();
    await screen.findByText('账号或密码不对。');
    expect(screen.getByLabelText<HTMLInputElement>('账号').value).toBe('shiwenbin');
  });

  test('keeps a half-filled page beneath the sign-in page when the session ends', async () => {
    const server = answeringServer({ PortalSession: officer(), SignIn: signedIn, SignOut: 'UNAUTHENTICATED' });
    open('/township/households/42');
    fireEvent.change(await screen.findByLabelText('说明'), { target: { value: '写了一半' } });
    server.answer({ PortalSession: nobody });
    fireEvent.click(screen.getByRole('button', { name: '施文彬' }));
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
    fireEvent.click(screen.getByRole('button', { name: '退出登录' }));
    await screen.findByText(/离开太久/);
    expect(screen.getByLabelText<HTMLInputElement>('说明').value).toBe('写了一半');
    server.answer({ PortalSession: officer() });
    signIn();
    await waitFor(() => expect(screen.queryByText(/离开太久/)).toBeNull());
    expect(screen.getByLabelText<HTMLInputElement>('说明').value).toBe('写了一半');
    assign.mockRestore();
  });

  test('sends the owner of another portal there', async () => {
    answeringServer({ PortalSession: officer({ portal: 'county' }) });
    open('/township/');
    const link = await screen.findByRole('link', { name: '去县级门户' });
    expect(link.getAttribute('href')).toBe('/county/');
  });

  test('shows of menu and pages only what the viewer may do somewhere', async () => {
    const server = answeringServer({ PortalSession: officer() });
    open('/township/audit');
    await screen.findByText('这一页不归您的角色看');
    expect(screen.queryByText('主菜单')).toBeNull();
    act(() => close());

    server.answer({ PortalSession: officer({}, [{ action: 'read', subject: 'AuditEntry' }]) });
    open('/township/audit');
    await screen.findByText('谁看过什么');
    expect(screen.getByRole('link', { name: '我的' }).getAttribute('href')).toBe('/township/audit');
  });

  test('has one page for what does not exist and what is hidden', async () => {
    answeringServer({ PortalSession: officer() });
    open('/township/nowhere');
    await screen.findByText('没有这一页');
  });

  test('shows why the first question got no answer, with the number to ask about', async () => {
    answeringServer({ PortalSession: 'INTERNAL_SERVER_ERROR' });
    open('/township/');
    await screen.findByText(/3F7A-21/);
    expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy();
  });
});

describe('a screen that breaks', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => vi.restoreAllMocks());

  test('leaves the frame standing and names a number', async () => {
    answeringServer({ PortalSession: officer() });
    open('/township/broken');
    await screen.findByText('这一页打不开了');
    expect(screen.getByText(/编号 [0-9A-F]{4}-[0-9A-F]{2}/)).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: '今日' }));
    await screen.findByText('今天的事');
  });
});
