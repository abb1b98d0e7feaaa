import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { TableLimits } from './table-limits.ts';
import { refuse, TableRefusedError } from './table-refusal.ts';

const MAX_ENTRIES = 10_000;
const INFLATE_CHUNK_BYTES = 256 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** The parts of a zip file, inflated as streams with every size watched while it grows. */
export class ZipArchive {
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly limits: TableLimits;
  private inflatedBytes = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: TableLimits) {
    this.zip = zip;
    this.entries = entries;
    this.limits = limits;
  }

  /** Reads the directory of the zip file at `path`. */
  static async open(path: string, limits: TableLimits): Promise<ZipArchive> {
    let zip: ZipFile | undefined;
    try {
      zip = await openPromise(path, { autoClose: false, lazyEntries: true });
      return new ZipArchive(zip, await readDirectory(zip), limits);
    } catch (cause) {
      zip?.close();
      throwAsRefusal(cause);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Names of all parts, lower case. */
  names(): IterableIterator<string> {
    return this.entries.keys();
  }

  /** Inflated size that the directory promises. */
  declaredBytes(name: string): number {
    return this.entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** The inflated bytes of a part; refuses what is too large, encrypted, cut off or does not match its checksum. */
  async *inflate(name: string, maxBytes: number): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) refuse({ code: 'FILE_CORRUPT' });
    if (entry.isEncrypted()) refuse({ code: 'ENCRYPTED' });
    this.refuseTooLarge(entry, entry.uncompressedSize, maxBytes);

    let bytes = 0;
    let checksum = 0;
    const before = this.inflatedBytes;
    try {
      for await (const chunk of await this.openInflated(entry)) {
        bytes += chunk.length;
        if (bytes > entry.uncompressedSize) refuse({ code: 'FILE_CORRUPT' });
        this.inflatedBytes = before + bytes;
        this.refuseTooLarge(entry, bytes, maxBytes);
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (cause) {
      throwAsRefusal(cause);
    }
    if (bytes !== entry.uncompressedSize || checksum !== entry.crc32) refuse({ code: 'FILE_CORRUPT' });
  }

  close(): void {
    this.zip.close();
  }

  private async openInflated(entry: Entry): Promise<AsyncIterable<Buffer>> {
    const packed = await this.zip.openReadStreamPromise(entry, { decodeFileData: false });
    if (entry.compressionMethod === STORED) return packed;
    if (entry.compressionMethod !== DEFLATED) refuse({ code: 'FILE_CORRUPT' });
    const inflated = createInflateRaw({ chunkSize: INFLATE_CHUNK_BYTES });
    packed.on('error', (error) => inflated.destroy(error));
    inflated.on('close', () => packed.destroy());
    return packed.pipe(inflated);
  }

  private refuseTooLarge(entry: Entry, bytes: number, maxBytes: number): void {
    const { limits } = this;
    if (bytes > maxBytes) refuse({ code: 'TOO_LARGE', limit: maxBytes });
    if (this.inflatedBytes > limits.maxBytes) refuse({ code: 'TOO_LARGE', limit: limits.maxBytes });
    if (bytes > limits.ratioFloorBytes && bytes > entry.compressedSize * limits.maxInflationRatio) {
      refuse({ code: 'TOO_LARGE', limit: limits.ratioFloorBytes });
    }
  }
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) refuse({ code: 'TOO_LARGE', limit: MAX_ENTRIES });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    // Two parts of one name: programs disagree about which one counts.
    if (entries.has(name)) refuse({ code: 'FILE_CORRUPT' });
    entries.set(name, entry);
  }
  return entries;
}

/** What the disk answers is a fault; every other error of unzipping comes from the file. */
function throwAsRefusal(cause: unknown): never {
  if (cause instanceof TableRefusedError) throw cause;
  if (cause instanceof Error && 'syscall' in cause) throw cause;
  refuse({ code: 'FILE_CORRUPT' }, cause);
}
