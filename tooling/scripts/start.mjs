/** `npm start`: installs and builds what has changed, then runs the server in this very process. */
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { loadEnvironmentFile, root } from './workspace.mjs';

const orphanCheckMs = 1000;

/** npm does not pass on a kill -9: without its parent the server would hold the port and the database alone. */
const stopWithoutParent = () => {
  const parent = process.ppid;
  const stopSelf = () => process.kill(process.pid, 'SIGTERM');
  setInterval(() => {
    if (process.ppid !== parent) stopSelf();
  }, orphanCheckMs).unref();
};

process.chdir(root);
loadEnvironmentFile();
try {
  await prepare((line) => console.log(line));
} catch (error) {
  console.error(`没能启动 · Could not start: ${error.message}`);
  process.exit(1);
}
if (process.env.npm_lifecycle_event) stopWithoutParent();
await import(pathToFileURL(`${root}apps/api/dist/server.js`).href);
