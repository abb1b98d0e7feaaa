import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { refuse } from './table-refusal.ts';

/** The encodings in which offices send text. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

const CHUNK_BYTES = 1024 * 1024;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Length of the marks in front of the text. */
function markLength(encoding: TextEncoding, head: Buffer): number {
  if (encoding === 'utf-8') return head.subarray(0, 3).equals(UTF8_MARK) ? 3 : 0;
  return encoding === 'gb18030' ? 0 : 2;
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}

/** Where the last character begins that this chunk may have cut in two. */
function lastCharacterStart(chunk: Buffer): number {
  for (let i = chunk.length - 1; i >= Math.max(0, chunk.length - 3); i--) {
    const byte = chunk[i] ?? 0;
    if (byte < 0x80) return chunk.length;
    if (byte >= 0xc0) return i;
  }
  return chunk.length;
}

async function isWhollyUtf8(file: FileHandle): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunksOf(file)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = lastCharacterStart(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return false;
    rest = bytes.subarray(end);
  }
  return isUtf8(rest);
}

/**
 * Finds the encoding: by byte order mark, else UTF-8 when every byte of the file fits it, else GB18030 (which contains
 * GBK). GBK text is practically never valid UTF-8, so that the whole file decides, not its first lines.
 */
export async function detectTextEncoding(file: FileHandle): Promise<TextEncoding> {
  const head = Buffer.alloc(3);
  const { bytesRead } = await file.read(head, 0, 3, 0);
  if (bytesRead >= 2 && head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (bytesRead >= 2 && head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (await isWhollyUtf8(file)) return 'utf-8';
  // A mark promises UTF-8; text that breaks the promise is mixed and nobody can tell what its characters are.
  if (head.equals(UTF8_MARK)) refuse({ code: 'ENCODING' });
  return 'gb18030';
}

/** Part of a text file as UTF-8, and how many bytes of the file have been read up to its end. */
export interface Utf8Chunk {
  readonly bytes: Buffer;
  readonly position: number;
}

/** The file as chunks of UTF-8 without a mark. Bytes that the encoding does not know are refused, never replaced. */
export async function* utf8Chunks(file: FileHandle, encoding: TextEncoding): AsyncGenerator<Utf8Chunk> {
  const decoder = encoding === 'utf-8' ? undefined : new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let position = 0;
  for await (const chunk of chunksOf(file)) {
    const bytes = position === 0 ? chunk.subarray(markLength(encoding, chunk)) : chunk;
    position += chunk.length;
    yield { bytes: decoder ? decode(decoder, bytes, true) : bytes, position };
  }
  if (decoder) yield { bytes: decode(decoder, new Uint8Array(0), false), position };
}

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): Buffer {
  try {
    return Buffer.from(decoder.decode(bytes, { stream }), 'utf8');
  } catch (cause) {
    refuse({ code: 'ENCODING' }, cause);
  }
}
