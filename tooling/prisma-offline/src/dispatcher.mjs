import { openDatabase, openShadowsOnly } from './database.mjs';
import { enginePanic, startEngine } from './engine.mjs';

/** JSON-RPC method -> method of the WebAssembly engine. What is not listed is refused by name. */
const METHODS = {
  applyMigrations: 'applyMigrations',
  createMigration: 'createMigration',
  dbExecute: 'dbExecute',
  devDiagnostic: 'devDiagnostic',
  diagnoseMigrationHistory: 'diagnoseMigrationHistory',
  diff: 'diff',
  ensureConnectionValidity: 'ensureConnectionValidity',
  evaluateDataLoss: 'evaluateDataLoss',
  getDatabaseVersion: 'version',
  introspect: 'introspect',
  markMigrationApplied: 'markMigrationApplied',
  markMigrationRolledBack: 'markMigrationRolledBack',
  reset: 'reset',
  schemaPush: 'schemaPush',
};

/** Sides of a `diff` that are computed without the configured database. */
const OFFLINE_SIDES = new Set(['empty', 'schemaDatamodel', 'migrations']);

const METHOD_NOT_FOUND = -32601;
const ENGINE_FAILURE = 4466;

/** The engine throws either its user-facing error as JSON text or an ordinary error. */
function failureData(error) {
  const message = enginePanic() ?? (error instanceof Error ? error.message : String(error));
  try {
    const data = JSON.parse(message);
    if (typeof data === 'object' && data !== null) return { is_panic: false, ...data };
  } catch {
    // Not JSON: an ordinary message, passed on as it is.
  }
  return { is_panic: false, message, error_code: error?.code };
}

function failure(error) {
  const data = failureData(error);
  return { error: { code: ENGINE_FAILURE, message: data.message ?? 'The schema engine failed.', data } };
}

/**
 * Answers the JSON-RPC lines that the Prisma command line sends to its schema engine, one after the other.
 *
 * @param {{schemaFiles: string[], url: string | undefined, write: (message: object) => void}} options
 * @returns {{receive: (line: string) => Promise<void>, fail: (error: unknown) => void, close: () => Promise<void>}}
 *   `fail` answers the request under way with an error that came from outside its own promise
 */
export function createDispatcher({ schemaFiles, url, write }) {
  let database;
  let engine;
  let printed = 0;
  let pending;

  async function engineFor(request) {
    if (!engine) {
      const sides = [request.params?.from?.tag, request.params?.to?.tag];
      const offline = request.method === 'diff' && sides.every((side) => OFFLINE_SIDES.has(side));
      database = offline ? await openShadowsOnly() : await openDatabase(url);
      engine = await startEngine(schemaFiles, database.factory);
    }
    return engine;
  }

  async function answer(request) {
    const method = Object.hasOwn(METHODS, request.method) ? METHODS[request.method] : undefined;
    if (!method) {
      const message = `The offline schema engine does not know the method "${request.method}". It knows: ${Object.keys(METHODS).join(', ')}.`;
      return { error: { code: METHOD_NOT_FOUND, message, data: { is_panic: false, message } } };
    }
    try {
      const result = await (await engineFor(request))[method](request.params);
      if (request.method === 'diff' && result?.stdout) {
        // Prisma lets the engine print a diff: as a request of the engine's own, with an id that Prisma never uses.
        printed += 1;
        const content = result.stdout.replace(/\n$/, '');
        write({ id: `print-${printed}`, jsonrpc: '2.0', method: 'print', params: { content } });
      }
      return { result: result ?? {} };
    } catch (error) {
      return failure(error);
    }
  }

  return {
    async receive(line) {
      const request = JSON.parse(line);
      // Prisma's answers to our `print` requests come back on the same stream; they need nothing.
      if (!request.method) return;
      pending = request;
      const reply = await answer(request);
      pending = undefined;
      write({ id: request.id, jsonrpc: '2.0', ...reply });
    },
    fail(error) {
      if (pending) write({ id: pending.id, jsonrpc: '2.0', ...failure(error) });
    },
    async close() {
      await database?.close();
    },
  };
}
