/** `pnpm --filter @shouwang/api schema [file]`: prints the schema that the code builds, sorted, to schema.graphql. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printedSchema } from '../src/schema.ts';

const [, , target] = process.argv;
const file = target ? resolve(target) : fileURLToPath(new URL('../schema.graphql', import.meta.url));
writeFileSync(file, printedSchema());
process.stdout.write(`${file}\n`);
