import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './repository-root.ts';

const readVersion = (): string => {
  const manifest = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as { version?: string };
  return manifest.version ?? '0.0.0';
};

/** Of the whole product, as the root package.json says. */
export const version: string = readVersion();
