import { useQuery } from '@shouwang/graphql-client';
import { useState } from 'react';

/**
 * A query whose answer stays on the page when asking again fails: rows that were seen once are still there in a valley
 * without signal. Takes and gives what `useQuery` does.
 */
export const useKeptQuery: typeof useQuery = (args) => {
  const [result, ask] = useQuery(args);
  const [kept, setKept] = useState(result.data);
  const asked = JSON.stringify(args.variables ?? null);
  const [keptFor, setKeptFor] = useState(asked);
  if (asked !== keptFor) {
    // Another household, another list: what was kept belongs to the one before.
    setKeptFor(asked);
    setKept(result.data);
  } else if (result.data !== undefined && result.data !== kept) {
    setKept(result.data);
  }
  const data = result.data ?? (result.error && asked === keptFor ? kept : undefined);
  return [data === result.data ? result : { ...result, data }, ask];
};
