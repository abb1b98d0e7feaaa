import { Worker } from 'node:worker_threads';
import type { GivenFact } from '@shouwang/matching';
import type { FindingPack } from './finding-pack.ts';
import type {
  ComparedFile,
  FromWorker,
  KeptRow,
  MatchingRequest,
  NotRead,
  RecognisedFile,
  ToWorker,
} from './matching-messages.ts';
import type { OutcomePack } from './outcome-packs.ts';

/** Who hears of a comparison while it runs. The thread waits for each promise, so that little is under way at a time. */
export type MatchingListener = {
  /** The next portion of the register as JSON text; undefined after the last. */
  readonly nextPeople: () => Promise<string | undefined>;
  readonly onRows?: (rows: readonly KeptRow[], packs: readonly OutcomePack[]) => Promise<void>;
  /** Findings in the order of their rows, after the last row; those that come from absence stand at the end. */
  readonly onFindings?: (findings: FindingPack) => Promise<void>;
  /** What the file says of people and households, after the findings, household by household. */
  readonly onFacts?: (facts: readonly GivenFact[]) => Promise<void>;
  readonly onProgress?: (rows: number, fraction: number) => void;
};

const runsFromSource = import.meta.url.endsWith('.ts');

/** A file that wants more memory ends its thread and not the server. */
const LIMITS = { maxOldGenerationSizeMb: 1_536 };

/** In a bundle the script lies beside this one; from source the thread needs a loader for TypeScript first. */
const startWorker = (): Worker => {
  if (!runsFromSource) {
    return new Worker(new URL('./matching-worker.js', import.meta.url), { resourceLimits: LIMITS });
  }
  const script = new URL('./matching-worker.ts', import.meta.url).href;
  const loader = import.meta.resolve('tsx/esm/api');
  const load = `import('${loader}').then(({ register }) => { register(); return import('${script}'); });`;
  return new Worker(load, { eval: true, execArgv: [], resourceLimits: LIMITS });
};

/** A thread that has done its work waits here for the next file: starting one costs more than a small file. */
let resting: Worker | undefined;

/** So long and no longer, in ms: its memory may be a large file's. */
const LONGEST_REST = 5_000;
let endOfRest: NodeJS.Timeout | undefined;

const rest = (worker: Worker): void => {
  worker.removeAllListeners();
  if (resting) {
    void worker.terminate();
    return;
  }
  resting = worker;
  worker.unref();
  endOfRest = setTimeout(() => {
    // Nobody's any more before it ends: ending takes a moment, in which the next file may come.
    resting = undefined;
    void worker.terminate();
  }, LONGEST_REST);
  endOfRest.unref();
  worker.once('exit', () => {
    if (resting === worker) resting = undefined;
  });
};

const takeWorker = (): Worker => {
  clearTimeout(endOfRest);
  const worker = resting ?? startWorker();
  resting = undefined;
  worker.removeAllListeners();
  worker.ref();
  return worker;
};

const run = <Result>(request: MatchingRequest, listener: MatchingListener, signal?: AbortSignal): Promise<Result> => {
  signal?.throwIfAborted();
  const worker = takeWorker();
  return new Promise<Result>((resolve, reject) => {
    const fail = (error: unknown): void => {
      signal?.removeEventListener('abort', stop);
      worker.removeAllListeners();
      worker.on('error', () => {});
      void worker.terminate();
      reject(error);
    };
    const stop = (): void => fail(signal?.reason ?? new Error('stopped'));
    const send = (message: ToWorker): void => worker.postMessage(message);

    const receive = async (message: FromWorker): Promise<void> => {
      switch (message.kind) {
        case 'wantPeople':
          send({ kind: 'people', text: await listener.nextPeople() });
          break;
        case 'rows':
          await listener.onRows?.(message.rows, message.packs);
          send({ kind: 'taken' });
          break;
        case 'findings':
          await listener.onFindings?.(message.findings);
          send({ kind: 'taken' });
          break;
        case 'facts':
          await listener.onFacts?.(message.facts);
          send({ kind: 'taken' });
          break;
        case 'progress':
          listener.onProgress?.(message.rows, message.fraction);
          break;
        case 'done':
          signal?.removeEventListener('abort', stop);
          rest(worker);
          resolve(message.result as Result);
          break;
        case 'failed':
          fail(Object.assign(new Error(message.message), { stack: message.stack }));
          break;
      }
    };
    worker.on('message', (message: FromWorker) => void receive(message).catch(fail));
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`the matching thread ended with code ${code}`)));
    signal?.addEventListener('abort', stop, { once: true });
    send({ kind: 'request', request });
  });
};

const noPeople = async (): Promise<undefined> => undefined;

/** Reads the head of a file in the thread: encoding, header row, recognised columns. */
export const recogniseInThread = (
  request: Extract<MatchingRequest, { kind: 'recognise' }>,
  signal?: AbortSignal,
): Promise<RecognisedFile | NotRead> => run(request, { nextPeople: noPeople }, signal);

/**
 * Compares a file with the register in the thread. Aborting ends the thread at once.
 * @throws what the listener threw, or what broke in the thread
 */
export const compareInThread = (
  request: Extract<MatchingRequest, { kind: 'compare' }>,
  listener: MatchingListener,
  signal?: AbortSignal,
): Promise<ComparedFile | NotRead> => run(request, listener, signal);
