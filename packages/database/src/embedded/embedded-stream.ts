import { Duplex } from 'node:stream';
import type { DatabaseThread } from './database-thread.ts';
import { RequestSplitter } from './request-splitter.ts';

/**
 * Stands in for the socket of the ordinary `pg` driver: what `pg` writes goes to the embedded database's thread, what
 * the database answers comes out. One request at a time; an answer that is not read holds the database back.
 */
export class EmbeddedStream extends Duplex {
  readonly #thread: DatabaseThread;
  readonly #requests = new RequestSplitter();
  #notTaken: (() => void)[] = [];

  constructor(thread: DatabaseThread) {
    super();
    this.#thread = thread;
  }

  /** `pg` connects a socket before use; there is nothing to connect here. */
  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {
    const taken = this.#notTaken;
    this.#notTaken = [];
    for (const confirm of taken) confirm();
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#serve(chunk).then(() => done(), done);
  }

  override _writev(chunks: { chunk: Uint8Array }[], done: (error?: Error | null) => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'binary', done);
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this._read();
    done(error);
  }

  async #serve(chunk: Uint8Array): Promise<void> {
    for (const request of this.#requests.push(chunk)) {
      // The client ends the stream itself after its farewell.
      if (request.kind === 'terminate') return;
      await this.#thread.run(request, (bytes, taken) => this.#takePiece(bytes, taken));
    }
  }

  #takePiece(bytes: Uint8Array, taken: () => void): void {
    if (this.destroyed || this.push(bytes)) taken();
    else this.#notTaken.push(taken);
  }
}
