import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{passed: number, failed: number, skipped: number, details: string[]}} Counts */

const nothing = () => ({ passed: 0, failed: 0, skipped: 0, details: [] });

const noReport = (file) => ({ ...nothing(), failed: 1, details: [`no report was written (${file})`] });

/**
 * Counts the tests of a vitest JSON report.
 * @param {string} file
 * @returns {Counts} a missing report counts as one failure: tests that did not run have not passed
 */
export const countVitestReport = (file) => {
  if (!existsSync(file)) return noReport(file);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const counts = nothing();
  for (const { name, status, message, assertionResults } of report.testResults) {
    // A file that fails before its first test has no assertions to count.
    if (status === 'failed' && assertionResults.length === 0) {
      counts.failed += 1;
      counts.details.push(`${name}\n${message}`);
    }
    for (const { fullName, status: outcome, failureMessages } of assertionResults) {
      if (outcome === 'passed') counts.passed += 1;
      else if (outcome === 'failed') {
        counts.failed += 1;
        counts.details.push(`${name}: ${fullName}\n${failureMessages.join('\n')}`);
      } else counts.skipped += 1;
    }
  }
  return counts;
};

/**
 * Counts the stories of a Playwright JSON report.
 * @param {string} file
 * @returns {Counts}
 */
export const countPlaywrightReport = (file) => {
  if (!existsSync(file)) return noReport(file);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const counts = nothing();
  for (const error of report.errors ?? []) {
    counts.failed += 1;
    counts.details.push(error.message ?? String(error));
  }
  const walk = ({ suites = [], specs = [], file: specFile }) => {
    for (const { title, tests } of specs) {
      for (const { status, results } of tests) {
        if (status === 'expected' || status === 'flaky') counts.passed += 1;
        else if (status === 'skipped') counts.skipped += 1;
        else {
          counts.failed += 1;
          const messages = results.flatMap(({ errors }) => errors.map(({ message }) => message));
          counts.details.push(`${specFile}: ${title}\n${messages.join('\n')}`);
        }
      }
    }
    for (const suite of suites) walk({ file: specFile, ...suite });
  };
  walk(report);
  return counts;
};

/**
 * The counts of several reports as one.
 * @param {Counts[]} all
 * @returns {Counts}
 */
export const sumCounts = (all) => ({
  passed: all.reduce((sum, { passed }) => sum + passed, 0),
  failed: all.reduce((sum, { failed }) => sum + failed, 0),
  skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
  details: all.flatMap(({ details }) => details),
});
