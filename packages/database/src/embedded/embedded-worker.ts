// The thread in which the embedded database lives, so that a long query never stops the server's event loop.
import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { WorkerAnswer, WorkerData, WorkerRequest } from './worker-messages.ts';

const { dataFolder, inFlight } = workerData as WorkerData;
const sent = new Int32Array(inFlight);

/** Answers are handed over in pieces of about this size, and no further while this much is not taken yet. */
const PIECE_BYTES = 256 * 1024;
const IN_FLIGHT_LIMIT_BYTES = 16 * 1024 * 1024;
const RECHECK_MS = 1_000;

const START_PARAMETERS = [...PGlite.defaultStartParams, '-c', 'TimeZone=UTC'];

if (!parentPort) throw new Error('embedded-worker runs as a worker thread only');
const main = parentPort;
const answer = (message: WorkerAnswer, transfer: ArrayBuffer[] = []) => main.postMessage(message, transfer);

/** A first start that is cut short must not leave half a database: it is made beside its place and then moved. */
async function open(): Promise<PGlite> {
  if (!fs.existsSync(dataFolder)) {
    const draft = `${dataFolder}.new`;
    fs.rmSync(draft, { recursive: true, force: true });
    const created = await PGlite.create(draft, { startParams: START_PARAMETERS });
    await created.close();
    fs.renameSync(draft, dataFolder);
  }
  return PGlite.create(dataFolder, { startParams: START_PARAMETERS });
}

/** Collects what the database writes and hands it over in pieces. */
class AnswerWriter {
  #pieces: Uint8Array[] = [];
  #size = 0;

  write(bytes: Uint8Array): void {
    // The bytes lie in the database's own memory and change with the next one.
    this.#pieces.push(bytes.slice());
    this.#size += bytes.length;
    if (this.#size >= PIECE_BYTES) this.flush();
  }

  flush(): void {
    if (this.#size === 0) return;
    const piece = new Uint8Array(this.#size);
    let offset = 0;
    for (const bytes of this.#pieces) {
      piece.set(bytes, offset);
      offset += bytes.length;
    }
    this.#pieces = [];
    this.#size = 0;
    let waiting = Atomics.load(sent, 0);
    while (waiting > IN_FLIGHT_LIMIT_BYTES) {
      Atomics.wait(sent, 0, waiting, RECHECK_MS);
      waiting = Atomics.load(sent, 0);
    }
    Atomics.add(sent, 0, piece.length);
    answer({ kind: 'data', bytes: piece }, [piece.buffer]);
  }
}

function simpleQuery(sql: string): Uint8Array {
  const text = Buffer.from(`${sql}\0`, 'utf8');
  const frame = Buffer.alloc(5 + text.length);
  frame.write('Q', 0, 'latin1');
  frame.writeUInt32BE(4 + text.length, 1);
  text.copy(frame, 5);
  return frame;
}

async function run(database: PGlite, bytes: Uint8Array): Promise<void> {
  const writer = new AnswerWriter();
  await database.execProtocolRawStream(bytes, { syncToFs: false, onRawData: (data) => writer.write(data) });
  writer.flush();
}

async function serve(database: PGlite, request: WorkerRequest): Promise<void> {
  if (request.kind === 'close') {
    await database.close();
    answer({ kind: 'closed' });
    main.close();
    return;
  }
  if (request.kind === 'connect') {
    const ignore = { syncToFs: false, onRawData: () => {} };
    if (database.isInTransaction()) await database.execProtocolRawStream(simpleQuery('ROLLBACK'), ignore);
    await database.execProtocolRawStream(simpleQuery('DISCARD ALL'), ignore);
  }
  await run(database, request.bytes);
  answer({ kind: 'done' });
}

function fail(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  answer({ kind: 'failed', message, stack });
}

try {
  const database = await open();
  let queue = Promise.resolve();
  main.on('message', (request: WorkerRequest) => {
    queue = queue.then(() => serve(database, request)).catch(fail);
  });
  answer({ kind: 'ready' });
} catch (error) {
  fail(error);
}
