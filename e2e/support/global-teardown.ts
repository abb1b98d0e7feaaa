import { rmSync } from 'node:fs';

/** Removes the temporary register of the stories; Playwright calls the default export of this file. */
export default function removeData(): void {
  if (process.env.STORIES_DATA) rmSync(process.env.STORIES_DATA, { recursive: true, force: true });
}
