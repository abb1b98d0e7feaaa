import { createHash, randomBytes } from 'node:crypto';

/** A new session token: 256 random bits. It is told to the browser once and never stored. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token: its SHA-256, so that a stolen copy of the table opens no session. */
export const sessionIdOf = (token: string): string => createHash('sha256').update(token).digest('hex');
