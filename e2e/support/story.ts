import { test as base, expect } from '@playwright/test';
import { atDevice, type Person, type Portal, signIn } from './people.ts';

type Fixtures = {
  /** Somebody in front of the sign-in page of a portal. */
  visitor: (portal: Portal) => Promise<Person>;
  /** A demo account holder, signed in to their portal on a device of their own. */
  person: (name: string, portal: Portal) => Promise<Person>;
};

/** Playwright's `test` with people. A story also fails when any of its browsers met a fault. */
export const test = base.extend<Fixtures>({
  visitor: async ({ browser }, use) => {
    const people: Person[] = [];
    await use(async (portal) => {
      const person = await atDevice(browser, portal);
      people.push(person);
      return person;
    });
    for (const { page, faults } of people) {
      expect.soft(faults).toEqual([]);
      await page.context().close();
    }
  },
  person: async ({ visitor }, use) => {
    await use(async (name, portal) => {
      const person = await visitor(portal);
      await signIn(person, name);
      return person;
    });
  },
});
