import { posix } from 'node:path';
import { refuse } from './table-refusal.ts';
import { readXml } from './xml-events.ts';
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
    onOpen(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.set(Id, { type: posix.basename(Type), target });
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
    onOpen(name, attributes) {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') is1904 = isYes(attributes.date1904);
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
      const target = relations.get(relation);
      if (target?.type !== 'worksheet') return;
      const sheetName = attributes.name ?? '';
      if (attributes.state === undefined || attributes.state === 'visible')
        sheets.push({ name: sheetName, part: target.target });
      else hiddenSheets.push(sheetName);
    },
  });
  if (!isWorkbook) refuse({ code: 'FORMAT_MISMATCH', found: 'zip' });

  const partOf = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target;
  return { sheets, hiddenSheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), is1904 };
}
