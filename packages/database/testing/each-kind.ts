import { describe } from 'vitest';
import type { Database } from '../src/connect.ts';
import { testDatabase } from './test-database.ts';
import { TEST_SERVER_VARIABLE, testServerUrl } from './test-server.ts';

/**
 * Describes a behaviour once for each kind of database. Without a PostgreSQL server its half is reported as skipped,
 * with the reason.
 */
export function onEachDatabase(
  behaviour: string,
  tests: (open: () => Promise<Database>, kind: Database['kind']) => void,
) {
  describe(`${behaviour}, embedded`, () => tests(() => testDatabase('embedded'), 'embedded'));
  const title = `${behaviour}, on a server${testServerUrl ? '' : ` (skipped: ${TEST_SERVER_VARIABLE} is not set)`}`;
  describe.skipIf(!testServerUrl)(title, () => tests(() => testDatabase('server'), 'server'));
}
