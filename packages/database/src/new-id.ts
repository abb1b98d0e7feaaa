import { randomFillSync } from 'node:crypto';

/** Random bytes in stock: one call to the system's generator serves many ids. */
const STOCK_BYTES = 16 * 512;
const stock = Buffer.allocUnsafe(STOCK_BYTES);
let used = STOCK_BYTES;

let lastTime = 0;
let counter = 0;

/** Sixteen bytes of the stock that nobody had before; valid until the next call. */
function freshBytes(): Buffer {
  if (used === STOCK_BYTES) {
    randomFillSync(stock);
    used = 0;
  }
  used += 16;
  return stock.subarray(used - 16, used);
}

/**
 * A new row id: UUID version 7 (RFC 9562), in ascending order within this process, so that rows written together lie
 * together. Prisma makes its own for single rows; bulk writes and sealed values need the id beforehand.
 */
export function newId(): string {
  const bytes = freshBytes();
  const now = Date.now();
  if (now > lastTime) {
    lastTime = now;
    // Half of the counter's range is kept free for ids of the same millisecond.
    counter = bytes.readUInt16BE(6) & 0x7ff;
  } else {
    counter += 1;
    if (counter > 0xfff) {
      lastTime += 1;
      counter = 0;
    }
  }
  bytes.writeUIntBE(lastTime, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
