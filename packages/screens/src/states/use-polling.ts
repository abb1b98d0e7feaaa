import { useEffect, useRef } from 'react';

/**
 * Asks again and again while something is under way, and stops as soon as it is not, or while nobody looks at the page.
 * @param isUnderWay whether there is still something to wait for
 * @param milliseconds between two questions
 */
export const usePolling = (isUnderWay: boolean, ask: () => void, milliseconds = 1500): void => {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) latest.current();
    }, milliseconds);
    return () => clearInterval(timer);
  }, [isUnderWay, milliseconds]);
};
