import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { ImportBatch, Prisma } from '@shouwang/database';
import { actorOf } from '../platform/context.ts';
import { storeFile } from '../platform/files/store-file.ts';
import { tableRefusal } from '../platform/files/table-refusal.ts';
import type { Work } from '../platform/jobs/inline-work.ts';
import { Refused } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { applyImport } from './apply-import.ts';
import { storeErrorWorkbook } from './error-workbook.ts';
import { REGISTER_FILE, registerFile } from './import-files.ts';
import { type RegisterSheet, recogniseRegisterFile } from './reading/register-sheet.ts';
import { startImport } from './start-import.ts';

/** Takes a file of this machine into the file store, as an upload would. */
const keepFile = async ({ context }: Work, path: string): Promise<string> => {
  const bytes = await context.services.files.receive(createReadStream(path), registerFile.largest);
  const { id } = await runUseCase(context, { name: 'file.upload' }, async ({ db, actor, now, audit }) => {
    const file = await storeFile(db, bytes, { name: basename(path), purpose: REGISTER_FILE, actor, now });
    audit({
      objectType: 'StoredFile',
      objectId: file.id,
      areaPath: actorOf(context).areaPath,
      detail: { sha256: file.sha256, size: bytes.size, purpose: file.purpose },
    });
    return { id: file.id };
  });
  return id;
};

/**
 * Imports a file of this machine in one go, without preview: the command line and the demonstration. All of it or
 * nothing, like an import that was confirmed.
 * @param sheet what the file is, when the caller knows already
 * @returns the batch with its counts
 * @throws Refused when the file cannot be read or the person may not import
 */
export const importNow = async (work: Work, path: string, sheet?: RegisterSheet): Promise<ImportBatch> => {
  const { prisma } = work.context.services.database;
  const { id } = await startImport(work.context, { fileId: await keepFile(work, path), isInline: true });
  try {
    const reading = sheet ? ({ ok: true, sheet } as const) : await recogniseRegisterFile(path);
    if (!reading.ok) throw new Refused([tableRefusal(reading.refusal)]);
    const { file, headerRow, columns } = reading.sheet;
    await prisma.importBatch.update({
      where: { id },
      data: {
        status: 'APPLYING',
        kind: file.kind,
        headerRow,
        columns: columns as unknown as Prisma.InputJsonArray,
      },
    });
    await applyImport(work, { batchId: id, keepsRows: true });
  } catch (error) {
    const [refusal] = error instanceof Refused ? error.refusals : [];
    const refused = refusal && {
      refusalCode: refusal.code,
      refusalDetail: (refusal.params ?? {}) as Prisma.InputJsonObject,
    };
    await prisma.importBatch.update({ where: { id }, data: { status: refused ? 'REFUSED' : 'FAILED', ...refused } });
    throw error;
  }
  const batch = await prisma.importBatch.findUniqueOrThrow({ where: { id } });
  if (batch.rejectedRows === 0) return batch;
  const errorFileId = await storeErrorWorkbook(work, batch);
  return prisma.importBatch.update({ where: { id }, data: { errorFileId } });
};
