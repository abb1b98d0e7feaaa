import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PaperTemplate, Reader } from '@shouwang/database';
import type { IsoDate, PaperDeclaration } from '@shouwang/domain';
import { countyPathOf } from '../campaigns/find-round.ts';
import { canonicalJson } from '../platform/canonical-json.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import { defaultTemplate } from './default-template.ts';

/** The template with which a paper is made. Number 0 is the one that ships. */
export type TemplateInForce = {
  readonly id: string | null;
  readonly number: number;
  readonly sha256: string;
  readonly bytes: Buffer;
};

const shipped = new Map<string, Promise<Buffer>>();

/** The template that ships; built once. */
export const shippedTemplate = (paper: PaperDeclaration): Promise<Buffer> => {
  const known = shipped.get(paper.key);
  if (known) return known;
  const made = defaultTemplate(paper);
  shipped.set(paper.key, made);
  return made;
};

// Of the declaration, because the same document is zipped with other bytes each time.
const shippedHash = (paper: PaperDeclaration): string =>
  createHash('sha256').update(canonicalJson(paper)).digest('hex');

/** The county's version that holds on a day; null while the one that ships does. */
export const findTemplateInForce = (
  db: Reader,
  paper: string,
  areaPath: string,
  on: IsoDate,
): Promise<PaperTemplate | null> =>
  db.paperTemplate.findFirst({
    where: { areaPath: countyPathOf(areaPath), paper, validFrom: { lte: new Date(`${on}T00:00:00Z`) } },
    orderBy: [{ validFrom: 'desc' }, { number: 'desc' }],
  });

/** The template with which a paper of an area is made on a day, with its bytes. */
export const templateInForce = async (
  { db, files }: { readonly db: Reader; readonly files: FileStore },
  paper: PaperDeclaration,
  areaPath: string,
  on: IsoDate,
): Promise<TemplateInForce> => {
  const own = await findTemplateInForce(db, paper.key, areaPath, on);
  if (!own) return { id: null, number: 0, sha256: shippedHash(paper), bytes: await shippedTemplate(paper) };
  const { id, number, sha256 } = own;
  return { id, number, sha256, bytes: await readFile(files.pathOf(sha256)) };
};
