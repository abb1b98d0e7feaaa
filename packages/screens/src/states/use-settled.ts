import { useEffect, useState } from 'react';

/**
 * The value once it has stood still, so that a search does not ask the server at every key.
 * @param milliseconds how long it must stand still
 */
export const useSettled = <Value>(value: Value, milliseconds = 300): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
};
