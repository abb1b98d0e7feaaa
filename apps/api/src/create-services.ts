import { join } from 'node:path';
import type { Database } from '@shouwang/database';
import { type Logger, pino } from 'pino';
import { jobHandlers } from './job-handlers.ts';
import { type Clock, databaseClock } from './platform/clock.ts';
import type { Services } from './platform/context.ts';
import type { Environment } from './platform/environment.ts';
import { openFileStore } from './platform/files/file-store.ts';
import type { JobHandler } from './platform/jobs/job-handler.ts';
import { createJobs } from './platform/jobs/jobs.ts';

/** What may be put in other places than the usual: by tests and by the command line. */
export type ServiceParts = {
  readonly environment: Environment;
  readonly database: Database;
  readonly log?: Logger;
  /** Only tests set another clock than the database's. */
  readonly clock?: Clock;
  readonly handlers?: readonly JobHandler[];
};

/** Puts together what lives as long as the server. Jobs are not running yet. */
export const createServices = async ({
  environment,
  database,
  log = pino({ level: environment.logLevel }),
  clock = databaseClock,
  handlers = jobHandlers,
}: ServiceParts): Promise<Services> => {
  if (clock !== databaseClock && environment.mode !== 'test') {
    throw new Error('Only a server in test mode may have another clock than the database');
  }
  const files = await openFileStore(join(environment.dataFolder, 'files'));
  const services: Services = {
    environment,
    database,
    clock,
    log,
    files,
    jobs: createJobs(handlers, () => services),
  };
  return services;
};
