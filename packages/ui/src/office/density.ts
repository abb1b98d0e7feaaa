import { useSyncExternalStore } from 'react';

/** 宽松 · 标准 · 紧凑: row heights 40, 34 and 28. */
export type Density = 'wide' | 'standard' | 'tight';

const STORED_AS = 'sw.table.density';
const ALL: readonly Density[] = ['wide', 'standard', 'tight'];

const listeners = new Set<() => void>();

function readDensity(): Density {
  const stored = localStorage.getItem(STORED_AS);
  return ALL.find((density) => density === stored) ?? 'standard';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sets the row height of every table, remembered on this computer. */
export function setDensity(density: Density): void {
  localStorage.setItem(STORED_AS, density);
  for (const listener of listeners) listener();
}

/** The row height in force, live. */
export const useDensity = (): Density => useSyncExternalStore(subscribe, readDensity);
