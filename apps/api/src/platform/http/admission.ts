import { phrase } from '@shouwang/phrases';
import type { Request, RequestHandler, Response } from 'express';
import { findSessionToken } from './cookies.ts';

export type AdmissionLimits = {
  /** Requests that run at once. */
  readonly running: number;
  /** Requests that wait, in all and for one client. */
  readonly waiting: number;
  readonly waitingPerClient: number;
  readonly longestWaitMs: number;
};

/** Two cores answer a short request in some 10 ms: 200 waiting are two seconds. */
export const ADMISSION_LIMITS: AdmissionLimits = {
  running: 16,
  waiting: 400,
  waitingPerClient: 40,
  longestWaitMs: 8_000,
};

/** A file over a bad line takes minutes: uploads have places of their own, so that they never stop the short requests. */
export const UPLOAD_LIMITS: AdmissionLimits = { running: 24, waiting: 100, waitingPerClient: 10, longestWaitMs: 8_000 };

type Waiting = { readonly start: () => void; isOver: boolean };

// A sign-in has no session yet, so it queues by address.
const clientOf = (request: Request): string => findSessionToken(request) ?? request.ip ?? '';

const turnAway = (response: Response): void => {
  response
    .status(503)
    .set('Retry-After', '3')
    .json({
      errors: [{ message: phrase('errors.busy'), extensions: { code: 'BUSY' } }],
      message: phrase('errors.busy'),
    });
};

/**
 * Lets a bounded number of requests run, and the others wait in turn by client, so that one busy office cannot starve a
 * township. Who would wait too long is told at once to come back (503 with Retry-After).
 */
export const admission = (limits: AdmissionLimits = ADMISSION_LIMITS): RequestHandler => {
  const queues = new Map<string, Waiting[]>();
  let running = 0;
  let waiting = 0;

  // The map keeps its order: the client served last goes to the end.
  const takeNext = (): Waiting | undefined => {
    const [entry] = queues;
    if (!entry) return undefined;
    const [client, queue] = entry;
    const next = queue.shift();
    queues.delete(client);
    if (queue.length > 0) queues.set(client, queue);
    return next;
  };

  const release = (): void => {
    running -= 1;
    while (running < limits.running) {
      const next = takeNext();
      if (!next) return;
      waiting -= 1;
      if (!next.isOver) next.start();
    }
  };

  return (request, response, next) => {
    const start = (): void => {
      running += 1;
      response.once('close', release);
      next();
    };
    if (running < limits.running) {
      start();
      return;
    }
    const client = clientOf(request);
    const queue = queues.get(client) ?? [];
    if (waiting >= limits.waiting || queue.length >= limits.waitingPerClient) {
      turnAway(response);
      return;
    }
    const patience = setTimeout(() => turnAway(response), limits.longestWaitMs);
    const place: Waiting = {
      isOver: false,
      start: () => {
        clearTimeout(patience);
        start();
      },
    };
    // Answered, turned away or hung up: whichever comes first, its turn passes over it.
    response.once('close', () => {
      clearTimeout(patience);
      place.isOver = true;
    });
    queue.push(place);
    queues.set(client, queue);
    waiting += 1;
  };
};
