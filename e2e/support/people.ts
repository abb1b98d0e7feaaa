import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';

/** The portal a person works in, as the address says it. */
export type Portal = 'village' | 'township' | 'county' | 'department';

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const office: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

/** A person at their own device: their own cookies, their own screen. */
export type Person = {
  readonly page: Page;
  /** Faults the browser met: script errors, refused content, answers that broke. A story ends with none. */
  readonly faults: readonly string[];
};

/** Opens the portal on a device of its own kind, without signing in. */
export const atDevice = async (browser: Browser, portal: Portal): Promise<Person> => {
  const context = await browser.newContext(portal === 'village' ? phone : office);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A phone without a signal says so itself; that is weather, not a fault.
    if (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED'))
      faults.push(message.text());
  });
  await page.goto(`/${portal}/`);
  return { page, faults };
};

/** Signs in with a demo account as a person does: picks the name on the sign-in page, presses the button. */
export const signIn = async ({ page }: Person, name: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
};
