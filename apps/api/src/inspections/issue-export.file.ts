import { actorOf, nowOf } from '../platform/context.ts';
import type { FilePurpose } from '../platform/files/file-purpose.ts';

/** Bytes of one export at most. */
export const LARGEST_EXPORT = 100 * 1024 * 1024;

/** Workbooks of issues: for the one who asked, as long as they may export from the same area, until they expire. */
export const issueExportFile: FilePurpose = {
  name: 'export',
  largest: LARGEST_EXPORT,
  mediaTypes: 'any',
  isReadLogged: true,
  mayUpload: () => false,
  mayRead: async (context, file) => {
    const { accountId, areaPath, department = null } = actorOf(context);
    const isOwn = file.uploadedById === accountId && file.areaPath === areaPath && file.department === department;
    if (!isOwn || !context.ability.can('export', 'Issue')) return false;
    return file.expiresAt !== null && file.expiresAt > (await nowOf(context));
  },
};
