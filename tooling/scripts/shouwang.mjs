/** `npm run shouwang -- <command>`: the operator's command line, built when needed; stdout belongs to the command alone. */
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { loadEnvironmentFile, root } from './workspace.mjs';

loadEnvironmentFile();
try {
  await prepare((line) => console.error(line));
} catch (error) {
  console.error(`没能准备好 · Could not prepare: ${error.message}`);
  process.exit(1);
}
await import(pathToFileURL(`${root}apps/api/dist/cli.js`).href);
