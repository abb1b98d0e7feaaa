import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

const foldersOfPackages = ['apps', 'packages', 'tooling'];

// Made from the others, or never part of the product.
const skippedFolders = new Set(['node_modules', 'dist', 'generated', '.turbo', 'coverage', 'test-results', 'testing']);
const isGenerated = (path) =>
  /^packages\/graphql-client\/(trusted-documents\.json|src\/document-ids\.json|src\/graphql-env\.d\.ts)$/.test(path);
const isSkippedFile = (name) => /\.(test|spec)\.[cm]?tsx?$|\.test\.mjs$|\.md$|\.tsbuildinfo$/.test(name);

const filesUnder = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : filesUnder(path);
    return entry.isFile() && !isSkippedFile(entry.name) && !isGenerated(path) ? [path] : [];
  });

const packageFolders = () => [
  ...foldersOfPackages.flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)),
  'e2e',
];

const digest = (paths) => {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const path of [...paths].sort())
    hash
      .update(`${path}\n`)
      .update(readFileSync(join(root, path)))
      .update('\n');
  return hash.digest('hex');
};

const rootFiles = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];

/** Changes whenever an install could give something else: lockfile, every package.json, Node.js itself. */
export const installFingerprint = () =>
  digest([
    ...rootFiles,
    ...packageFolders()
      .map((folder) => `${folder}/package.json`)
      .filter((path) => existsSync(join(root, path))),
  ]);

// The tools that a build runs; the others look at the product from outside.
const buildTools = ['tooling/prisma-offline', 'tooling/tsconfig', 'tooling/vite-portal'].filter((path) =>
  existsSync(join(root, path)),
);

/** Changes whenever a build could give something else: every source file of the product, by content. */
export const buildFingerprint = () =>
  digest([...rootFiles, 'turbo.json', ...['apps', 'packages', ...buildTools].flatMap(filesUnder)]);
