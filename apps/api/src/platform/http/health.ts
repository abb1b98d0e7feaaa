import { access, constants } from 'node:fs/promises';
import { findPendingMigrations } from '@shouwang/database';
import { type RequestHandler, Router } from 'express';
import type { Services } from '../context.ts';
import { describeFault } from '../describe-fault.ts';

type Check = { readonly name: string; readonly run: () => Promise<void> };

const checksOf = ({ database, environment }: Services): readonly Check[] => [
  {
    name: 'database',
    run: async () => {
      await database.prisma.$queryRaw`SELECT 1`;
    },
  },
  {
    name: 'migrations',
    run: async () => {
      const pending = await findPendingMigrations(database);
      if (pending.length > 0) throw new Error(`not applied: ${pending.join(', ')}`);
    },
  },
  { name: 'disk', run: () => access(environment.dataFolder, constants.W_OK) },
];

/** `GET /healthz`: the process answers. `GET /readyz`: database, migrations and disk are fit for work, else 503. */
export const healthRoutes = (services: Services): Router => {
  const ready: RequestHandler = async (_request, response) => {
    const entries = await Promise.all(
      checksOf(services).map(async ({ name, run }) => {
        try {
          await run();
          return [name, 'ok'] as const;
        } catch (error) {
          services.log.warn({ check: name, fault: describeFault(error) }, 'not ready');
          return [name, 'failed'] as const;
        }
      }),
    );
    const isReady = entries.every(([, outcome]) => outcome === 'ok');
    response
      .status(isReady ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(Object.fromEntries(entries));
  };
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ process: 'ok' });
  });
  router.get('/readyz', ready);
  return router;
};
