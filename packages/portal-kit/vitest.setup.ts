import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// happy-dom does not tell whether the page came over HTTPS.
Object.defineProperty(globalThis, 'isSecureContext', { value: true });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  localStorage.clear();
  history.replaceState(null, '', '/');
});
