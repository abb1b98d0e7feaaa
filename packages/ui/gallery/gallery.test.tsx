import { render } from '@testing-library/react';
import axe from 'axe-core';
import type { ComponentType } from 'react';
import { describe, expect, it } from 'vitest';
import { setDisplayMode } from '../src/index.ts';
import { OfficeTheme } from '../src/office/index.ts';
import { PhoneTheme } from '../src/phone/index.ts';
import { ComparePage } from './office/compare-page.tsx';
import { HouseholdPage } from './office/household-page.tsx';
import { IssuesPage } from './office/issues-page.tsx';
import { KitPage } from './office/kit-page.tsx';
import { ReviewPage } from './office/review-page.tsx';
import { SignInPage } from './office/sign-in-page.tsx';
import { IncomePage } from './phone/income-page.tsx';
import { PartsPage } from './phone/parts-page.tsx';
import { PublicityPage } from './phone/publicity-page.tsx';
import { SyncPage } from './phone/sync-page.tsx';
import { TodayPage } from './phone/today-page.tsx';

const OFFICE: Readonly<Record<string, ComponentType>> = {
  KitPage,
  ReviewPage,
  IssuesPage,
  ComparePage,
  HouseholdPage,
  SignInPage,
};

const PHONE: Readonly<Record<string, ComponentType>> = { TodayPage, IncomePage, SyncPage, PublicityPage, PartsPage };

/** Names, roles and structure. Contrast and sizes need a real browser. */
const RULES = [
  'aria-allowed-attr',
  'aria-command-name',
  'aria-input-field-name',
  'aria-prohibited-attr',
  'aria-required-attr',
  'aria-required-children',
  'aria-required-parent',
  'aria-roles',
  'aria-valid-attr',
  'aria-valid-attr-value',
  'button-name',
  'definition-list',
  'dlitem',
  'duplicate-id-aria',
  'heading-order',
  'image-alt',
  'label',
  'link-name',
  'list',
  'listitem',
  'nested-interactive',
  'svg-img-alt',
];

async function faults(page: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(page, { runOnly: RULES, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

describe('axe finds nothing', { timeout: 30_000 }, () => {
  it.each(Object.entries(OFFICE))('on the office page %s', async (_, Page) => {
    const { container } = render(
      <OfficeTheme nonce="abc">
        <Page />
      </OfficeTheme>,
    );
    expect(await faults(container)).toEqual([]);
  });

  it.each(Object.entries(PHONE))('on the phone page %s, also in elder mode', async (_, Page) => {
    for (const elder of [false, true]) {
      setDisplayMode({ elder });
      const { container, unmount } = render(
        <PhoneTheme>
          <Page />
        </PhoneTheme>,
      );
      expect(await faults(container)).toEqual([]);
      unmount();
    }
  });
});

describe('OfficeTheme', () => {
  it('gives every style element antd adds the page’s nonce', () => {
    render(
      <OfficeTheme nonce="abc">
        <IssuesPage />
      </OfficeTheme>,
    );
    const added = [...document.querySelectorAll('style[data-css-hash], style[data-rc-order]')];
    expect(added.length).toBeGreaterThan(0);
    expect(
      added.filter((style) => style.getAttribute('nonce') !== 'abc' && (style as HTMLStyleElement).nonce !== 'abc'),
    ).toEqual([]);
    expect(document.documentElement.dataset.surface).toBe('office');
  });
});
