import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const foldersOfPackages = ['apps', 'packages', 'tooling'];

/**
 * The package.json of every package of the workspace.
 * @param {string} root absolute folder of the repository
 */
export const readManifests = (root) =>
  foldersOfPackages
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
    .concat(join(root, 'e2e'))
    .map((folder) => join(folder, 'package.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')));
