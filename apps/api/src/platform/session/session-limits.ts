import { portalOf, type Role } from '@shouwang/domain';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A session ends this long after sign-in, whatever happens (TRUST 5.2). */
export const ABSOLUTE_LIMIT_MS = 12 * HOUR;

/** `lastSeenAt` is written at most this often, so that reading does not mean writing. */
export const SEEN_STEP_MS = MINUTE;

/**
 * How long a session may rest. Office computers stand in rooms with other people: half an hour. A village clerk's phone
 * lies in a pocket between two visits and is locked by itself: the whole working day.
 */
export const idleLimitOf = (role: Role): number => (portalOf(role) === 'village' ? ABSOLUTE_LIMIT_MS : 30 * MINUTE);
