import { PassThrough } from 'node:stream';
import { type SheetCell, type SheetSpec, writeWorkbook } from '@shouwang/spreadsheet';
import { areaDirectory } from '../areas/area-directory.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { exportExpiry, exportFileName } from '../platform/files/export-name.ts';
import type { FilePurpose } from '../platform/files/file-purpose.ts';
import { storeFile } from '../platform/files/store-file.ts';
import { watermarkRows } from '../platform/files/watermark.ts';
import { runUseCase } from '../platform/run-use-case.ts';

/** A workbook for the one who asked, ready to be fetched. */
export type ExportedFile = { readonly url: string; readonly name: string; readonly rowCount: number };

/** A sheet of rows that are at hand, and what the audit trail says of it. */
export type SheetToStore = {
  readonly title: string;
  readonly columns: SheetSpec['columns'];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Of the file's name. */
  readonly areaPath: string;
  readonly now: Date;
  readonly file: FilePurpose;
  /** In the audit trail. */
  readonly useCase: string;
  readonly purpose: string;
  readonly detail: object;
};

/** Writes a sheet with who, when and what for above its header, and keeps it until the end of the next day. */
export const storeSheet = async (
  context: Context,
  { title, columns, rows, areaPath, now, file, useCase, purpose, detail }: SheetToStore,
): Promise<ExportedFile> => {
  const titleRows = watermarkRows(actorOf(context), { at: now, rowCount: rows.length, purpose });
  const stream = new PassThrough();
  const [bytes] = await Promise.all([
    context.services.files.receive(stream, file.largest),
    writeWorkbook(stream, [{ name: title, columns, titleRows, rows }], now),
  ]);
  const name = exportFileName(await areaDirectory(context.prisma), { areaPath, title, now });
  const { id } = await runUseCase(context, { name: useCase }, async ({ db, actor, now: writtenAt, audit }) => {
    const expiresAt = exportExpiry(writtenAt);
    const stored = await storeFile(db, bytes, { name, purpose: file.name, actor, now: writtenAt, expiresAt });
    audit({
      objectType: 'StoredFile',
      objectId: stored.id,
      areaPath: actor.areaPath,
      purpose: purpose.slice(0, 500),
      detail: { ...detail, rowCount: rows.length },
    });
    return { id: stored.id };
  });
  return { url: `/files/${id}`, name, rowCount: rows.length };
};
