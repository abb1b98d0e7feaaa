import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

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
  readonly #demo: 'on' | 'off';
  #process: ChildProcess | undefined;

  private constructor(port: number, dataFolder: string, demo: 'on' | 'off') {
    this.origin = `http://127.0.0.1:${port}`;
    this.dataFolder = dataFolder;
    this.#port = port;
    this.#demo = demo;
  }

  static async #make(demo: 'on' | 'off'): Promise<OwnServer> {
    return new OwnServer(await findFreePort(), await mkdtemp(join(tmpdir(), 'shouwang-killed-')), demo);
  }

  /** A server with the demonstration, answering. */
  static async start(): Promise<OwnServer> {
    const server = await OwnServer.#make('on');
    await server.start();
    return server;
  }

  /**
   * A server with an empty register, as a county begins: one county officer, made on the command line.
   * @returns also the officer's one-time password
   */
  static async startEmpty(username: string): Promise<{ readonly server: OwnServer; readonly password: string }> {
    const server = await OwnServer.#make('off');
    const command = ['account', 'create', '--username', username, '--name', '苏文琼', '--role', 'COUNTY_OFFICER'];
    const { stdout } = await run(process.execPath, ['apps/api/dist/cli.js', ...command, '--area', '532929', '--json'], {
      cwd: root,
      env: server.#environment,
    });
    await server.start();
    return { server, password: (JSON.parse(stdout) as { password: string }).password };
  }

  get #environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      SHOUWANG_MODE: 'test',
      HOST: '127.0.0.1',
      PORT: String(this.#port),
      DATA_FOLDER: this.dataFolder,
      DATABASE_URL: '',
      DEMO: this.#demo,
      LOG_LEVEL: 'warn',
    };
  }

  /** Starts it on the data that are there, and waits until it is fit for work. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['apps/api/dist/server.js'], {
      cwd: root,
      stdio: 'ignore',
      env: this.#environment,
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
