import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'happy-dom',
    setupFiles: ['./vitest.setup.ts'],
    css: { include: [/\.css\?raw/] },
    server: { deps: { inline: ['antd-mobile'] } },
    include: ['src/**/*.test.{ts,tsx}', 'tokens/**/*.test.ts', 'gallery/**/*.test.tsx'],
  },
});
