import { expect } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import type { Portal } from '../../support/people.ts';
import { test } from '../../support/story.ts';

const people: readonly { portal: Portal; title: string; name: string }[] = [
  { portal: 'village', title: '登录村级门户', name: '杨玉梅' },
  { portal: 'township', title: '登录乡镇门户', name: '字秀英' },
  { portal: 'county', title: '登录县级门户', name: '苏文琼' },
  { portal: 'department', title: '登录行业部门门户', name: '董晓燕' },
];

for (const { portal, title, name } of people) {
  test(`${name} signs in to the ${portal} portal and out again`, async ({ visitor, person }) => {
    const { page: door } = await visitor(portal);
    await expect(door.getByRole('heading', { name: title })).toBeVisible();
    await expectAccessible(door);

    const { page } = await person(name, portal);
    await expectAccessible(page);
    if (portal === 'village') await page.getByRole('link', { name: '我的' }).click();
    else await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });
}

test('a wrong password is refused in words, and what was typed stays', async ({ visitor }) => {
  const { page } = await visitor('county');
  await page.getByLabel('账号', { exact: true }).fill('xian1');
  await page.getByLabel('密码', { exact: true }).fill('not-the-password');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('密码');
  await expect(page.getByLabel('账号', { exact: true })).toHaveValue('xian1');
});

test('the owner of one portal who opens another is shown the way home', async ({ person }) => {
  const { page } = await person('字秀英', 'township');
  await page.goto('/county/');
  await page.getByRole('link', { name: '去乡镇门户' }).click();
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
});

test('an address that does not exist looks like one that is hidden', async ({ person }) => {
  const { page } = await person('字秀英', 'township');
  await page.goto('/township/households/00000000-0000-7000-8000-000000000000/nowhere');
  await expect(page.getByText('没有这一页')).toBeVisible();
  await expectAccessible(page);
});

test('elder mode chosen at the door stays on after signing in', async ({ visitor }) => {
  const { page } = await visitor('village');
  await page.getByRole('button', { name: '长辈模式' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: '长辈模式' })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
});
