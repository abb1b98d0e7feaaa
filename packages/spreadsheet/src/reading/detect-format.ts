import type { FileHandle } from 'node:fs/promises';
import { refuse } from './table-refusal.ts';

/** What the first bytes say; the file name is never believed. */
export type TableFormat = 'xlsx' | 'csv';

const SNIFFED_BYTES = 8192;
const OLE_SCANNED_BYTES = 1024 * 1024;

const FOREIGN_SIGNATURES: readonly (readonly [signature: string, name: string])[] = [
  ['\x89PNG', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF8', 'gif'],
  ['%PDF', 'pdf'],
  ['Rar!', 'rar'],
  ['7z\xbc\xaf', '7z'],
  ['\x1f\x8b', 'gzip'],
  ['{\\rtf', 'rtf'],
];

/** Distinguishes a workbook from text, and refuses everything else with the name of what it is. */
export async function detectFormat(file: FileHandle): Promise<TableFormat> {
  const { size } = await file.stat();
  if (size === 0) refuse({ code: 'EMPTY_FILE' });

  const head = await readHead(file, SNIFFED_BYTES);
  const start = head.toString('latin1');
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'xlsx';
  if (start.startsWith('\xd0\xcf\x11\xe0')) return refuseOleContainer(file);
  for (const [signature, found] of FOREIGN_SIGNATURES) {
    if (start.startsWith(signature)) refuse({ code: 'FORMAT_MISMATCH', found });
  }
  const isUtf16 = start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff');
  if (!isUtf16) refuseMarkupAndBinary(start);
  return 'csv';
}

async function readHead(file: FileHandle, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, 0);
  return buffer.subarray(0, bytesRead);
}

/** A workbook with a password is an OLE container with a stream of this name; any other container is an old .xls. */
async function refuseOleContainer(file: FileHandle): Promise<never> {
  const content = await readHead(file, OLE_SCANNED_BYTES);
  if (content.includes(Buffer.from('EncryptedPackage', 'utf16le'))) refuse({ code: 'ENCRYPTED' });
  refuse({ code: 'FORMAT_MISMATCH', found: 'xls' });
}

function refuseMarkupAndBinary(start: string): void {
  const text = start
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (text === '' && start.length < SNIFFED_BYTES) refuse({ code: 'EMPTY_FILE' });
  if (text.startsWith('<')) refuse({ code: 'FORMAT_MISMATCH', found: text.startsWith('<?xml') ? 'xml' : 'html' });
  if (start.includes('\0')) {
    // Zero bytes only at every second place: UTF-16 without the mark that tells its byte order.
    const parities = new Set([...start.matchAll(/\0/g)].map((zero) => zero.index % 2));
    if (parities.size === 1) refuse({ code: 'ENCODING' });
    refuse({ code: 'FORMAT_MISMATCH', found: 'binary' });
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
  if (/[\x01-\x08\x0e-\x19\x1c-\x1f]/.test(start)) refuse({ code: 'FORMAT_MISMATCH', found: 'binary' });
}
