import express, { Router } from 'express';
import type { TravellingClock } from '../clock.ts';

/**
 * `POST /test/clock {now}` sets the server's time, for browser stories in which a notice must hang its days. Mounted in
 * test mode only; sessions age with the clock, so that everybody signs in again.
 */
export const testClockRoute = (clock: TravellingClock): Router => {
  const router = Router();
  router.post('/test/clock', express.json({ limit: '1kb' }), (request, response) => {
    const now = new Date(String((request.body as { now?: unknown } | undefined)?.now));
    if (Number.isNaN(now.getTime())) {
      response.status(400).json({ errors: [{ message: 'now must be a time' }] });
      return;
    }
    clock.travelTo(now);
    response.json({ now: now.toISOString() });
  });
  return router;
};
