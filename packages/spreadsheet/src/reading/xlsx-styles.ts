import { xmlName } from './xml-names.ts';
import { readXml } from './xml-scanner.ts';

/** Number formats of the standard (also its East Asian part) that show a date or a time. */
const DATE_FORMATS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

const NUMBER_FORMAT = xmlName('numFmt');
const CELL_STYLES = xmlName('cellXfs');
const STYLE = xmlName('xf');

/** Whether a number format of the workbook's own shows a date: it holds y, m, d, h or s outside quotes, colours and escapes. */
export function isDateFormat(code: string): boolean {
  const [firstSection = ''] = code.split(';');
  const bare = firstSection.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

/** For each cell style (the `s` of a cell): whether a number in it is a date. */
export async function readDateStyles(chunks: AsyncIterable<Buffer>): Promise<readonly boolean[]> {
  const ownFormats = new Map<number, string>();
  const styles: boolean[] = [];
  let isInCellStyles = false;
  await readXml(chunks, {
    onOpen(name, xml) {
      if (name === NUMBER_FORMAT) ownFormats.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? '');
      if (name === CELL_STYLES) isInCellStyles = true;
      if (name !== STYLE || !isInCellStyles) return;
      const format = Number(xml.attribute('numFmtId') ?? 0);
      const own = ownFormats.get(format);
      styles.push(own === undefined ? DATE_FORMATS.has(format) : isDateFormat(own));
    },
    onClose(name) {
      if (name === CELL_STYLES) isInCellStyles = false;
    },
  });
  return styles;
}
