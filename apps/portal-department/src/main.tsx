import { startPortal } from '@shouwang/portal-kit';
import { portal } from './portal.ts';

startPortal(portal);
