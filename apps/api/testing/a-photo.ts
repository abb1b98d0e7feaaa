import { expect } from 'vitest';
import type { ApiClient } from './api-client.ts';

/** The smallest picture that counts as one. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Uploads a photo as the portals do, for a step's evidence. */
export const aPhoto = async (client: ApiClient, kind: string): Promise<{ kind: string; fileId: string }> => {
  const response = await client.upload(PICTURE, { name: `${kind}.png`, purpose: 'evidence' });
  expect(response.status).toBeLessThan(300);
  const { id } = (await response.json()) as { id: string };
  return { kind, fileId: id };
};
