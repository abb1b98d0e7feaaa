import { createContext, type ReactNode, useContext } from 'react';

type Navigate = (href: string) => void;

const NavigationContext = createContext<Navigate | null>(null);
const BaseContext = createContext('');

export interface NavigationProps {
  /** Moves inside the portal without loading a page. */
  navigate: Navigate;
  /** Where the portal stands on this origin, `/county`: in front of every address, so that it opens in a new tab too. */
  base?: string;
  children: ReactNode;
}

/** Gives every link of the kit the portal's own router. Without it they are ordinary links. */
export function Navigation({ navigate, base = '', children }: NavigationProps) {
  return (
    <NavigationContext.Provider value={navigate}>
      <BaseContext.Provider value={base}>{children}</BaseContext.Provider>
    </NavigationContext.Provider>
  );
}

/** The router's move, or null outside `Navigation`. */
export const useNavigate = (): Navigate | null => useContext(NavigationContext);

/** What stands in front of every address of the portal; empty outside `Navigation`. */
export const useBase = (): string => useContext(BaseContext);
