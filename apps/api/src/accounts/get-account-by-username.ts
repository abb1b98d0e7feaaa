import type { Account, PrismaClient } from '@shouwang/database';
import { notFound } from '../platform/refusal.ts';
import { normalUsername } from './username.ts';

/**
 * The account that the operator means.
 * @throws Refused NOT_FOUND
 */
export const getAccountByUsername = async (prisma: PrismaClient, username: string): Promise<Account> => {
  const account = await prisma.account.findUnique({ where: { username: normalUsername(username) } });
  if (!account) throw notFound();
  return account;
};
