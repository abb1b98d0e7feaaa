#!/usr/bin/env node
/**
 * `typecheck`: checks the types of the package it is started in.
 *
 * TypeScript 7 is several times faster but has no interface for programs yet, so that gql.tada still brings its own
 * TypeScript 6: checking is done here, by the only part of the workspace that depends on 7.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', '.', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
