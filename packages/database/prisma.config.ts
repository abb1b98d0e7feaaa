import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // Without an address Prisma's commands work on an empty throw-away database (see tooling/prisma-offline).
  datasource: { url: process.env.DATABASE_URL ?? 'memory:' },
});
