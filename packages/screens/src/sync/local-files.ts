import { type JsonValue, uploadFile } from '@shouwang/graphql-client';
import type { PhotoStore } from './photo-store.ts';

const localPrefix = 'local:';

/** How variables name a photo that is only on the phone so far. */
export const localFileId = (photoId: string): string => localPrefix + photoId;

const isLocal = (value: JsonValue): value is string => typeof value === 'string' && value.startsWith(localPrefix);

/** The photo ids that a draft's data or variables name, each once. */
export const localPhotoIdsIn = (value: JsonValue | undefined): string[] => {
  if (value === undefined || value === null) return [];
  if (isLocal(value)) return [value.slice(localPrefix.length)];
  if (typeof value !== 'object') return [];
  return [...new Set(Object.values(value).flatMap((part: JsonValue) => localPhotoIdsIn(part)))];
};

/** The same value with every local photo replaced by the file id that the server gave it. */
const withFileIds = (value: JsonValue, fileIds: ReadonlyMap<string, string>): JsonValue => {
  if (isLocal(value)) return fileIds.get(value.slice(localPrefix.length)) ?? value;
  if (Array.isArray(value)) return value.map((part: JsonValue) => withFileIds(part, fileIds));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withFileIds(part, fileIds)]));
};

/** Thrown when a photo is no longer on the phone, for example after its data was cleared. */
export class PhotoMissingError extends Error {
  override readonly name = 'PhotoMissingError';
}

/**
 * Sends every photo that the variables name and puts the server's file ids in their place. A photo that has arrived
 * before keeps its file id, so that a repeated send is byte for byte the same write.
 * @param onProgress part of all photos sent so far, 0 … 1
 * @throws UploadError when a photo was not stored; PhotoMissingError when it is not on the phone
 */
export const sendLocalFiles = async (
  variables: JsonValue,
  photos: PhotoStore,
  onProgress: (part: number) => void = () => undefined,
): Promise<JsonValue> => {
  const fileIds = new Map<string, string>();
  const ids = localPhotoIdsIn(variables);
  for (const [index, id] of ids.entries()) {
    const photo = await photos.find(id);
    if (!photo) throw new PhotoMissingError(id);
    const fileId =
      photo.fileId ??
      (
        await uploadFile(new File([photo.blob], photo.name, { type: photo.blob.type }), {
          purpose: 'evidence',
          onProgress: (part) => onProgress((index + part) / ids.length),
        })
      ).id;
    await photos.save({ ...photo, fileId });
    fileIds.set(id, fileId);
  }
  return withFileIds(variables, fileIds);
};
