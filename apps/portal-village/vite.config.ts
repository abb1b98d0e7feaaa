import { definePortal } from '@shouwang/vite-portal';

export default definePortal({ name: 'village' });
