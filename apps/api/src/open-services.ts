import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  applyRowSecurity,
  type CryptoProvider,
  createCryptoProvider,
  type Database,
  loadKeyRing,
  migrate,
  openDatabase,
} from '@shouwang/database';
import { rowSecuritySql } from '@shouwang/permissions';
import { type Logger, pino } from 'pino';
import { jobHandlers } from './job-handlers.ts';
import { type Clock, databaseClock, travellingClock } from './platform/clock.ts';
import type { Services } from './platform/context.ts';
import type { Environment } from './platform/environment.ts';
import { openFileStore } from './platform/files/file-store.ts';
import type { JobHandler } from './platform/jobs/job-handler.ts';
import { createJobs } from './platform/jobs/jobs.ts';

/** What tests and the command line put in the place of the usual parts. */
export type ServiceParts = {
  readonly environment: Environment;
  readonly database?: Database;
  readonly log?: Logger;
  readonly clock?: Clock;
  readonly handlers?: readonly JobHandler[];
};

// New keys only for a register without people: what was sealed with lost keys can never be opened again.
const openCrypto = async ({ keys }: Environment, { prisma }: Database): Promise<CryptoProvider> => {
  if ('text' in keys) return createCryptoProvider(loadKeyRing(keys));
  const isEmpty = (await prisma.person.findFirst({ select: { id: true } })) === null;
  return createCryptoProvider(loadKeyRing({ file: keys.file, create: isEmpty }));
};

/**
 * Opens the database, brings its schema and its row policies up to date, and puts together what lives as long as the server. Jobs are not
 * running yet. Close `services.database` when done.
 * @throws DatabaseInUseError when another process holds the folder; MigrationError; RowSecurityError; KeyRingError
 */
export const openServices = async ({
  environment,
  database: given,
  log = pino({ level: environment.logLevel }),
  clock = environment.mode === 'test' ? travellingClock() : databaseClock,
  handlers = jobHandlers,
}: ServiceParts): Promise<Services> => {
  if (clock !== databaseClock && environment.mode !== 'test') {
    throw new Error('Only a server in test mode may have another clock than the database');
  }
  await mkdir(environment.dataFolder, { recursive: true });
  const database = given ?? (await openDatabase(environment.database));
  try {
    const applied = await migrate(database);
    if (applied.length > 0) log.info({ applied }, 'migrations applied');
    if (await applyRowSecurity(database, rowSecuritySql())) log.info('row policies put in place');
    const services: Services = {
      environment,
      database,
      clock,
      log,
      crypto: await openCrypto(environment, database),
      files: await openFileStore(join(environment.dataFolder, 'files')),
      jobs: createJobs(handlers, () => services),
    };
    return services;
  } catch (error) {
    await database.close();
    throw error;
  }
};
