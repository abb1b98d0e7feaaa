/** Positions in `cellXfs` of `STYLES_XML`. */
export const STYLE = {
  general: 0,
  text: 1,
  /** Text that looks like a formula: the program shows it as if it had been typed behind an apostrophe. */
  quotedText: 2,
  header: 3,
  title: 4,
  wrong: 5,
  quotedWrong: 6,
  /** A long line of words. */
  prose: 7,
} as const;

/** A cell that stays open to typing when its sheet is protected. */
function data(format: number, fill: number, isQuoted = false): string {
  const quote = isQuoted ? ' quotePrefix="1"' : '';
  return (
    `<xf numFmtId="${format}" fontId="0" fillId="${fill}" borderId="0" xfId="0"${quote} applyNumberFormat="1" ` +
    'applyFill="1" applyProtection="1"><protection locked="0"/></xf>'
  );
}

/** Styles of every written workbook: text cells have the format `@`, so that long digits survive editing. */
export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="宋体"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF2"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">${data(0, 0)}${data(49, 0)}${data(49, 0, true)}<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>${data(49, 3)}${data(49, 3, true)}<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
