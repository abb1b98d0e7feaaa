import { createCipheriv, createDecipheriv, createHmac, randomFillSync } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

/** The cell that a sealed value belongs to. A value copied into another cell does not open there. */
export interface Cell {
  /** Name of the model. */
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

/** Seals personal values for storage and makes keys to find them by. */
export interface CryptoProvider {
  /** Seals a text for one cell; sealing the same text again gives another value. */
  seal(plain: string, cell: Cell): string;
  /**
   * Opens a value sealed for this cell.
   *
   * @throws {SealBrokenError} when it was changed, belongs to another cell, or its key is not known
   */
  open(sealed: string, cell: Cell): string;
  /** A keyed fingerprint of a normalised value: equal for equal values, useless without the key. One per `purpose`. */
  blindIndex(purpose: string, normalised: string): string;
}

/** A sealed value does not open. The message never contains the value. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';
}

const VERSION = 'v1';
const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const TAG = { authTagLength: TAG_BYTES };

/** Random bytes in stock: one call to the system's generator serves many values. */
const stock = Buffer.alloc(IV_BYTES * 1_024);
let used = stock.length;

function freshIv(): Buffer {
  if (used === stock.length) {
    randomFillSync(stock);
    used = 0;
  }
  const iv = Buffer.from(stock.subarray(used, used + IV_BYTES));
  used += IV_BYTES;
  return iv;
}

/** `|` is no part of a table or column name, so two different cells never give the same text. */
function cellText(cell: Cell): Buffer {
  return Buffer.from(`${cell.table}|${cell.column}|${cell.rowId}`, 'utf8');
}

/**
 * The provider for AES-256-GCM and HMAC-SHA-256. A sealed value is `v1.<key id>.<iv>.<ciphertext>.<tag>`, the last
 * three in base64url; table, column and row id are authenticated with it (TRUST 5.4).
 */
export function createCryptoProvider(keys: KeyRing): CryptoProvider {
  const [newest] = keys.sealing;
  if (!newest) throw new Error('A key ring holds at least one sealing key.');
  const byId = new Map(keys.sealing.map((entry) => [entry.id, entry.key]));

  return {
    seal(plain, cell) {
      const iv = freshIv();
      const cipher = createCipheriv(ALGORITHM, newest.key, iv, TAG);
      cipher.setAAD(cellText(cell));
      const ciphertext = cipher.update(plain, 'utf8', 'base64url') + cipher.final('base64url');
      return `${VERSION}.${newest.id}.${iv.toString('base64url')}.${ciphertext}.${cipher.getAuthTag().toString('base64url')}`;
    },

    open(sealed, cell) {
      const [version, id, iv, ciphertext, tag, ...rest] = sealed.split('.');
      if (version !== VERSION || id === undefined || iv === undefined || tag === undefined || rest.length > 0) {
        throw new SealBrokenError(`A sealed value of ${cell.table}.${cell.column} has no known form.`);
      }
      const key = byId.get(id);
      if (!key)
        throw new SealBrokenError(`The key ${id} of a value of ${cell.table}.${cell.column} is not in the key ring.`);
      try {
        const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(iv, 'base64url'), TAG);
        decipher.setAAD(cellText(cell));
        decipher.setAuthTag(Buffer.from(tag, 'base64url'));
        return decipher.update(ciphertext ?? '', 'base64url', 'utf8') + decipher.final('utf8');
      } catch (error) {
        throw new SealBrokenError(`A sealed value of ${cell.table}.${cell.column} was changed or belongs elsewhere.`, {
          cause: error,
        });
      }
    },

    blindIndex(purpose, normalised) {
      return createHmac('sha256', keys.index).update(`${purpose}\0${normalised}`, 'utf8').digest('base64url');
    },
  };
}
