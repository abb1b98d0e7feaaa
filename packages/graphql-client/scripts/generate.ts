/**
 * Makes from the committed schema and from the operations of all portals:
 * `src/graphql-env.d.ts` (types), `trusted-documents.json` (server) and `src/document-ids.json` (client).
 * All three are committed; `npm test` regenerates them and compares.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifyIntrospection, outputIntrospectionFile } from 'gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { assembleOperations, findSourceDocuments } from './extract-documents.ts';
import { trustOperations } from './trusted-documents.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const here = fileURLToPath(new URL('../', import.meta.url));

const foldersWithOperations = (): string[] => [
  'packages/screens/src',
  'packages/portal-kit/src',
  ...readdirSync(join(root, 'apps'))
    .filter((app) => app.startsWith('portal-'))
    .map((app) => `apps/${app}/src`),
];

const sourceFilesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const writeJson = (file: string, value: unknown): void =>
  writeFileSync(join(here, file), `${JSON.stringify(value, null, 2)}\n`);

const schema = buildSchema(readFileSync(join(root, 'apps/api/schema.graphql'), 'utf8'));

const types = outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(schema)), {
  fileType: '.d.ts',
  shouldPreprocess: true,
});
writeFileSync(join(here, 'src/graphql-env.d.ts'), types);

const sources = foldersWithOperations()
  .flatMap(sourceFilesIn)
  .flatMap((file) => findSourceDocuments(relative(root, file), readFileSync(file, 'utf8')));
const { trustedDocuments, documentIds } = trustOperations(assembleOperations(sources, schema));
writeJson('trusted-documents.json', trustedDocuments);
writeJson('src/document-ids.json', documentIds);
console.log(`${Object.keys(documentIds).length} operations in ${sources.length} documents`);
