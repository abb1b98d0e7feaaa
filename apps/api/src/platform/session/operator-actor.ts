import { userInfo } from 'node:os';
import { areaPathOf, type Role } from '@shouwang/domain';
import type { Context, Services, SignedInActor } from '../context.ts';
import { contextFor } from '../request-context.ts';

/** The account id under which commands act: nobody's, so that no password opens it. */
export const OPERATOR_ID = '00000000-0000-7000-8000-000000000000';

const systemUser = (): string => {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number without a name.
    return '未知用户';
  }
};

/**
 * Whoever runs a command on the server's own machine. They hold the database in their hands anyway; going through the
 * use cases keeps the rules and the audit trail.
 */
export const operatorActor = (role: Role, countyCode = '532929'): SignedInActor => ({
  accountId: OPERATOR_ID,
  personId: OPERATOR_ID,
  name: `命令行（${systemUser()}）`,
  role,
  areaPath: areaPathOf(countyCode),
  sessionId: undefined,
});

/** A context for use cases that a command runs in a role's name. */
export const operatorContext = (services: Services, role: Role): Context => contextFor(services, operatorActor(role));
