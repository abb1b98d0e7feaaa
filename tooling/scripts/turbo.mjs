/** `npm run build|dev|typecheck`: turbo with the pinned pnpm on its path, which it needs and a fresh machine lacks. */
import { install } from './prepare.mjs';
import { runPnpm } from './workspace.mjs';

await install((line) => console.log(line));
const { code } = await runPnpm(['exec', 'turbo', 'run', ...process.argv.slice(2)]);
process.exit(code);
