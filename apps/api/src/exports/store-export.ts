import { PassThrough } from 'node:stream';
import { phrase } from '@shouwang/phrases';
import { type SheetSpec, type TextSheet, writeWorkbook } from '@shouwang/spreadsheet';
import { writeAudit } from '../platform/audit/write-audit.ts';
import { actorOf } from '../platform/context.ts';
import { exportExpiry } from '../platform/files/export-name.ts';
import { storeFile } from '../platform/files/store-file.ts';
import type { JobWork } from '../platform/jobs/job-handler.ts';
import { shanghaiMinute } from '../platform/shanghai-minute.ts';
import { LARGEST_REGISTER_EXPORT, registerExportFile, unmaskedExportFile } from './register-export.file.ts';

/** A workbook that is made in the background, and what the audit trail says of it. */
export type MadeExport = {
  readonly sheets: readonly (SheetSpec | TextSheet)[];
  readonly name: string;
  readonly areaPath: string;
  readonly isUnmasked: boolean;
  readonly purpose: string;
  readonly exportedAt: Date;
  /** Asked when all rows are written. */
  readonly detail: () => object;
};

/** Who made a file, when and what for: above its header and at the foot of every page. */
export const exportRemark = (who: string, at: Date, purpose: string): string =>
  phrase('exports.remark', { who, at: shanghaiMinute(at), purpose: purpose || phrase('exports.noPurpose') });

/**
 * Writes a workbook into the file store, for the one who ordered it, until the end of the next day.
 * @returns the id of the stored file
 */
export const storeExport = async (work: JobWork, made: MadeExport): Promise<string> => {
  const { context } = work;
  const actor = actorOf(context);
  const stream = new PassThrough();
  const [bytes] = await Promise.all([
    context.services.files.receive(stream, LARGEST_REGISTER_EXPORT),
    writeWorkbook(stream, made.sheets, made.exportedAt),
  ]);
  const filePurpose = made.isUnmasked ? unmaskedExportFile.name : registerExportFile.name;
  const { id } = await work.inTransaction(async (db, now) => {
    const expiresAt = exportExpiry(now);
    const stored = await storeFile(db, bytes, { name: made.name, purpose: filePurpose, actor, now, expiresAt });
    await writeAudit(db, { context, actor, now, useCase: 'register.exported' }, [
      {
        objectType: 'StoredFile',
        objectId: stored.id,
        areaPath: made.areaPath,
        purpose: made.purpose,
        detail: { ...made.detail(), sha256: bytes.sha256 },
      },
    ]);
    return stored;
  });
  return id;
};
