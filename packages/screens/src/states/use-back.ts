import { useCallback } from 'react';
import { useLocation } from 'wouter';

/**
 * The way back from a page: to where the person came from, or up when the page was opened by its address.
 * @param up the address of the page above
 */
export const useBack = (up: string): (() => void) => {
  const [, navigate] = useLocation();
  return useCallback(() => {
    if (window.history.length > 1) window.history.back();
    else navigate(up);
  }, [navigate, up]);
};
