import type { StoredFile } from '@shouwang/database';
import { may } from '../platform/allow.ts';
import { actorOf, type Context, nowOf } from '../platform/context.ts';
import type { FilePurpose } from '../platform/files/file-purpose.ts';

/** Bytes of one export at most: a county's 户信息 packs to some 100 MB. */
export const LARGEST_REGISTER_EXPORT = 1_000_000_000;

const isOwnAndFresh = async (context: Context, file: StoredFile): Promise<boolean> => {
  const { accountId, areaPath } = actorOf(context);
  if (file.uploadedById !== accountId || file.areaPath !== areaPath) return false;
  return file.expiresAt !== null && file.expiresAt > (await nowOf(context));
};

/** Sheets of the register: for the one who asked, as long as they may export there, until they expire. */
export const registerExportFile: FilePurpose = {
  name: 'registerExport',
  largest: 0,
  mediaTypes: 'any',
  isReadLogged: true,
  mayUpload: () => false,
  mayRead: async (context, file) =>
    may(context, 'export', 'Household', { areaPath: file.areaPath }) && isOwnAndFresh(context, file),
};

/** The same with whole identity numbers and telephones. */
export const unmaskedExportFile: FilePurpose = {
  ...registerExportFile,
  name: 'registerExportUnmasked',
  mayRead: async (context, file) =>
    may(context, 'exportUnmasked', 'Person', { areaPath: file.areaPath }) && registerExportFile.mayRead(context, file),
};
