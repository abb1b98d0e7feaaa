import { accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from '../workspace.mjs';
import { installSystemPackages } from './system-packages.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
const packagedChromium = '@sparticuz/chromium@143.0.4';

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const findInPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);

/** A Chromium that travels as an npm package, for machines where nothing can be installed. */
const installPackagedChromium = async () => {
  const folder = join(root, 'node_modules', '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const { code } = await run('npm', ['install', '--no-audit', '--no-fund', packagedChromium], {
    cwd: folder,
    stdio: 'pipe',
  });
  if (code !== 0) return undefined;
  const library = join(folder, 'node_modules', '@sparticuz', 'chromium');
  const load = (file) => import(pathToFileURL(join(library, 'build', 'esm', file)).href);
  const [{ default: chromium }, { inflate }] = await Promise.all([load('index.js'), load('lambdafs.js')]);
  const executable = await chromium.executablePath(join(library, 'bin'));
  // Its shared libraries come packed for a bare Amazon Linux; other machines lack some of them too.
  const libraries = join(await inflate(join(library, 'bin', 'al2023.tar.br')), 'lib');
  return { executable, libraryPath: existsSync(libraries) ? libraries : undefined };
};

const hasChineseGlyphs = () =>
  [
    '/usr/share/fonts/opentype/noto',
    '/usr/share/fonts/truetype',
    '/usr/share/fonts',
    `${process.env.HOME}/.fonts`,
  ].some((folder) => existsSync(folder) && readdirSync(folder).some((name) => /cjk|han|wqy|simsun|yahei/i.test(name)));

/**
 * A browser for the stories: the one named by BROWSER_PATH, else one of this machine, else an installed one.
 * @returns {Promise<{executable: string, libraryPath?: string, notes: string[]} | {executable: null, reason: string}>}
 */
export const findBrowser = async () => {
  const notes = [];
  const named = process.env.BROWSER_PATH;
  if (named)
    return isExecutable(named)
      ? { executable: named, notes }
      : { executable: null, reason: `BROWSER_PATH=${named} cannot be run` };

  if (process.platform === 'linux' && !hasChineseGlyphs()) {
    const problem = await installSystemPackages(['fonts-noto-cjk']);
    if (problem) notes.push(`no Chinese glyphs, screenshots show boxes (${problem})`);
  }
  const found = findInPath();
  if (found) return { executable: found, notes };
  const problem = await installSystemPackages(['chromium']);
  const installed = findInPath();
  if (installed) return { executable: installed, notes };
  const packaged = await installPackagedChromium();
  if (packaged) return { ...packaged, notes };
  return {
    executable: null,
    reason: `no browser: set BROWSER_PATH, or install chromium (tried apt: ${problem}; tried ${packagedChromium}: no)`,
  };
};
