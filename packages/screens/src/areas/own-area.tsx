import { createContext, type ReactNode, useCallback, useContext } from 'react';

const OwnAreaContext = createContext('');

/**
 * Says in which area the person below works, so that places inside it are named without it.
 * @param name as the server names places: 功果桥镇 汤涧村委会
 */
export function OwnArea({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <OwnAreaContext.Provider value={name}>{children}</OwnAreaContext.Provider>;
}

/** Shortens places in a text to what somebody of the own area says: 功果桥镇 汤涧村委会 岩脚组 becomes 岩脚组. */
export const useLocalPlace = (): ((text: string) => string) => {
  const own = useContext(OwnAreaContext);
  return useCallback((text: string) => (own === '' ? text : text.replaceAll(`${own} `, '')), [own]);
};
