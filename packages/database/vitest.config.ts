import { defineConfig } from 'vitest/config';

// Tests open real databases: one second each for a clone, a few for the first template on a machine.
export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'testing/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
