import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { forgetOldSignIns } from './accounts/forget-old-sign-ins.ts';
import { expireWindows } from './campaigns/expire-windows.ts';
import { destroyExpiredDatasets } from './comparisons/destroy-expired-datasets.ts';
import { keepDemoMode } from './demo/keep-demo-mode.ts';
import { filePurposes as allFilePurposes } from './file-purposes.ts';
import { openServices, type ServiceParts } from './open-services.ts';
import type { Services } from './platform/context.ts';
import type { Environment } from './platform/environment.ts';
import { everyHour } from './platform/every-hour.ts';
import type { FilePurpose } from './platform/files/file-purpose.ts';
import { sweepFiles } from './platform/files/sweep-files.ts';
import { createGraphqlServer } from './platform/graphql/graphql-server.ts';
import { readTrustedDocuments, type TrustedDocuments } from './platform/graphql/trusted-documents.ts';
import { createApp } from './platform/http/create-app.ts';
import { schema } from './schema.ts';
import { seedCounty } from './seed-county.ts';
import { frontPage } from './site/front-page.ts';

// A 20 MB scan over a mountain's 40 kbit/s takes more than an hour; headers must still come at once.
const UPLOAD_MS = 2 * 3_600_000;
const HEADERS_MS = 30_000;
const DRAIN_MS = 10_000;

const listen = (server: Server, { port, host }: Pick<Environment, 'port' | 'host'>): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** Stops accepting, lets running requests end, and cuts those off that take too long. */
const drain = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });

/** A running server. */
export type RunningServer = {
  /** Where it answers on this machine, without a slash at the end. */
  readonly url: string;
  readonly services: Services;
  /** Ends requests, jobs and database in this order; a second call waits for the first. */
  close(): Promise<void>;
};

/** What tests put in the place of the usual parts. */
export type ServerParts = Partial<Omit<ServiceParts, 'environment'>> & {
  readonly environment: Environment;
  readonly filePurposes?: readonly FilePurpose[];
  readonly trustedDocuments?: TrustedDocuments;
};

/**
 * Starts everything: database, migrations, seed, jobs, HTTP.
 * @throws DatabaseInUseError when another process holds the folder, MigrationError, or the address is taken
 */
export const startServer = async ({
  environment,
  filePurposes = allFilePurposes,
  trustedDocuments = readTrustedDocuments(),
  ...parts
}: ServerParts): Promise<RunningServer> => {
  const services = await openServices({ environment, ...parts });
  const { database } = services;
  const graphql = createGraphqlServer({ schema, mode: environment.mode, log: services.log });
  const server = createServer({ requestTimeout: UPLOAD_MS, headersTimeout: HEADERS_MS });
  try {
    await seedCounty(services);
    await keepDemoMode(services);
    await graphql.start();
    server.on(
      'request',
      createApp({
        services,
        graphql,
        trustedDocuments,
        filePurposes,
        frontPage: frontPage({ isDemo: environment.isDemo }),
      }),
    );
    await listen(server, environment);
  } catch (error) {
    await database.close();
    throw error;
  }
  await services.jobs.start();
  const stopChores = everyHour(services, [destroyExpiredDatasets, sweepFiles, forgetOldSignIns, expireWindows]);

  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    stopChores();
    await drain(server);
    await graphql.stop();
    await services.jobs.close();
    await database.close();
  };
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    services,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
};
