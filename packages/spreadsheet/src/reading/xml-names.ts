/** A name of an element as a number, so that names are compared without making strings. */
export type XmlName = number;

/** The name of an element that nobody asks for. */
export const UNKNOWN_NAME: XmlName = 0;

/** Names up to this length are packed into the number itself; the worksheets' million cells have only such names. */
const PACKED_LENGTH = 3;

const longNames = new Map<string, XmlName>();

/** Declares a name that a reader listens to, without namespace prefix. */
export function xmlName(name: string): XmlName {
  const bytes = Buffer.from(name, 'latin1');
  if (name.length <= PACKED_LENGTH) return pack(bytes, 0, bytes.length);
  const known = longNames.get(name) ?? -1 - longNames.size;
  longNames.set(name, known);
  return known;
}

/** The name that stands in bytes, `UNKNOWN_NAME` when it is long and not declared. */
export function xmlNameAt(bytes: Buffer, start: number, end: number): XmlName {
  if (end - start <= PACKED_LENGTH) return pack(bytes, start, end);
  return longNames.get(bytes.toString('latin1', start, end)) ?? UNKNOWN_NAME;
}

function pack(bytes: Buffer, start: number, end: number): XmlName {
  let packed = 0;
  for (let i = start; i < end; i++) packed = packed * 256 + (bytes[i] ?? 0);
  return packed;
}
