export type { DeviceCounts, Kit, MenuGroup, MenuItem, Need, Portal, PortalName, Route, ScreenProps } from './portal.ts';
export { lazyScreen } from './routing/lazy-screen.ts';
export { type SessionValue, useSession } from './session/session-context.ts';
export { useMay } from './session/use-may.ts';
export { startPortal } from './start-portal.tsx';
