/** `npm start`: installs and builds what has changed, then runs the server in this very process. */
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { stopWithoutStarter } from './stop-without-starter.mjs';
import { loadEnvironmentFile, root } from './workspace.mjs';

process.chdir(root);
loadEnvironmentFile();
try {
  await prepare((line) => console.log(line));
} catch (error) {
  console.error(`没能启动 · Could not start: ${error.message}`);
  process.exit(1);
}
if (process.env.npm_lifecycle_event) stopWithoutStarter('start.mjs');
await import(pathToFileURL(`${root}apps/api/dist/server.js`).href);
