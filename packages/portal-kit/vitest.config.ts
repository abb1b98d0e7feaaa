import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'happy-dom',
    setupFiles: ['./vitest.setup.ts'],
    server: { deps: { inline: ['antd-mobile'] } },
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
