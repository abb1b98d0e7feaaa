import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

/** Bytes of every key. */
const KEY_BYTES = 32;
/** A key id stands in every sealed value: short, and without the dot that separates its parts. */
const KEY_ID = /^[0-9A-Za-z_-]{1,16}$/;

/** The keys of one county. */
export interface KeyRing {
  /** Newest first: the first one seals, all of them open. */
  readonly sealing: readonly { readonly id: string; readonly key: KeyObject }[];
  /** Key of the blind indexes; it cannot be changed without recomputing them. */
  readonly index: KeyObject;
}

/** The keys cannot be read; the message says in Chinese what is wrong with them. */
export class KeyRingError extends Error {
  override readonly name = 'KeyRingError';
}

interface KeyRingText {
  readonly sealing?: unknown;
  readonly index?: unknown;
}

function parseKey(value: unknown, which: string): KeyObject {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'base64url') : null;
  if (bytes?.length !== KEY_BYTES)
    throw new KeyRingError(`密钥 ${which} 不完整：应为 ${KEY_BYTES} 字节的 base64url 文本。`);
  return createSecretKey(bytes);
}

/**
 * Reads keys from their text form, `{"sealing":[{"id":"…","key":"…"}],"index":"…"}`, keys as base64url of 32 bytes.
 *
 * @throws {KeyRingError}
 */
export function parseKeyRing(text: string): KeyRing {
  let parsed: KeyRingText;
  try {
    parsed = JSON.parse(text) as KeyRingText;
  } catch (error) {
    throw new KeyRingError('密钥内容无法读取：不是有效的 JSON。', { cause: error });
  }
  const { sealing } = parsed;
  if (!Array.isArray(sealing) || sealing.length === 0) throw new KeyRingError('密钥内容缺少 sealing。');
  const keys = sealing.map((entry: { id?: unknown; key?: unknown }) => {
    if (typeof entry.id !== 'string' || !KEY_ID.test(entry.id))
      throw new KeyRingError('密钥编号 id 缺失或含有不允许的字符。');
    return { id: entry.id, key: parseKey(entry.key, entry.id) };
  });
  if (new Set(keys.map((entry) => entry.id)).size !== keys.length) throw new KeyRingError('密钥编号 id 重复。');
  return { sealing: keys, index: parseKey(parsed.index, 'index') };
}

/** Fresh random keys in the text form that {@link parseKeyRing} reads. */
export function generateKeyRingText(): string {
  const key = () => randomBytes(KEY_BYTES).toString('base64url');
  const id = randomBytes(4).toString('hex');
  return `${JSON.stringify({ sealing: [{ id, key: key() }], index: key() }, null, 2)}\n`;
}
