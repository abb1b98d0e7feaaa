import { newIdempotencyKey } from '@shouwang/graphql-client';
import { localFileId } from './local-files.ts';
import { photoStore } from './photo-store.ts';
import { shrinkPhoto } from './shrink-photo.ts';

/** A photo as a form names it: on the phone, not sent. */
export type PhotoRef = {
  /** `local:<photo id>`, replaced by the server's file id when the form is sent. */
  fileId: string;
  name: string;
  takenAt: string;
};

/**
 * Keeps a photo on the phone until its form has been sent.
 * @throws when the phone has no room, so that nobody believes it is kept
 */
export const keepPhoto = async (file: File): Promise<PhotoRef> => {
  const id = newIdempotencyKey();
  const takenAt = new Date(file.lastModified || Date.now()).toISOString();
  await photoStore.save({ id, name: file.name, blob: await shrinkPhoto(file), takenAt });
  return { fileId: localFileId(id), name: file.name, takenAt };
};
