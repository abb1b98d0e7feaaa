import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { refuse } from '../platform/refusal.ts';

/** Bytes of a template at most, as it is sent and when it is inflated; parts in it. */
export const LARGEST_TEMPLATE = 5 * 1024 * 1024;
const LARGEST_INFLATED = 40 * 1024 * 1024;
const MOST_PARTS = 400;

const readPart = async (zip: ZipFile, entry: Entry, left: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Buffer).length;
    if (size > left) refuse('PAPER_TEMPLATE_TOO_LARGE');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
};

// Pictures and the like from elsewhere are fetched when the document is opened; a hyperlink only when it is pressed.
const fetchesFromElsewhere = (relations: string): boolean =>
  [...relations.matchAll(/<Relationship\b[^>]*>/gu)].some(
    ([one]) => /TargetMode\s*=\s*["']External["']/u.test(one) && !/\/hyperlink["']/u.test(one),
  );

const judge = (name: string, text: string): void => {
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) refuse('PAPER_TEMPLATE_UNREADABLE');
  if (name.endsWith('.rels') && fetchesFromElsewhere(text)) refuse('PAPER_TEMPLATE_EXTERNAL');
};

/**
 * Judges what was sent as a template before anything reads it: a Word document without macros, without parts from
 * elsewhere, of a bearable size when inflated (TRUST 2, rows 13 and 14).
 * @throws Refused
 */
export const checkDocxArchive = async (bytes: Buffer): Promise<void> => {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true }).catch(() => refuse('PAPER_TEMPLATE_UNREADABLE'));
  const names = new Set<string>();
  let inflated = 0;
  try {
    if (zip.entryCount > MOST_PARTS) refuse('PAPER_TEMPLATE_TOO_LARGE');
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (names.has(name) || entry.isEncrypted()) refuse('PAPER_TEMPLATE_UNREADABLE');
      names.add(name);
      if (/vbaproject|\/embeddings\/|\/activex\//u.test(name)) refuse('PAPER_TEMPLATE_MACRO');
      const part = await readPart(zip, entry, LARGEST_INFLATED - inflated);
      inflated += part.length;
      if (/\.(?:xml|rels)$/u.test(name)) judge(name, part.toString('utf8'));
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') throw error;
    // Whatever unzipping says is about the file.
    refuse('PAPER_TEMPLATE_UNREADABLE');
  } finally {
    zip.close();
  }
  if (!names.has('word/document.xml') || !names.has('[content_types].xml')) refuse('PAPER_TEMPLATE_UNREADABLE');
};
