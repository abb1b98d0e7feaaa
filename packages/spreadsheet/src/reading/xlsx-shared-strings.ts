import { unescapeXlsxText } from './xlsx-text.ts';
import { xmlName } from './xml-names.ts';
import { readXml } from './xml-scanner.ts';

const STRING = xmlName('si');
const TEXT = xmlName('t');
const PHONETIC_HINT = xmlName('rPh');

/** All shared strings in order; the pieces of formatted text are joined, phonetic hints left out. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let isInText = false;
  let isInHint = false;
  await readXml(chunks, {
    onOpen(name) {
      if (name === TEXT) isInText = !isInHint;
      else if (name === STRING) text = '';
      else if (name === PHONETIC_HINT) isInHint = true;
    },
    onText(xml) {
      if (isInText) text += xml.text();
    },
    onClose(name) {
      if (name === TEXT) isInText = false;
      else if (name === STRING) strings.push(unescapeXlsxText(text));
      else if (name === PHONETIC_HINT) isInHint = false;
    },
  });
  return strings;
}
