import type { PrismaClient } from '@shouwang/database';
import { getAccountByUsername } from '../accounts/get-account-by-username.ts';
import type { Context, Services } from '../platform/context.ts';
import { contextFor } from '../platform/request-context.ts';
import { loadActor } from '../platform/session/load-actor.ts';

/** A demo account at work: the demonstration is made through the same use cases as in life. */
export const demoContext = async (services: Services, prisma: PrismaClient, username: string): Promise<Context> =>
  contextFor(services, await loadActor(prisma, await getAccountByUsername(prisma, username)));
