import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's ES modules for our files while Node takes CommonJS for the libraries: two graphqls.
  resolve: { alias: [{ find: /^graphql$/u, replacement: 'graphql/index.js' }] },
  test: {
    include: ['src/**/*.test.ts', 'testing/**/*.test.ts'],
    // The schema and the Prisma client take seconds to load: files share them. Each has a database of its own.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
