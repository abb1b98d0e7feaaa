import { Duplex } from 'node:stream';

/** In place of a socket for `pg`: the wire protocol of one PGlite in this process. */
export class PGliteStream extends Duplex {
  #pglite;

  /** @param {import('@electric-sql/pglite').PGlite} pglite */
  constructor(pglite) {
    super();
    this.#pglite = pglite;
  }

  connect() {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay() {
    return this;
  }

  setKeepAlive() {
    return this;
  }

  ref() {
    return this;
  }

  unref() {
    return this;
  }

  _read() {}

  _write(chunk, _encoding, done) {
    this.#pglite.execProtocolRaw(chunk).then((answer) => {
      if (answer.length > 0) this.push(Buffer.from(answer));
      done();
    }, done);
  }

  _writev(chunks, done) {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'buffer', done);
  }
}
