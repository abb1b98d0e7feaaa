import { expect } from '@playwright/test';

const DAY_MS = 86_400_000;

/** The calendar day of a time in Shanghai, YYYY-MM-DD. */
export const dayOf = (time: Date): string => time.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Sets a server of test mode to a moment, from which its time goes on. */
export const setClock = async (origin: string, now: Date): Promise<void> => {
  const response = await fetch(`${origin}/test/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: now.toISOString() }),
  });
  expect(response.status).toBe(200);
};

/** Sets a server of test mode ahead by days of real time; whoever was signed in signs in again. */
export const travel = async (origin: string, days: number): Promise<Date> => {
  const now = new Date(Date.now() + days * DAY_MS);
  await setClock(origin, now);
  return now;
};
