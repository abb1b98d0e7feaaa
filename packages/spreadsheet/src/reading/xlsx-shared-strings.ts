import { unescapeXlsxText } from './xlsx-text.ts';
import { readXml } from './xml-events.ts';

/** All shared strings in order; the pieces of formatted text are joined, phonetic hints left out. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let isInText = false;
  let isInHint = false;
  await readXml(chunks, {
    onOpen(name) {
      if (name === 't') isInText = !isInHint;
      else if (name === 'si') text = '';
      else if (name === 'rPh') isInHint = true;
    },
    onText(piece) {
      if (isInText) text += piece;
    },
    onClose(name) {
      if (name === 't') isInText = false;
      else if (name === 'si') strings.push(unescapeXlsxText(text));
      else if (name === 'rPh') isInHint = false;
    },
  });
  return strings;
}
