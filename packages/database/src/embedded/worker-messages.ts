/** What the thread of the embedded database is started with. */
export interface WorkerData {
  /** PGDATA of the embedded database; it is created when it does not exist. */
  readonly dataFolder: string;
  /** Bytes sent to the main thread and not yet taken by it: the thread waits while there are too many. */
  readonly inFlight: SharedArrayBuffer;
}

/** Main thread -> database thread. Bytes are PostgreSQL frontend messages, complete ones only. */
export type WorkerRequest =
  /** A new client: the session of the one before is rolled back and reset, then its startup packet runs. */
  | { readonly kind: 'connect'; readonly bytes: Uint8Array }
  | { readonly kind: 'run'; readonly bytes: Uint8Array }
  | { readonly kind: 'close' };

/** Database thread -> main thread. Each `connect` and `run` is answered by any number of `data`, then one `done`. */
export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string | undefined }
  | { readonly kind: 'closed' };
