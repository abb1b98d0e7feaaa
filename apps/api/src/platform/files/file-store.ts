import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../refusal.ts';
import { HEAD_BYTES, type MediaType, mediaTypeOf } from './media-type.ts';

/** Bytes that are safely on disk, not yet named by any row. */
export type StoredBytes = { readonly sha256: string; readonly size: number; readonly mediaType: MediaType };

/** Bytes on disk under their own SHA-256: the same bytes lie there once, however often they are sent. */
export type FileStore = {
  /** Path of stored bytes, for workers that read them themselves. */
  pathOf(sha256: string): string;
  read(sha256: string): ReadStream;
  /**
   * Writes a stream to disk: temporary file, fsync, rename, fsync of the folder. When it returns, the bytes survive a
   * power cut (TRUST 3.3).
   * @param largest bytes; more is refused while they come in
   * @throws Refused FILE_TOO_LARGE, FILE_EMPTY; the source's own error when it breaks off
   */
  receive(source: AsyncIterable<Buffer | Uint8Array>, largest: number): Promise<StoredBytes>;
  /**
   * Removes what no row names: temporary files and stored bytes older than a day.
   * @param isNamed asks the database
   * @returns how many were removed
   */
  sweep(isNamed: (sha256: string) => Promise<boolean>, now?: Date): Promise<number>;
};

const DAY_MS = 86_400_000;
const MEGABYTE = 1_048_576;

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Windows cannot sync a folder and does not need to.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  } finally {
    await handle.close();
  }
};

const writeAll = async (
  handle: FileHandle,
  source: AsyncIterable<Buffer | Uint8Array>,
  largest: number,
): Promise<StoredBytes> => {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let size = 0;
  for await (const part of source) {
    const chunk = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    size += chunk.length;
    if (size > largest) refuse('FILE_TOO_LARGE', { limit: Math.floor(largest / MEGABYTE) });
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
    hash.update(chunk);
    await handle.write(chunk);
  }
  if (size === 0) refuse('FILE_EMPTY');
  await handle.sync();
  return { sha256: hash.digest('hex'), size, mediaType: mediaTypeOf(head) };
};

/** Opens the store in a folder, which is made when it is missing. */
export const openFileStore = async (folder: string): Promise<FileStore> => {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true });
  const folderOf = (sha256: string): string => join(folder, sha256.slice(0, 2));
  const pathOf = (sha256: string): string => join(folderOf(sha256), sha256);

  const removeOlder = async (path: string, now: Date): Promise<boolean> => {
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs < DAY_MS) return false;
    await rm(path, { force: true });
    return true;
  };

  return {
    pathOf,
    read: (sha256) => createReadStream(pathOf(sha256)),
    receive: async (source, largest) => {
      // The server makes the name: what the client calls the file is only ever data.
      const temporary = join(incoming, randomUUID());
      const handle = await open(temporary, 'wx', 0o600);
      try {
        const stored = await writeAll(handle, source, largest);
        await handle.close();
        await mkdir(folderOf(stored.sha256), { recursive: true });
        await rename(temporary, pathOf(stored.sha256));
        // Young again, so that the sweeper leaves bytes alone whose row is about to be written.
        await utimes(pathOf(stored.sha256), new Date(), new Date());
        await syncFolder(folderOf(stored.sha256));
        await syncFolder(folder);
        return stored;
      } catch (error) {
        await handle.close();
        await rm(temporary, { force: true });
        throw error;
      }
    },
    sweep: async (isNamed, now = new Date()) => {
      let removed = 0;
      for (const name of await readdir(incoming)) {
        if (await removeOlder(join(incoming, name), now)) removed += 1;
      }
      for (const prefix of await readdir(folder)) {
        if (!/^[0-9a-f]{2}$/u.test(prefix)) continue;
        for (const sha256 of await readdir(join(folder, prefix))) {
          if (await isNamed(sha256)) continue;
          if (await removeOlder(pathOf(sha256), now)) removed += 1;
        }
      }
      return removed;
    },
  };
};
