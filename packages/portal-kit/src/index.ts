export type { DeviceCounts, Kit, MenuGroup, MenuItem, Need, Portal, PortalName, Route, ScreenProps } from './portal.ts';
export { lazyScreen } from './routing/lazy-screen.ts';
export { startPortal } from './start-portal.tsx';
