import { existsSync } from 'node:fs';
import { run } from '../workspace.mjs';

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const quiet = { stdio: 'pipe', env: { DEBIAN_FRONTEND: 'noninteractive' } };

let listsAreFresh;
const refreshLists = () => {
  listsAreFresh ??= run('apt-get', ['update', '-q'], quiet);
  return listsAreFresh;
};

/**
 * Installs Debian packages where that is possible: as root, with apt.
 * @param {readonly string[]} names
 * @returns {Promise<string | undefined>} why it was not possible, or undefined when they are installed
 */
export const installSystemPackages = async (names) => {
  if (!mayInstall()) return 'not root on Debian';
  await refreshLists();
  const { code, output } = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], quiet);
  return code === 0
    ? undefined
    : `apt-get install ${names.join(' ')} failed: ${output.trim().split('\n').slice(-3).join(' ')}`;
};
