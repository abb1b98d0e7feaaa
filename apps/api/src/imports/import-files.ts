import { may } from '../platform/allow.ts';
import { actorOf } from '../platform/context.ts';
import type { FilePurpose } from '../platform/files/file-purpose.ts';
import { visible } from '../platform/visible.ts';

const MEGABYTE = 1_048_576;

/** Purpose of the files that are imported, as a portal names it when it sends one. */
export const REGISTER_FILE = 'register';

/** Purpose of the workbooks with rejected rows. */
export const ERROR_WORKBOOK = 'importErrors';

/** Exports of the national system, sent to be imported. */
export const registerFile: FilePurpose = {
  name: REGISTER_FILE,
  largest: 600 * MEGABYTE,
  // What it really is shows when it is read.
  mediaTypes: 'any',
  isReadLogged: true,
  mayUpload: (context) => may(context, 'import', 'ImportBatch', { areaPath: actorOf(context).areaPath }),
  mayRead: async (context, { id }) =>
    (await context.prisma.importBatch.count({
      where: { AND: [visible(context, 'ImportBatch', 'import'), { fileId: id }] },
    })) > 0,
};

/** The rejected rows of an import with whole identity numbers: for those who may import. */
export const errorWorkbookFile: FilePurpose = {
  name: ERROR_WORKBOOK,
  largest: 0,
  mediaTypes: 'any',
  isReadLogged: true,
  mayUpload: () => false,
  mayRead: async (context, { id }) =>
    (await context.prisma.importBatch.count({
      where: { AND: [visible(context, 'ImportBatch', 'import'), { errorFileId: id }] },
    })) > 0,
};
