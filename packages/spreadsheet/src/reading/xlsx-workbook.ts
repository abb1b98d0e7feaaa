import { posix } from 'node:path';
import { refuse } from './table-refusal.ts';
import { xmlName } from './xml-names.ts';
import { readXml } from './xml-scanner.ts';
import type { ZipArchive } from './zip-archive.ts';

/** One visible worksheet and the part of the zip file that holds it. */
export interface WorksheetPart {
  readonly name: string;
  readonly part: string;
}

/** What the descriptive parts of a workbook say. */
export interface WorkbookParts {
  /** Visible worksheets in the order of their tabs. */
  readonly sheets: readonly WorksheetPart[];
  /** Names of hidden sheets, which are not read because the person does not see them. */
  readonly hiddenSheets: readonly string[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  /** Whether dates count from 1904 (old Mac workbooks). */
  readonly is1904: boolean;
}

const RELATIONSHIP = xmlName('Relationship');
const WORKBOOK = xmlName('workbook');
const WORKBOOK_PROPERTIES = xmlName('workbookPr');
const SHEET = xmlName('sheet');

interface Relation {
  readonly type: string;
  readonly target: string;
}

async function readRelations(zip: ZipArchive, source: string, maxBytes: number): Promise<Map<string, Relation>> {
  const folder = posix.dirname(source);
  const part = posix.join(folder, '_rels', `${posix.basename(source)}.rels`);
  const relations = new Map<string, Relation>();
  if (!zip.has(part)) return relations;
  await readXml(zip.inflate(part, maxBytes), {
    onOpen(name, xml) {
      if (name !== RELATIONSHIP || xml.attribute('TargetMode') === 'External') return;
      const written = xml.attribute('Target') ?? '';
      const target = written.startsWith('/') ? written.slice(1) : posix.join(folder, written);
      relations.set(xml.attribute('Id') ?? '', { type: posix.basename(xml.attribute('Type') ?? ''), target });
    },
  });
  return relations;
}

function isYes(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Finds the parts of the workbook through its relations, as the format prescribes, not by their usual names. */
export async function readWorkbookParts(zip: ZipArchive, maxBytes: number): Promise<WorkbookParts> {
  const root = [...(await readRelations(zip, '', maxBytes)).values()];
  const workbook = root.find(({ type }) => type === 'officeDocument')?.target;
  // A zip file without relations is no office document at all; with another main part it is a text or a presentation.
  if (workbook === undefined || !workbook.endsWith('.xml')) refuse({ code: 'FORMAT_MISMATCH', found: 'zip' });

  const relations = await readRelations(zip, workbook, maxBytes);
  const sheets: WorksheetPart[] = [];
  const hiddenSheets: string[] = [];
  let isWorkbook = false;
  let is1904 = false;
  await readXml(zip.inflate(workbook, maxBytes), {
    onOpen(name, xml) {
      if (name === WORKBOOK) isWorkbook = true;
      if (name === WORKBOOK_PROPERTIES) is1904 = isYes(xml.attribute('date1904'));
      if (name !== SHEET) return;
      const target = relations.get(xml.attribute('id') ?? '');
      if (target?.type !== 'worksheet') return;
      const sheetName = xml.attribute('name') ?? '';
      const isVisible = (xml.attribute('state') ?? 'visible') === 'visible';
      if (isVisible) sheets.push({ name: sheetName, part: target.target });
      else hiddenSheets.push(sheetName);
    },
  });
  if (!isWorkbook) refuse({ code: 'FORMAT_MISMATCH', found: 'zip' });

  const partOf = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target;
  return { sheets, hiddenSheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), is1904 };
}
