const SHANGHAI_MS = 8 * 3_600_000;

/** `2021-10-20 10:00`, in Shanghai. */
export const shanghaiMinute = (at: Date): string =>
  new Date(at.getTime() + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
