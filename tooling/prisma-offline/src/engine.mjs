import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

/** Where the engine leaves the reason before it stops with a bare "unreachable". */
let panicMessage;
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message(message) {
    panicMessage = message;
  },
};

const require = createRequire(import.meta.url);
const packageFolder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));

/** @returns {string} the version of the WebAssembly build of Prisma's schema engine */
export function engineVersion() {
  return JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version;
}

/** @returns {string | undefined} why the engine panicked, when it did */
export function enginePanic() {
  return panicMessage;
}

/**
 * Starts the WebAssembly schema engine. Node cannot import `.wasm` files, hence the instantiation by hand.
 *
 * @param {string[]} schemaFiles paths of the Prisma schema files; may be empty
 * @param {object} adapterFactory a migration-aware driver adapter factory
 */
export async function startEngine(schemaFiles, adapterFactory) {
  const wasm = fs.readFileSync(path.join(packageFolder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const datamodels = schemaFiles.map((file) => [file, fs.readFileSync(file, 'utf8')]);
  const ignoreLog = () => {};
  return bindings.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    ignoreLog,
    bindMigrationAwareSqlAdapterFactory(adapterFactory),
  );
}
