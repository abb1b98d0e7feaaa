import type { Context, Services } from '../context.ts';
import { contextFor } from '../request-context.ts';
import { operatorActor } from './operator-actor.ts';

/** A context for what the server does by itself because its time has come. The trail names the system, not a person. */
export const systemContext = (services: Services): Context =>
  contextFor(services, { ...operatorActor('SYS_ADMIN'), name: '系统' });
