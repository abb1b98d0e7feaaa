import { resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { pino } from 'pino';
import { openServices } from '../open-services.ts';
import type { Services } from '../platform/context.ts';
import { type Environment, invocationFolder, readCommandEnvironment } from '../platform/environment.ts';
import { seedCounty } from '../seed-county.ts';

/** How far a command is; shown as a bar on a terminal and not at all elsewhere. */
export type Progress = { report(done: number, total?: number): void; stop(): void };

/** What a command works with. */
export type Operator = {
  readonly environment: Environment;
  /** Opens the database (migrated, with the county's divisions); the same one each time, closed when the command ends. */
  open(): Promise<Services>;
  /** A path as the person typed it, absolute. */
  path(typed: string): string;
  progress(label: string): Progress;
};

const silentProgress: Progress = { report: () => {}, stop: () => {} };

const barOf = (label: string): Progress => {
  const bar = new SingleBar({ format: `${label} {bar} {value}/{total}`, stream: process.stderr, hideCursor: true });
  let isStarted = false;
  return {
    report: (done, total) => {
      if (!isStarted) bar.start(total ?? done, done);
      isStarted = true;
      if (total !== undefined) bar.setTotal(total);
      bar.update(done);
    },
    stop: () => {
      if (isStarted) bar.stop();
    },
  };
};

/** The operator of one command. `close` ends what `open` began. */
export const anOperator = ({
  database,
  isForMachines,
}: {
  readonly database: string | undefined;
  readonly isForMachines: boolean;
}): Operator & { close(): Promise<void> } => {
  const environment = readCommandEnvironment(database);
  let opened: Promise<Services> | undefined;
  const open = async (): Promise<Services> => {
    // Results go to stdout, so the log goes to stderr, and only what the person should know.
    const services = await openServices({ environment, log: pino({ level: 'warn' }, pino.destination(2)) });
    await seedCounty(services);
    return services;
  };
  return {
    environment,
    open: () => {
      opened ??= open();
      return opened;
    },
    path: (typed) => resolve(invocationFolder(), typed),
    progress: (label) => (process.stderr.isTTY && !isForMachines ? barOf(label) : silentProgress),
    close: async () => {
      const services = await opened?.catch(() => undefined);
      await services?.jobs.close();
      await services?.database.close();
    },
  };
};
