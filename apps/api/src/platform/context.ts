import type { CryptoProvider, Database, Reader } from '@shouwang/database';
import type { Actor } from '@shouwang/domain';
import type { AppAbility } from '@shouwang/permissions';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { Environment } from './environment.ts';
import type { FileStore } from './files/file-store.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { RequestDeadline } from './request-deadline.ts';

/** What lives as long as the server. */
export type Services = {
  readonly environment: Environment;
  readonly database: Database;
  /** Seals and opens identity numbers and telephones, and makes the keys to find them by. */
  readonly crypto: CryptoProvider;
  readonly clock: Clock;
  readonly log: Logger;
  readonly jobs: Jobs;
  readonly files: FileStore;
};

/** Who acts, with what the audit trail writes down about them. */
export type SignedInActor = Actor & { readonly name: string; readonly sessionId: string | undefined };

/** What is known of the request itself. `reference` finds its lines in the log. */
export type RequestFacts = {
  readonly reference: string;
  readonly address: string | undefined;
  readonly userAgent: string | undefined;
  /** Came over https, directly or through a trusted proxy. */
  readonly isSecure: boolean;
};

/** The two cookies: the session, and the mark of a device that has signed in before. */
export type Cookies = {
  /** As the request brought it. */
  readonly device: string | undefined;
  setSession(token: string): void;
  clearSession(): void;
  rememberDevice(device: string): void;
};

/** Handed to every resolver and use case: one per request, or per run of a job. */
export type Context = {
  readonly services: Services;
  /**
   * Reads what the acting person may read, and nothing else: the database itself holds the fence (ADR 10). What the
   * machinery reads for everybody goes through `services.database.prisma`, and says why.
   */
  prisma: Reader;
  readonly request: RequestFacts;
  /** Undefined when nobody is signed in; root fields that are not public never run then. Signing in sets it. */
  signedIn: SignedInActor | undefined;
  /** May do nothing when nobody is signed in. */
  ability: AppAbility;
  readonly cookies: Cookies;
  /** Until when a request may read; work without a request has its own pace. */
  readonly deadline: RequestDeadline | undefined;
};

/** Nobody is signed in, or the session has ended: the portal asks to sign in again. */
export const unauthenticated = (): GraphQLError =>
  new GraphQLError('请先登录', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });

/**
 * The acting person.
 * @throws when nobody is signed in
 */
export const actorOf = (context: Context): SignedInActor => {
  if (!context.signedIn) throw unauthenticated();
  return context.signedIn;
};

/** The time by the clock that decides. Inside a use case take `step.now` instead. */
export const nowOf = (context: Context): Promise<Date> => context.services.clock.now(context.prisma);
