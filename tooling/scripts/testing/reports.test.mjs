import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createCheckRunner } from './check-runner.mjs';
import { countPlaywrightReport, countVitestReport } from './reports.mjs';

const folder = mkdtempSync(join(tmpdir(), 'shouwang-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const report = (content) => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const assertion = (status, fullName = 'a lamp is lit') => ({ status, fullName, failureMessages: ['it is dark'] });

describe('a vitest report', () => {
  test('counts tests by outcome and tells which failed', () => {
    const assertionResults = [
      assertion('passed'),
      assertion('failed', 'a lamp'),
      assertion('pending'),
      assertion('todo'),
    ];
    const file = report({ testResults: [{ name: 'lamp.test.ts', status: 'failed', assertionResults }] });
    expect(countVitestReport(file)).toMatchObject({ passed: 1, failed: 1, skipped: 2 });
    expect(countVitestReport(file).details).toEqual(['lamp.test.ts: a lamp\nit is dark']);
  });

  test('counts a file that broke before its first test as a failure', () => {
    const file = report({
      testResults: [{ name: 'a.test.ts', status: 'failed', message: 'no import', assertionResults: [] }],
    });
    expect(countVitestReport(file)).toMatchObject({ passed: 0, failed: 1, details: ['a.test.ts\nno import'] });
  });

  test('that was never written is a failure', () => {
    expect(countVitestReport(join(folder, 'none.json')).failed).toBe(1);
  });
});

test('a Playwright report counts stories in nested suites, and errors outside any story', () => {
  const story = (title, status) => ({ title, tests: [{ status, results: [{ errors: [{ message: 'not seen' }] }] }] });
  const file = report({
    errors: [{ message: 'the server did not start' }],
    suites: [
      {
        file: 'village/visit.spec.ts',
        specs: [story('visits', 'expected')],
        suites: [{ specs: [story('returns', 'unexpected'), story('later', 'skipped')] }],
      },
    ],
  });
  expect(countPlaywrightReport(file)).toEqual({
    passed: 1,
    failed: 2,
    skipped: 1,
    details: ['the server did not start', 'village/visit.spec.ts: returns\nnot seen'],
  });
});

describe('the check runner', () => {
  const runAll = async (works) => {
    const lines = [];
    const { check, total } = createCheckRunner((line) => lines.push(line.replace(/ · [\d.]+ s$/, '')));
    for (const [name, work] of Object.entries(works)) await check(name, work);
    return { lines, total };
  };

  test('prints one line per check and details of failures only', async () => {
    const { lines, total } = await runAll({
      lint: async () => undefined,
      'unit tests': async () => ({ passed: 40, failed: 1, skipped: 2, details: ['a.test.ts: a lamp'] }),
      build: async () => {
        throw new Error('no oil');
      },
      postgresql: async () => ({ skipped: 'not on this machine' }),
    });
    expect(lines).toEqual([
      '✓ lint',
      '✗ unit tests · 40 passed, 1 failed, 2 skipped',
      '    a.test.ts: a lamp',
      '✗ build',
      '    no oil',
      '– postgresql · skipped: not on this machine',
    ]);
    expect(total).toEqual({ passed: 41, failed: 2, skipped: 3 });
  });
});
