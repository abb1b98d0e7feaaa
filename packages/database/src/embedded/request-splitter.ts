const SYNC = 0x53;
const QUERY = 0x51;
const FLUSH = 0x48;
const FUNCTION_CALL = 0x46;
const TERMINATE = 0x58;
const COPY_DATA = 0x64;
const COPY_DONE = 0x63;
const COPY_FAIL = 0x66;

/** What a client wants from the database, as one unit that is answered before the next one starts. */
export type ClientRequest =
  | { readonly kind: 'connect'; readonly bytes: Uint8Array }
  | { readonly kind: 'run'; readonly bytes: Uint8Array }
  | { readonly kind: 'terminate' };

/**
 * `COPY … FROM STDIN` would make PGlite wait for data that cannot arrive any more, which kills it. A refusal that
 * follows every statement makes such a COPY fail like any other statement; PostgreSQL ignores it everywhere else.
 */
const REFUSE_COPY = copyFail(
  'COPY FROM STDIN is not possible on the embedded database; insert with unnest($1::text[], …).',
);

function copyFail(message: string): Buffer {
  const text = Buffer.from(`${message}\0`, 'utf8');
  const frame = Buffer.alloc(5 + text.length);
  frame.writeUInt8(COPY_FAIL, 0);
  frame.writeUInt32BE(4 + text.length, 1);
  text.copy(frame, 5);
  return frame;
}

/**
 * Cuts the byte stream of a PostgreSQL client into requests. PGlite answers what it is given at once, so it must be
 * given whole requests: everything up to a Sync, a simple query or a Flush, however the client's writes were cut.
 */
export class RequestSplitter {
  #connected = false;
  #rest: Buffer = Buffer.alloc(0);
  #frames: Buffer[] = [];

  /** Takes the next bytes of the client; gives the requests that are complete with them, in order. */
  push(chunk: Uint8Array): ClientRequest[] {
    const requests: ClientRequest[] = [];
    this.#rest = this.#rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#rest, chunk]);
    for (let frame = this.#takeFrame(); frame; frame = this.#takeFrame()) {
      const request = this.#connected ? this.#next(frame) : this.#first(frame);
      if (request) requests.push(request);
    }
    return requests;
  }

  /** The startup packet has no type byte: its length comes first. */
  #takeFrame(): Buffer | null {
    const typeBytes = this.#connected ? 1 : 0;
    if (this.#rest.length < typeBytes + 4) return null;
    const length = typeBytes + this.#rest.readUInt32BE(typeBytes);
    if (this.#rest.length < length) return null;
    const frame = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return frame;
  }

  #first(frame: Buffer): ClientRequest {
    this.#connected = true;
    return { kind: 'connect', bytes: frame };
  }

  #next(frame: Buffer): ClientRequest | null {
    switch (frame[0]) {
      case TERMINATE:
        return { kind: 'terminate' };
      case COPY_DATA:
      case COPY_DONE:
      case COPY_FAIL:
        // What a client sends for a COPY that is already refused.
        return null;
      case QUERY:
      case FUNCTION_CALL:
        return this.#complete([frame, REFUSE_COPY]);
      case SYNC:
      case FLUSH:
        return this.#complete([REFUSE_COPY, frame]);
      default:
        this.#frames.push(frame);
        return null;
    }
  }

  #complete(last: Buffer[]): ClientRequest {
    const bytes = Buffer.concat([...this.#frames, ...last]);
    this.#frames = [];
    return { kind: 'run', bytes };
  }
}
