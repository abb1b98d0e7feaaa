import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const findFreePort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
};

/** A server of the story's own, which it may kill. Its data survive it. */
export class OwnServer {
  readonly origin: string;
  readonly dataFolder: string;
  readonly #port: number;
  #process: ChildProcess | undefined;

  private constructor(port: number, dataFolder: string) {
    this.origin = `http://127.0.0.1:${port}`;
    this.dataFolder = dataFolder;
    this.#port = port;
  }

  /** A server with an empty register and the demo accounts, answering. */
  static async start(): Promise<OwnServer> {
    const server = new OwnServer(await findFreePort(), await mkdtemp(join(tmpdir(), 'shouwang-killed-')));
    await server.start();
    return server;
  }

  /** Starts it on the data that are there, and waits until it is fit for work. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['apps/api/dist/server.js'], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      stdio: 'ignore',
      env: {
        ...process.env,
        SHOUWANG_MODE: 'test',
        HOST: '127.0.0.1',
        PORT: String(this.#port),
        DATA_FOLDER: this.dataFolder,
        DATABASE_URL: '',
        DEMO: 'on',
        LOG_LEVEL: 'warn',
      },
    });
    this.#process = child;
    while (
      !(await fetch(`${this.origin}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ))
    ) {
      if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} while it started`);
      await sleep(100);
    }
  }

  /** `kill -9`: nothing can be closed, flushed or said any more. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Kills what runs and removes the data. */
  async end(): Promise<void> {
    await this.kill();
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}
