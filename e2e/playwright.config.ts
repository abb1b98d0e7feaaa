import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

// Read again in every worker: the first reading decides, the workers inherit it.
process.env.STORIES_PORT ??= String(await findFreePort());
process.env.STORIES_DATA ??= mkdtempSync(join(tmpdir(), 'shouwang-stories-'));

const origin = `http://127.0.0.1:${process.env.STORIES_PORT}`;

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  // The stories are people working on one register, one after another.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  globalTeardown: './support/global-teardown.ts',
  use: {
    baseURL: origin,
    // A control that is not there is said within seconds, not when the story's time is over.
    actionTimeout: 15_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A drawer that still moves when it is pressed would be another story.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.BROWSER_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
    },
  },
  webServer: {
    command: 'node apps/api/dist/server.js',
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    url: `${origin}/readyz`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      SHOUWANG_MODE: 'test',
      HOST: '127.0.0.1',
      PORT: process.env.STORIES_PORT,
      DATA_FOLDER: process.env.STORIES_DATA,
      DATABASE_URL: '',
      DEMO: 'on',
      LOG_LEVEL: 'warn',
    },
  },
});
