import type { PaperBlock, PaperDeclaration } from '@shouwang/domain';
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

const font = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });

/** The type faces of the official layout (GB/T 9704); WPS and Word take what they have in their place. */
const FACES = { title: font('方正小标宋简体'), body: font('仿宋_GB2312'), heading: font('黑体') } as const;

/** Points on A4; an A3 poster is the same page, 1.414 times as large. */
const POINTS = { title: 22, body: 16, table: 12, foot: 9, line: 28, tableLine: 18 } as const;

/** Millimetres of A4: top, right, bottom, left (GB/T 9704). */
const MARGINS = { top: 37, right: 26, bottom: 35, left: 28, footer: 7 } as const;
const SIZES = { A4: [210, 297], A3: [297, 420] } as const;

type Scale = (points: number) => number;
type Block = Paragraph | Table;

const scaleOf = ({ size }: PaperDeclaration): Scale =>
  size === 'A3' ? (points) => points * Math.SQRT2 : (points) => points;

/** Half points, as Word counts the size of letters. */
const letters = (points: number): number => Math.round(points * 2);
/** Twentieths of a point, as Word counts lines. */
const lines = (points: number): number => Math.round(points * 20);

const exactly = (points: number): IParagraphOptions['spacing'] => ({
  line: lines(points),
  lineRule: LineRuleType.EXACT,
});

const run = (text: string, face: keyof typeof FACES, points: number): TextRun =>
  new TextRun({ text, font: FACES[face], size: letters(points) });

const rule = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;

const cell = (text: string, face: keyof typeof FACES, scale: Scale, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlign.CENTER,
    borders: { top: rule, bottom: rule, left: rule, right: rule },
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: [
      new Paragraph({
        spacing: { line: lines(scale(POINTS.tableLine)), lineRule: LineRuleType.AT_LEAST },
        children: [run(text, face, scale(POINTS.table))],
      }),
    ],
  });

// A page break never splits a row.
const row = (cells: readonly TableCell[], isHeader = false): TableRow =>
  new TableRow({ children: [...cells], cantSplit: true, tableHeader: isHeader });

/** @param widths shares of the columns; Word takes them from here, WPS from the cells */
const table = (rows: readonly TableRow[], widths: readonly number[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map((width) => Math.round((width / 100) * convertMillimetersToTwip(156))),
    rows: [...rows],
  });

// Word needs a paragraph between two tables, or makes them one.
const gap = (): Paragraph => new Paragraph({ spacing: exactly(10), children: [] });

const factRows = (rows: readonly (readonly string[])[], scale: Scale): Table => {
  const widths = rows.every((texts) => texts.length === 2) ? [20, 80] : [18, 32, 18, 32];
  return table(
    rows.map((texts) =>
      row(texts.map((text, at) => cell(text, at % 2 === 0 ? 'heading' : 'body', scale, widths[at] ?? 25))),
    ),
    widths,
  );
};

/** The opening and the closing brace of a list stand in its first and last cell: one row for each of its rows. */
const listRows = ({ list, columns }: Extract<PaperBlock, { kind: 'list' }>, scale: Scale): Table => {
  const last = columns.length - 1;
  const braces = columns.map(({ field }, at) =>
    [at === 0 ? `{#${list}}` : '', field ? `{${field}}` : '', at === last ? `{/${list}}` : ''].join(''),
  );
  return table(
    [
      row(
        columns.map(({ heading, width }) => cell(heading, 'heading', scale, width)),
        true,
      ),
      row(columns.map(({ width }, at) => cell(braces[at] ?? '', 'body', scale, width))),
    ],
    columns.map(({ width }) => width),
  );
};

const opinion = ({ label, text, signature }: Extract<PaperBlock, { kind: 'opinion' }>, scale: Scale): Table => {
  const line = (words: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph =>
    new Paragraph({ alignment, children: [run(words, 'body', scale(POINTS.table))] });
  const content = new TableRow({
    cantSplit: true,
    // Room for the stamp.
    height: { value: convertMillimetersToTwip(38), rule: 'atLeast' },
    children: [
      cell(label, 'heading', scale, 14),
      new TableCell({
        width: { size: 86, type: WidthType.PERCENTAGE },
        verticalAlign: VerticalAlign.BOTTOM,
        borders: { top: rule, bottom: rule, left: rule, right: rule },
        margins: { left: 80, right: 80, top: 40, bottom: 80 },
        children: [line(text, AlignmentType.LEFT), line(signature, AlignmentType.RIGHT)],
      }),
    ],
  });
  return table([content], [14, 86]);
};

const paragraph = (text: string, scale: Scale, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    spacing: { line: lines(scale(POINTS.line)), lineRule: LineRuleType.AT_LEAST },
    ...options,
    children: [run(text, 'body', scale(POINTS.body))],
  });

/** Lines for signatures, kept together on one page. */
const signatures = (texts: readonly string[], scale: Scale): Paragraph[] =>
  texts.map((text, at) =>
    paragraph(text, scale, {
      keepLines: true,
      keepNext: at < texts.length - 1,
      spacing: { before: lines(scale(at === 0 ? POINTS.line : POINTS.tableLine)) },
      indent: { left: convertMillimetersToTwip(scale(45)) },
    }),
  );

const blockOf = (block: PaperBlock, scale: Scale): readonly Block[] => {
  switch (block.kind) {
    case 'paragraph':
      return [
        paragraph(block.text, scale, {
          ...(block.at === 'end' ? { alignment: AlignmentType.RIGHT } : {}),
          // Two characters, as every paragraph of an official paper begins.
          ...(block.at === undefined ? { indent: { firstLine: lines(scale(POINTS.body * 2)) } } : {}),
        }),
      ];
    case 'heading':
      return [new Paragraph({ keepNext: true, children: [run(block.text, 'heading', scale(POINTS.body))] })];
    case 'facts':
      return [factRows(block.rows, scale), gap()];
    case 'list':
      return [listRows(block, scale), gap()];
    case 'opinion':
      return [opinion(block, scale), gap()];
    case 'signatures':
      return signatures(block.lines, scale);
  }
};

/** Page number, who made it when, and at the right the picture by which the stamped page is filed: on every page. */
const footer = (): Footer => {
  const small = (children: readonly TextRun[], alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new Paragraph({ alignment, children: [...children] });
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: letters(14) });
  return new Footer({
    children: [
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        borders: NO_BORDERS,
        rows: [
          new TableRow({
            children: [
              new TableCell({
                width: { size: 70, type: WidthType.PERCENTAGE },
                verticalAlign: VerticalAlign.BOTTOM,
                borders: NO_BORDERS,
                children: [
                  small([number], AlignmentType.CENTER),
                  small([run('{madeOn}　{madeBy}制作', 'body', POINTS.foot)], AlignmentType.LEFT),
                ],
              }),
              new TableCell({
                width: { size: 30, type: WidthType.PERCENTAGE },
                borders: NO_BORDERS,
                children: [
                  small([run('{qr}', 'body', POINTS.foot)], AlignmentType.RIGHT),
                  small([run('{code}', 'body', 7)], AlignmentType.RIGHT),
                ],
              }),
            ],
          }),
        ],
      }),
    ],
  });
};

/**
 * The Word template of a paper that ships with the system, laid out by GB/T 9704: A4 (a poster A3), margins of 37, 35,
 * 28 and 26 mm, body 仿宋 三号, title 小标宋, tables 12 pt. The county edits it in WPS; the braces are filled in.
 */
export const defaultTemplate = (paper: PaperDeclaration): Promise<Buffer> => {
  const scale = scaleOf(paper);
  const [width, height] = SIZES[paper.size];
  const millimetres = (length: number): number => convertMillimetersToTwip(length);
  const document = new Document({
    title: paper.title,
    creator: '守望',
    sections: [
      {
        properties: {
          page: {
            size: {
              width: millimetres(width),
              height: millimetres(height),
              orientation: paper.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: millimetres(scale(MARGINS.top)),
              right: millimetres(scale(MARGINS.right)),
              bottom: millimetres(scale(MARGINS.bottom)),
              left: millimetres(scale(MARGINS.left)),
              footer: millimetres(MARGINS.footer),
            },
          },
        },
        footers: { default: footer() },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: lines(scale(POINTS.body)) },
            children: [run(paper.title, 'title', scale(POINTS.title))],
          }),
          ...paper.blocks.flatMap((block) => blockOf(block, scale)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
};
