import type { StoredFile, Transaction } from '@shouwang/database';
import type { SignedInActor } from '../context.ts';
import type { StoredBytes } from './file-store.ts';

const longestName = 200;

/**
 * A file name as it may be shown and sent back: the last part of a path, without control characters or the signs that
 * Windows forbids, never empty.
 */
export const safeFileName = (name: string): string => {
  const last = name.normalize('NFC').split(/[\\/]/u).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed
  const cleaned = last.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/gu, '').trim();
  return cleaned.slice(0, longestName) || '未命名文件';
};

/** Writes the row that names stored bytes; with `expiresAt` the file is gone then, without it stays. */
export const storeFile = (
  db: Transaction,
  bytes: StoredBytes,
  {
    name,
    purpose,
    actor,
    now,
    expiresAt = null,
  }: {
    readonly name: string;
    readonly purpose: string;
    readonly actor: SignedInActor;
    readonly now: Date;
    readonly expiresAt?: Date | null;
  },
): Promise<StoredFile> =>
  db.storedFile.create({
    data: {
      sha256: bytes.sha256,
      size: BigInt(bytes.size),
      mediaType: bytes.mediaType,
      name: safeFileName(name),
      purpose,
      areaPath: actor.areaPath,
      department: actor.department ?? null,
      uploadedById: actor.accountId,
      uploadedAt: now,
      expiresAt,
    },
  });
