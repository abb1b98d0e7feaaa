import { Worker } from 'node:worker_threads';
import { EmbeddedDatabaseError } from './embedded-database-errors.ts';
import type { WorkerAnswer, WorkerData, WorkerRequest } from './worker-messages.ts';

/** Takes the pieces of an answer. `taken` must be called when a piece is consumed; only then do more come. */
export type TakePiece = (bytes: Uint8Array, taken: () => void) => void;

interface Turn {
  readonly takePiece: TakePiece;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

const runsFromSource = import.meta.url.endsWith('.ts');

/**
 * In a bundle the thread's script lies beside this one. From source it needs a loader for TypeScript first, which on
 * Node 20 has to be registered within the thread.
 */
function startWorker(workerData: WorkerData): Worker {
  if (!runsFromSource) return new Worker(new URL('./embedded-worker.js', import.meta.url), { workerData });
  const script = new URL('./embedded-worker.ts', import.meta.url).href;
  const loader = import.meta.resolve('tsx/esm/api');
  const load = `import('${loader}').then(({ register }) => { register(); return import('${script}'); });`;
  return new Worker(load, { eval: true, execArgv: [], workerData });
}

/**
 * The thread that hosts the embedded database: one request at a time, in the order asked. When the thread breaks,
 * every request under way and every later one fails with an {@link EmbeddedDatabaseError}; nothing hangs.
 */
export class DatabaseThread {
  readonly #worker: Worker;
  readonly #sent: Int32Array;
  #turn: Turn | null = null;
  #queue: Promise<void> = Promise.resolve();
  #broken: Error | null = null;
  #onReady: (() => void) | null = null;
  #onClosed: (() => void) | null = null;
  readonly #ended: Promise<void>;

  private constructor(dataFolder: string) {
    const inFlight = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    this.#sent = new Int32Array(inFlight);
    this.#worker = startWorker({ dataFolder, inFlight });
    this.#worker.on('message', (message: WorkerAnswer) => this.#receive(message));
    this.#worker.on('error', (error) => this.#break(error));
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', (code) => {
        this.#break(new Error(`the thread ended with code ${code}`));
        resolve();
      });
    });
  }

  /**
   * Opens (or creates) the database in `dataFolder`; 1 to 6 seconds.
   *
   * @throws {EmbeddedDatabaseError} when PGlite cannot open it
   */
  static async start(dataFolder: string): Promise<DatabaseThread> {
    const thread = new DatabaseThread(dataFolder);
    try {
      await thread.#wait({ takePiece: () => {} }, () => {
        thread.#onReady = () => thread.#finishTurn();
      });
    } catch (error) {
      await thread.#worker.terminate();
      throw error;
    }
    return thread;
  }

  /** Runs one request of a client; resolves when the whole answer has been handed to `takePiece`. */
  run(request: WorkerRequest & { kind: 'connect' | 'run' }, takePiece: TakePiece): Promise<void> {
    const turn = this.#queue.then(() => this.#wait({ takePiece }, () => this.#worker.postMessage(request)));
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** Lets what was asked before finish, then closes the database and ends the thread. */
  async close(): Promise<void> {
    await this.#queue;
    if (this.#broken === null) {
      const closed = new Promise<void>((resolve) => {
        this.#onClosed = resolve;
      });
      this.#worker.postMessage({ kind: 'close' } satisfies WorkerRequest);
      await Promise.race([closed, this.#ended]);
      this.#broken = new EmbeddedDatabaseError('数据库已经关闭。');
    }
    await this.#worker.terminate();
  }

  #wait(parts: { takePiece: TakePiece }, start: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#broken) {
        reject(this.#broken);
        return;
      }
      this.#turn = { ...parts, resolve, reject };
      start();
    });
  }

  #finishTurn(): void {
    const turn = this.#turn;
    this.#turn = null;
    turn?.resolve();
  }

  #receive(message: WorkerAnswer): void {
    switch (message.kind) {
      case 'ready':
        this.#onReady?.();
        break;
      case 'data': {
        const { bytes } = message;
        const taken = () => {
          Atomics.sub(this.#sent, 0, bytes.length);
          Atomics.notify(this.#sent, 0);
        };
        if (this.#turn) this.#turn.takePiece(bytes, taken);
        else taken();
        break;
      }
      case 'done':
        this.#finishTurn();
        break;
      case 'failed':
        this.#break(Object.assign(new Error(message.message), { stack: message.stack }));
        break;
      case 'closed':
        this.#onClosed?.();
        break;
    }
  }

  #break(cause: Error): void {
    this.#broken ??= new EmbeddedDatabaseError(`内置数据库无法工作：${cause.message}`, { cause });
    const turn = this.#turn;
    this.#turn = null;
    turn?.reject(this.#broken);
  }
}
