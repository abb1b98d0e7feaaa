import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account, PrismaClient } from '@shouwang/database';
import {
  anAccount as buildAccount,
  nuodeng,
  nuodengTownship,
  type Place,
  TEST_KEY_RING_TEXT,
  testDatabase,
  yunlong,
} from '@shouwang/database/testing';
import type { Department, Role } from '@shouwang/domain';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { areaLevelOf } from '../src/accounts/account-rules.ts';
import { type SettableClock, settableClock } from '../src/platform/clock.ts';
import type { Services } from '../src/platform/context.ts';
import { readEnvironment } from '../src/platform/environment.ts';
import { openSession } from '../src/platform/session/open-session.ts';
import { type ServerParts, startServer } from '../src/start-server.ts';
import { ApiClient } from './api-client.ts';

/** A running server on a database of its own, spoken to over HTTP as a portal does. */
export type TestApi = {
  readonly url: string;
  readonly prisma: PrismaClient;
  readonly services: Services;
  /** Stands still until it is set. */
  readonly clock: SettableClock;
  /** What the server wrote into its log, one line each. */
  readonly log: readonly string[];
  /** Makes an account of a role for an area (诺邓村, 诺邓镇 or the county by default). */
  anAccount(role: Role, where?: AccountPlace): Promise<Account>;
  /** A client with a session of a new account, without going through the sign-in. */
  signedInAs(role: Role, where?: AccountPlace): Promise<ApiClient>;
  /** A client with a session of this account. */
  signedInTo(account: Account): Promise<ApiClient>;
  /** A client without a session. */
  anonymous(): ApiClient;
};

export type AccountPlace = {
  /** The area that the account works for. */
  readonly in?: Place;
  readonly department?: Department;
  /** Another account of the same natural person. */
  readonly samePersonAs?: Account;
};

export type TestApiParts = Pick<ServerParts, 'handlers' | 'filePurposes' | 'trustedDocuments'> & {
  /** Variables of the environment beside the usual ones of a test. */
  readonly environment?: Readonly<Record<string, string>>;
};

const usualPlace: Readonly<Record<string, Place>> = { VILLAGE: nuodeng, TOWNSHIP: nuodengTownship, COUNTY: yunlong };

/** The day of the demonstration's campaign, at ten in the morning in Shanghai. */
export const TEST_NOW = new Date('2021-10-20T10:00:00+08:00');

/**
 * Starts a server for a test file and closes it when the file is done:
 * ```ts
 * const api = await anApi();
 * const clerk = await api.signedInAs('VILLAGE_CLERK', { in: yongan });
 * await clerk.ask(disableAccount, { id, version }).expectRefused('FORBIDDEN');
 * ```
 * Runs on the embedded database, or on PostgreSQL when SHOUWANG_TEST_POSTGRES names one.
 */
export const anApi = async ({
  environment = {},
  trustedDocuments = {},
  ...parts
}: TestApiParts = {}): Promise<TestApi> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'shouwang-api-'));
  const database = await testDatabase();
  const clock = settableClock(TEST_NOW);
  const log: string[] = [];
  const server = await startServer({
    environment: readEnvironment({
      SHOUWANG_MODE: 'test',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_FOLDER: dataFolder,
      DEMO: 'off',
      KEYS: TEST_KEY_RING_TEXT,
      ...environment,
    }),
    database,
    // A server in production mode takes no other clock than the database's.
    ...(environment.SHOUWANG_MODE !== 'production' && { clock }),
    trustedDocuments,
    log: pino({ level: 'debug' }, { write: (line) => void log.push(line) }),
    ...parts,
  });
  afterAll(async () => {
    await server.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  const { prisma } = database;
  const url = server.url.replace('localhost', '127.0.0.1');

  const anAccount: TestApi['anAccount'] = (role, { in: place, department, samePersonAs } = {}) => {
    const builder = buildAccount();
    if (role === 'DEPARTMENT_LIAISON') builder.inDepartment(department ?? 'MEDICAL_INSURANCE');
    if (samePersonAs) builder.ofThePersonOf(samePersonAs);
    return builder
      .as(role)
      .of(place ?? usualPlace[areaLevelOf(role)] ?? yunlong)
      .in(prisma);
  };

  const signedInTo: TestApi['signedInTo'] = async (account) => {
    const now = await clock.now(prisma);
    const { token } = await prisma.$transaction((db) => openSession(db, { accountId: account.id, now }));
    return new ApiClient(url, { cookie: `sid=${token}` }, account);
  };

  return {
    url,
    prisma,
    services: server.services,
    clock,
    log,
    anAccount,
    signedInTo,
    signedInAs: async (role, place) => signedInTo(await anAccount(role, place)),
    anonymous: () => new ApiClient(url, {}),
  };
};
