import { defineConfig } from 'vitest/config';

// Each test starts Prisma and a PostgreSQL in WebAssembly: seconds, not milliseconds.
export default defineConfig({ test: { testTimeout: 60_000 } });
