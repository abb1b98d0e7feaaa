import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ScreenProps } from '../portal.ts';

/**
 * A screen that is fetched when its address is first opened.
 * @param load imports the file and picks the screen: `() => import('./screens/today.tsx').then((file) => file.Today)`
 */
export const lazyScreen = (
  load: () => Promise<ComponentType<ScreenProps>>,
): LazyExoticComponent<ComponentType<ScreenProps>> => lazy(async () => ({ default: await load() }));
