const activities = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const tickMs = 1000;
const minuteMs = 60_000;

/** Longest silence towards the server while somebody works on a page that asks it nothing. */
const wakeMs = 5 * minuteMs;
/** How long before the end somebody is told. */
export const warningSeconds = 60;

export type IdleWatch = {
  /** Seconds left, told once a second during the last minute; undefined when somebody touched the page again. */
  readonly onWarning: (secondsLeft: number | undefined) => void;
  /** Nobody touched the page for the whole time. */
  readonly onExpired: () => void;
  /** Somebody works here, and the server has not heard of it for a while. */
  readonly onWake: () => void;
};

/**
 * Watches for touches and keys and ends the session on this page when there are none, as the server does on its side.
 * @param idleMinutes as on the server
 * @returns stops watching
 */
export const watchIdle = (idleMinutes: number, { onWarning, onExpired, onWake }: IdleWatch): (() => void) => {
  let lastTouch = Date.now();
  let lastWake = lastTouch;
  let warned = false;
  const touch = () => {
    lastTouch = Date.now();
    if (lastTouch - lastWake < wakeMs) return;
    lastWake = lastTouch;
    onWake();
  };
  const look = () => {
    // Compared with the clock, not counted: a laptop's lid may have been shut meanwhile.
    const secondsLeft = Math.ceil((lastTouch + idleMinutes * minuteMs - Date.now()) / 1000);
    if (secondsLeft <= 0) {
      stop();
      onExpired();
    } else if (secondsLeft <= warningSeconds) {
      warned = true;
      onWarning(secondsLeft);
    } else if (warned) {
      warned = false;
      onWarning(undefined);
    }
  };
  const stop = () => {
    clearInterval(timer);
    for (const activity of activities) removeEventListener(activity, touch);
  };
  const timer = setInterval(look, tickMs);
  for (const activity of activities) addEventListener(activity, touch, { passive: true });
  return stop;
};
