import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(() => {
  cleanup();
  for (const name of [...document.documentElement.attributes].map((attribute) => attribute.name)) {
    document.documentElement.removeAttribute(name);
  }
  localStorage.clear();
});
