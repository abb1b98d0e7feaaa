import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const findUpwards = (folder: string): string | undefined => {
  if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findUpwards(parent);
};

/**
 * The root of the repository, absolute. Searched from this file upwards, because the bundle in `dist/` lies at another
 * depth than the source. A copy of the server without the workspace falls back to the working directory.
 */
export const repositoryRoot: string = findUpwards(dirname(fileURLToPath(import.meta.url))) ?? process.cwd();
