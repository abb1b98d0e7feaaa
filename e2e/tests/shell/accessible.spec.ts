import { expect } from '@playwright/test';
import { signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import type { Portal } from '../../support/people.ts';
import { haveRegister } from '../../support/register.ts';
import { test } from '../../support/story.ts';

test.setTimeout(120_000);

const screens: readonly { readonly portal: Portal; readonly name: string; readonly paths: readonly string[] }[] = [
  {
    portal: 'village',
    name: '杨玉梅',
    paths: [
      ...['', 'households', 'households/:id', 'new', 'clues', 'clues/new', 'cases', 'publicity', 'items', 'monthly'],
      ...['sync', 'me'],
    ],
  },
  {
    portal: 'township',
    name: '字秀英',
    paths: ['', 'review', 'households/:id', 'clues', 'items', 'divisions', 'monthly'],
  },
  {
    portal: 'county',
    name: '苏文琼',
    paths: [
      ...['', 'review', 'overview', 'households', 'comparisons', 'issues', 'issues/board', 'campaign', 'screening'],
      ...['divisions', 'monthly'],
    ],
  },
  { portal: 'department', name: '董晓燕', paths: ['', 'datasets/new/medical-costs'] },
];

for (const { portal, name, paths } of screens) {
  test(`axe finds no serious fault on the main screens of the ${portal} portal`, async ({ person, baseURL }) => {
    const origin = baseURL ?? '';
    await haveRegister(origin);
    const clerk = await signInAtDesk(origin, 'cun1');
    const { households } = await clerk.ask('{ households(first: 1) { edges { node { id } } } }');
    const { page } = await person(name, portal);
    for (const path of paths) {
      await page.goto(`/${portal}/${path.replace(':id', households.edges[0].node.id)}`);
      await expect(page.getByRole('main')).not.toContainText('正在取数据');
      await expect(page.getByRole('main')).not.toBeEmpty();
      await test.step(`${portal} ${path}`, () => expectAccessible(page));
    }
  });
}
