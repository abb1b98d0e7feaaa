import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's ES modules for our files while Node takes CommonJS for the libraries: two graphqls.
  resolve: { alias: [{ find: /^graphql$/u, replacement: 'graphql/index.js' }] },
  // Every file opens a database of its own: a clone of the migrated template, about a second.
  test: { include: ['src/**/*.test.ts', 'testing/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
