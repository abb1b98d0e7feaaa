/** What a file's own first bytes say it is; its name and what the browser claims are not asked. */
export type MediaType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'application/pdf'
  | 'application/zip'
  | 'application/x-ole-storage'
  | 'text/plain'
  | 'text/markup'
  | 'application/octet-stream';

/** How many bytes `mediaTypeOf` wants to see. */
export const HEAD_BYTES = 4_096;

const ascii = (head: Buffer, from: number, to: number): string => head.toString('latin1', from, to);

const isUtf16 = (head: Buffer): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

// Text of any encoding that offices use has no NUL byte, except UTF-16, which has its mark.
const isText = (head: Buffer): boolean => head.length > 0 && (isUtf16(head) || !head.includes(0));

// HTML, XML and SVG can carry scripts: they are never taken for plain text.
const isMarkup = (head: Buffer): boolean =>
  /^\s*(?:<!doctype|<\?xml|<!--|<[a-z][\w:-]*[\s>/])/iu.test(
    head.toString(isUtf16(head) ? 'utf16le' : 'utf8').replace(/^\uFEFF/u, ''),
  );

/**
 * The media type by magic bytes. An .xlsx is a zip; an old .xls and an encrypted .xlsx are OLE storage.
 * @param head the first HEAD_BYTES of the file, or all of a shorter one
 */
export const mediaTypeOf = (head: Buffer): MediaType => {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(head, 0, 5) === '%PDF-') return 'application/pdf';
  if (['PK\x03\x04', 'PK\x05\x06'].includes(ascii(head, 0, 4))) return 'application/zip';
  if (ascii(head, 0, 8) === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return 'application/x-ole-storage';
  if (isText(head)) return isMarkup(head) ? 'text/markup' : 'text/plain';
  return 'application/octet-stream';
};

/** Types that a browser may show in place; everything else is downloaded. */
export const canBeShownInline = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || ['image/jpeg', 'image/png', 'image/webp'].includes(mediaType);
