import { stripVTControlCharacters } from 'node:util';

/** @typedef {import('./reports.mjs').Counts} Counts */

const marks = { passed: '✓', failed: '✗', skipped: '–' };

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs checks one after another and prints one line for each; details only of those that fail.
 * @param {(line: string) => void} print
 */
export const createCheckRunner = (print) => {
  const total = { passed: 0, failed: 0, skipped: 0 };

  /**
   * @param {string} name what is checked, in a few words
   * @param {() => Promise<Counts | {skipped: string} | void>} work counts of its tests; a reason when it cannot run here;
   *   nothing when it is one check that held
   */
  const check = async (name, work) => {
    const since = Date.now();
    const result = (await work().catch((error) => ({
      passed: 0,
      failed: 1,
      skipped: 0,
      details: [error.message],
    }))) ?? {
      passed: 1,
      failed: 0,
      skipped: 0,
      details: [],
    };
    if (typeof result.skipped === 'string') {
      total.skipped += 1;
      print(`${marks.skipped} ${name} · skipped: ${result.skipped}`);
      return;
    }
    for (const key of ['passed', 'failed', 'skipped']) total[key] += result[key];
    const mark = result.failed > 0 ? marks.failed : marks.passed;
    const counted = result.passed + result.failed + result.skipped > 1;
    const counts = counted ? ` · ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped` : '';
    print(`${mark} ${name}${counts} · ${seconds(since)}`);
    for (const detail of result.details) print(stripVTControlCharacters(detail).replace(/^/gm, '    '));
  };

  return { check, total };
};
